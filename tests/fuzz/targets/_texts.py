"""What several targets make of bytes: text, in parts."""

from __future__ import annotations

from collections.abc import Iterator

from targets import EXAMPLES

PEOPLE = ("Mira", "Old Tom", "李娘")


def text_of(data: bytes) -> str:
    """As it stands after a file was found to be UTF-8 without NUL: both are refused before any reader sees them."""
    return data.decode("utf-8", "replace").replace("\0", " ")


def parts(data: bytes, count: int) -> list[str]:
    """So many texts out of one input, cut at bytes that no text has."""
    cut = data.split(b"\xff", count - 1)
    return [text_of(part) for part in (*cut, *[b""] * (count - len(cut)))]


def examples(pattern: str) -> Iterator[bytes]:
    """The examples' own files."""
    yield from (path.read_bytes() for path in sorted(EXAMPLES.glob(pattern)))
