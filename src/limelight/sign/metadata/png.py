"""Marks in a PNG: XMP in an iTXt chunk, the AIGC field in a tEXt chunk, both before the picture's own bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from limelight.sign.metadata.aigc import KEY
from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import packet

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP = b"XML:com.adobe.xmp"
_OURS = (_XMP, KEY.encode("ascii"))
_MOST_CHUNK = (1 << 31) - 1
"""What the standard allows (PNG, 5.3)."""


class _Torn(ValueError):
    pass


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    with source.open("rb") as picture, out.open("wb") as marked:
        try:
            _write(picture, marked, marks)
        except _Torn as error:
            raise NotMarkable(file=out.name, why=f"it is no whole PNG ({error})") from error


def _write(picture: BinaryIO, marked: BinaryIO, marks: Marks) -> None:
    marked.write(_SIGNATURE)
    for kind, data in _chunks(picture):
        if not (kind in (b"iTXt", b"tEXt") and data.partition(b"\0")[0] in _OURS):
            marked.write(_chunk(kind, data))
        if kind == b"IHDR":
            if marks.aigc:
                marked.write(_chunk(b"tEXt", KEY.encode("ascii") + b"\0" + marks.aigc.json.encode("latin-1")))
            marked.write(_chunk(b"iTXt", _XMP + b"\0\0\0\0\0" + packet(marks)))


def read(file: Path) -> Marks:
    """The marks in the picture. Raises NotMarkable."""
    found: dict[bytes, bytes] = {}
    with file.open("rb") as picture:
        try:
            for kind, data in _chunks(picture):
                word, _, text = data.partition(b"\0")
                if kind in (b"iTXt", b"tEXt") and word in _OURS:
                    found[word] = text
        except _Torn as error:
            raise NotMarkable(file=file.name, why=f"it is no whole PNG ({error})") from error
    aigc = found.get(_OURS[1])
    return together(file.name, _international(found.get(_XMP)), aigc.decode("latin-1") if aigc else None)


def _international(text: bytes | None) -> bytes | None:
    """What an iTXt chunk says after its keyword; None for what is packed, as XMP never is."""
    if text is None or text[:1] != b"\0":
        return None
    return text[2:].split(b"\0", 2)[-1]


def _chunks(picture: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk up to the picture's end; what stands after that is no part of it. Raises _Torn."""
    if picture.read(8) != _SIGNATURE:
        raise _Torn("it does not begin as one")
    kind, size = b"", picture.seek(0, 2)
    picture.seek(8)
    while kind != b"IEND":
        head = picture.read(8)
        length, kind = struct.unpack(">I4s", head) if len(head) == 8 else (_MOST_CHUNK, b"")
        if length > size - picture.tell():
            raise _Torn("a chunk breaks off")
        data, check = picture.read(length), picture.read(4)
        if check != struct.pack(">I", zlib.crc32(kind + data)):
            raise _Torn(f"its {kind.decode('latin-1')} chunk is damaged")
        yield kind, data


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
