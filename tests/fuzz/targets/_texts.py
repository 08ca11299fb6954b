"""What several targets make of bytes: text, in parts."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.source import CONTROL
from targets import EXAMPLES

PEOPLE = ("Mira", "Old Tom", "李娘")


def text_of(data: bytes) -> str:
    """As readers get it: what is no UTF-8, and control characters, are refused before any of them sees a file."""
    return CONTROL.sub(" ", data.decode("utf-8", "replace"))


def parts(data: bytes, count: int) -> list[str]:
    """So many texts out of one input, cut at bytes that no text has."""
    cut = data.split(b"\xff", count - 1)
    return [text_of(part) for part in (*cut, *[b""] * (count - len(cut)))]


def examples(pattern: str) -> Iterator[bytes]:
    """The examples' own files."""
    yield from (path.read_bytes() for path in sorted(EXAMPLES.glob(pattern)))
