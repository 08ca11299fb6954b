"""Marks in a WAV: XMP in the chunk `_PMX` (XMP part 3, 1.1.7), and the words that players show in RIFF's own list.

RIFF knows no field AIGC: it stands in the list's comment, as `{"AIGC": …}`, where those look who read no XMP.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from limelight.sign.metadata.aigc import KEY
from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import MOST, packet

_XMP, _LIST, _INFO = b"_PMX", b"LIST", b"INFO"
_COMMENT = b"ICMT"
_PIECE = 1 << 20
_MOST_CHUNKS = 10_000


class _Torn(ValueError):
    pass


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    with source.open("rb") as sound, out.open("wb") as marked:
        try:
            _write(sound, marked, marks)
        except (_Torn, struct.error) as error:
            raise NotMarkable(file=out.name, why=f"it is no whole WAV ({error})") from error


def _write(sound: BinaryIO, marked: BinaryIO, marks: Marks) -> None:
    kept = [chunk for chunk in _chunks(sound) if not _is_ours(sound, *chunk)]
    added = _chunk(_LIST, _INFO + _words(marks)) + _chunk(_XMP, packet(marks))
    whole = 4 + sum(8 + size + size % 2 for _, _, size in kept) + len(added)
    if whole >= 1 << 32:
        raise _Torn("it has no room for more")
    marked.write(struct.pack("<4sI4s", b"RIFF", whole, b"WAVE"))
    for kind, begin, size in kept:
        marked.write(struct.pack("<4sI", kind, size))
        _copy(sound, begin, size, marked)
        marked.write(bytes(size % 2))
    marked.write(added)


def _words(marks: Marks) -> bytes:
    words = {
        b"INAM": marks.title,
        b"IART": ", ".join(marks.creators),
        b"ICOP": marks.rights,
        b"ICRD": marks.date,
        b"ISFT": marks.software,
        _COMMENT: f'{{"{KEY}":{marks.aigc.json}}}' if marks.aigc else marks.description,
    }
    return b"".join(_chunk(name, text.encode("utf-8") + b"\0") for name, text in words.items() if text)


def read(file: Path) -> Marks:
    """The marks in the sound. Raises NotMarkable."""
    with file.open("rb") as sound:
        try:
            xmp, comment = None, None
            for kind, begin, size in _chunks(sound):
                if kind == _XMP and size <= MOST:
                    xmp = _bytes(sound, begin, size)
                elif _is_ours(sound, kind, begin, size) and size <= MOST:
                    comment = _comment(_bytes(sound, begin, size)[4:])
            return together(file.name, xmp, comment)
        except (_Torn, struct.error) as error:
            raise NotMarkable(file=file.name, why=f"it is no whole WAV ({error})") from error


def _comment(rows: bytes) -> str | None:
    at = 0
    while at + 8 <= len(rows):
        kind, size = struct.unpack_from("<4sI", rows, at)
        if kind == _COMMENT:
            return rows[at + 8 : at + 8 + size].rstrip(b"\0").decode("utf-8", "replace")
        at += 8 + size + size % 2
    return None


def _is_ours(sound: BinaryIO, kind: bytes, begin: int, size: int) -> bool:
    return kind == _XMP or (kind == _LIST and _bytes(sound, begin, min(4, size)) == _INFO)


def _chunks(sound: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Each chunk's kind, where its content begins, and its size. Raises _Torn."""
    size = sound.seek(0, 2)
    head = _bytes(sound, 0, min(12, size))
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"WAVE":
        raise _Torn("it does not begin as one")
    at, end = 12, min(size, 8 + struct.unpack_from("<I", head, 4)[0])
    for _ in range(_MOST_CHUNKS):
        if at + 8 > end:
            return
        kind, length = struct.unpack("<4sI", _bytes(sound, at, 8))
        if at + 8 + length > size:
            raise _Torn(f"its {kind.decode('latin-1')} chunk breaks off")
        yield kind, at + 8, length
        at += 8 + length + length % 2
    raise _Torn(f"more than {_MOST_CHUNKS} chunks")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack("<4sI", kind, len(data)) + data + bytes(len(data) % 2)


def _bytes(sound: BinaryIO, begin: int, size: int) -> bytes:
    sound.seek(begin)
    return sound.read(size)


def _copy(sound: BinaryIO, begin: int, size: int, marked: BinaryIO) -> None:
    sound.seek(begin)
    left = size
    while left:
        piece = sound.read(min(left, _PIECE))
        if not piece:
            raise _Torn("it has become shorter while it was read")
        marked.write(piece)
        left -= len(piece)
