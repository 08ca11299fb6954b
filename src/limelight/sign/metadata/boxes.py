"""The boxes that an MP4 is made of (ISO 14496-12, 4.2): found, taken apart and put together."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

MOST_BOXES = 100_000
"""More than any film has side by side; a file with more is not worth an answer."""


class BoxesTorn(ValueError):
    """What stands there is no row of boxes."""


@dataclass(frozen=True)
class Box:
    """A box between two places: `begin` of its header, `body` of its content, `end`. `last` ones run on to the end."""

    kind: bytes
    begin: int
    body: int
    end: int
    last: bool = False


def boxes_in(data: bytes, begin: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes that stand side by side in `data` from `begin` on. Raises BoxesTorn."""
    at, stop = begin, len(data) if end is None else end
    for _ in range(MOST_BOXES):
        if at == stop:
            return
        box = _box(data[at : at + 16], at, stop)
        yield box
        at = box.end
    raise BoxesTorn(f"more than {MOST_BOXES} boxes")


def boxes_of(file: BinaryIO, size: int) -> Iterator[Box]:
    """The outermost boxes of a file of `size` bytes. Raises BoxesTorn."""
    at = 0
    for _ in range(MOST_BOXES):
        if at == size:
            return
        file.seek(at)
        box = _box(file.read(16), at, size)
        yield box
        at = box.end
    raise BoxesTorn(f"more than {MOST_BOXES} boxes")


def _box(head: bytes, at: int, stop: int) -> Box:
    if len(head) < 8:
        raise BoxesTorn(f"a box at {at} breaks off")
    size, kind = struct.unpack(">I4s", head[:8])
    header = 8
    if size == 1:
        if len(head) < 16:
            raise BoxesTorn(f"a box at {at} breaks off")
        size, header = struct.unpack(">Q", head[8:16])[0], 16
    last = size == 0
    end = stop if last else at + size
    if end < at + header or end > stop:
        raise BoxesTorn(f"a box at {at} says that it has {size} bytes")
    return Box(kind, at, at + header, end, last)


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of these parts."""
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def full_box(kind: bytes, *parts: bytes) -> bytes:
    """A box that begins with its version and flags, both nought."""
    return box(kind, bytes(4), *parts)


def inside(data: bytes, path: tuple[bytes, ...]) -> Iterator[Box]:
    """The boxes at the end of `path`, as in `(b"trak", b"mdia")`, of a row of boxes."""
    yield from _inside(data, 0, len(data), path)


def _inside(data: bytes, begin: int, end: int, path: tuple[bytes, ...]) -> Iterator[Box]:
    for each in boxes_in(data, begin, end):
        if each.kind == path[0]:
            if len(path) == 1:
                yield each
            else:
                yield from _inside(data, each.body, each.end, path[1:])
