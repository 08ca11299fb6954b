"""A screenplay, whatever stands in it: read whole, its spans inside the file, and what is doubtful told."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.fountain import doubtful, read_screenplay
from limelight.works.screenplay import Action, Line, Shown
from targets._texts import PEOPLE, examples, text_of

LONGEST = 1024
WORDS = (
    *(
        b"INT. ",
        b"EXT. ",
        b"[[",
        b"]]",
        b"/*",
        b"*/",
        b"\n\n",
        b"\r\n",
        b"(beat 0.8)",
        b"(CONT'D)",
        b"MIRA\n",
        b"@",
        b"~",
    ),
    *(b"[[shot: ", b"[[face Mira: ", b"[[hold ", b"> ", b" <", b"CUT TO:", b"Title: ", b"===", b"#", b"!", b"**", b"_"),
    *("内 花园 - 夜".encode(), "：".encode(), b"^", b"[[sfx: ", b"[[music: ", b" - NIGHT", b"SUPER: ", b"\xe2\x80\xae"),
)


def attempt(data: bytes) -> None:
    text = text_of(data)
    screenplay = read_screenplay(text, set(PEOPLE))
    rows = text.count("\n") + text.count("\r") + 1
    for scene in screenplay.scenes:
        assert 1 <= scene.source.first <= scene.source.last <= rows
        for element in scene.elements:
            if isinstance(element, Line | Action | Shown):
                assert 0 <= element.source.start <= element.source.end <= len(text)
    for problem in (*screenplay.problems, *doubtful(text, set(PEOPLE))):
        assert problem.message
        assert 0 <= problem.line <= rows


def seeds() -> Iterator[bytes]:
    for script in examples("*/script.fountain"):
        yield from script.split(b"\n\n")
        yield script[:1024]
