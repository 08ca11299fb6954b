"""Dialogue as somebody pasted it: `NAME: words`, chats, Markdown, Fountain. No word of it is lost, ever."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.importing.plain import read_plain
from targets._imports import all_there
from targets._texts import examples, text_of

LONGEST = 512
WORDS = (
    *(
        b"MIRA: ",
        b"**Tom:** ",
        b"[12:30] ",
        b"(low)",
        b"Scene 2: ",
        "第三场".encode(),
        b"\n\n",
        b"INT. A - DAY\n\n",
        b"MIRA\n",
    ),
    *(
        b"- ",
        b"> ",
        b"~",
        b"@",
        b"!",
        b"\\",
        b"*",
        b"__",
        b"/*",
        b"*/",
        b"[[",
        b"]]",
        "：".encode(),
        b"Title: ",
        b"===",
        b"#",
    ),
    *("\u2028".encode(), "\u200f".encode(), "\x85".encode(), b"\x0b", b"\x1c", b"CUT TO:", b"SUPER: "),
)


def attempt(data: bytes) -> None:
    all_there(lambda data: read_plain(text_of(data)), data)


def seeds() -> Iterator[bytes]:
    yield b"Scene 1: A kitchen\n\nMira: No.\nTom (low): Yes.\n\nShe goes.\n\nCUT TO:\n"
    yield b"[12:30] Mira: **No.**\n12.5.2026, 12:31 - Tom: (laughs) Yes\n\n**MIRA:** Go\n> Tom: why?\n"
    for script in examples("*/script.fountain"):
        yield script[200:700]
