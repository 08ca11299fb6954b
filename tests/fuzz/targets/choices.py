"""`choices.jsonl`: every line that says something holds, every other one is told, and what is asked is answered."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import text_of, written
from limelight.core.errors import ChoiceUnreadable
from limelight.works.lost import lost_choices
from targets._files import laid

LONGEST = 1024
WORDS = (
    *(b'{"schema": 1, ', b'"slot": "sc01/ln01/voice@en"', b'"digest": "b3:00"', b'"take": 2', b'"vary": {"pace": 1.1}'),
    *(
        b'"rejects": "',
        b'"refreshes": {"sc01/ln01/voice": {"key": "k", "digest": "d"}}',
        b'"undoes": "b3:',
        b"\n",
        b'"own": "',
    ),
    *(
        b'"out_of": ["a"]',
        b'"instead_of": ["own/a.wav"]',
        b"NaN",
        b"1e999",
        b"[[[[[[[[",
        b"null",
        b"true",
        b'"when": "',
    ),
    *(
        b"<<<<<<< a\n",
        b"=======\n",
        b">>>>>>> b\n",
        b"\\ud800",
        b"\xef\xbb\xbf",
        b'"adopted": "',
        b'"because": "',
        b'"by": "',
    ),
)


def attempt(data: bytes) -> None:
    file = laid(data, "choices.jsonl")
    try:
        choices = Choices.read(file, lambda slot: (slot.partition("@")[0],))
    except ChoiceUnreadable:  # hardly a line is one
        return
    assert all(str(error) for error in choices.unreadable)
    rows = data.count(b"\n") + 1
    for line in choices.lines:
        assert 1 <= line.number <= rows
        assert written(text_of(line.said)).said == line.said, "what was read cannot be written back"
    for slot in choices.slots:
        choices.recipe_for(slot), choices.pin(slot, "k"), choices.take_for(slot, "record_line"), choices.last(slot)
        choices.sets_aside(slot, "b3:00"), choices.rejected(slot), choices.line_of(slot)
    choices.pinned()
    for problem in lost_choices(file, {"sc01", "sc01/ln01"}, {"sc01/ln02": "sc02/ln01"}):
        str(problem).encode("utf-8")


def seeds() -> Iterator[bytes]:
    yield (
        b'{"schema": 1, "slot": "sc01/ln01/voice@en", "digest": "b3:00", "key": "k", "engine": "kokoro", "take": 2, '
        b'"vary": {"pace": 1.1}, "by": "ann", "when": "2026-11-23T04:00:00.000000Z", "out_of": ["b3:00", "b3:01"], '
        b'"craft": "record_line"}\n'
        b'{"schema": 1, "slot": "sc01/ln01/voice@en", "rejects": "b3:01", "take": 1, "craft": "record_line"}\n'
    )
    yield b'{"schema": 1, "refreshes": {"sc01/sh01/picture": {"key": "k", "digest": "b3:02"}}, "by": "ann"}\n'
    yield b'{"schema": 1, "undoes": "b3:03", "by": "ann", "when": "2026-11-23T04:00:00.000000Z"}\n'
    yield b'{"schema": 1, "slot": "sc02/sh01/picture", "digest": "", "own": "b3:00", "adopted": "own/a.png"}\n'
