"""Marks in a JPEG: XMP in a segment of its own before the picture (XMP part 3, 1.1.3); the AIGC field is in the XMP."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import packet

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_START, _SCAN, _APP1 = 0xD8, 0xDA, 0xE1
_FIRST = (0xE0,)
"""What stands before XMP: JFIF's segment, and Exif's, which is an APP1 too."""
_MOST = 0xFFFF - 2


class _Torn(ValueError):
    pass


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    segment = _XMP + packet(marks)
    if len(segment) > _MOST:
        raise NotMarkable(file=out.name, why=f"its texts have {len(segment)} bytes, and a JPEG holds {_MOST}")
    with source.open("rb") as picture, out.open("wb") as marked:
        try:
            _write(picture, marked, segment)
        except _Torn as error:
            raise NotMarkable(file=out.name, why=f"it is no whole JPEG ({error})") from error


def _write(picture: BinaryIO, marked: BinaryIO, xmp: bytes) -> None:
    marked.write(bytes((0xFF, _START)))
    kept = [(kind, data) for kind, data in _segments(picture) if not (kind == _APP1 and data.startswith(_XMP))]
    ahead = [each for each in kept if _stands_first(*each)]
    for kind, data in (*ahead, (_APP1, xmp), *(each for each in kept if not _stands_first(*each))):
        marked.write(struct.pack(">BBH", 0xFF, kind, len(data) + 2) + data)
    shutil.copyfileobj(picture, marked)


def _stands_first(kind: int, data: bytes) -> bool:
    return kind in _FIRST or (kind == _APP1 and data.startswith(b"Exif\0"))


def read(file: Path) -> Marks:
    """The marks in the picture. Raises NotMarkable."""
    with file.open("rb") as picture:
        try:
            packets = [data for kind, data in _segments(picture) if kind == _APP1 and data.startswith(_XMP)]
        except _Torn as error:
            raise NotMarkable(file=file.name, why=f"it is no whole JPEG ({error})") from error
    return together(file.name, packets[0][len(_XMP) :] if packets else None, None)


def _segments(picture: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The segments before the picture's own bytes; the file stands at the first of those then. Raises _Torn."""
    if picture.read(2) != bytes((0xFF, _START)):
        raise _Torn("it does not begin as one")
    while True:
        head = picture.read(4)
        while head[:2] == b"\xff\xff":  # any number of them may stand before a segment
            head = head[1:] + picture.read(1)
        if len(head) < 4 or head[0] != 0xFF:
            raise _Torn("a segment breaks off")
        kind, length = head[1], struct.unpack(">H", head[2:])[0]
        if kind == _SCAN:
            picture.seek(-4, 1)
            return
        data = picture.read(length - 2) if length >= 2 else b""
        if length < 2 or len(data) < length - 2:
            raise _Torn("a segment breaks off")
        yield kind, data
