"""A note to the director, `[[...]]`, read strictly once it looks like a direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from limelight.works.directions import Direction
from limelight.works.notes import read_direction
from limelight.works.problems import Problem
from targets._texts import PEOPLE, examples, text_of

LONGEST = 256
WORDS = (
    *(
        b"shot: ",
        b"face Mira: hurt 0.7",
        b"look Mira: at Old Tom",
        b"hold 1.5",
        b"beat ",
        b"insert: ",
        b"push in",
        b"sfx: ",
    ),
    *(
        b"music: none",
        b"sting",
        b"lamp: ",
        b"light: ",
        b"prop Mira: ",
        b"pose Mira: ",
        b"transition: ",
        b"close-up",
        b"%",
    ),
    *("李娘".encode(), b" and ", b"fade out", b"1e999", b"9" * 400, "²".encode(), "٣".encode(), b"\n"),
)


def attempt(data: bytes) -> None:
    read = read_direction(text_of(data), PEOPLE, line_no=3, file="script.fountain")
    assert read is None or isinstance(read, Direction | Problem)


def seeds() -> Iterator[bytes]:
    for script in examples("*/script.fountain"):
        yield from re.findall(rb"\[\[(.*?)\]\]", script, re.DOTALL)
