"""Marks in an MP3: an ID3 tag (version 2.4) with the words that players show, the AIGC field, and XMP in a private
frame.

Frames of others that the file had are kept; a tag in a form that is rarely seen (unsynchronised, packed, sealed) is
not taken apart, and said to be so.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from limelight.sign.metadata.aigc import KEY
from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import packet

_XMP = b"XMP\0"
_UTF8 = b"\x03"
_PADDING = bytes(16)
"""Readers look for it to know that no frame follows."""
_MOST_TAG = 1 << 26
_MOST_FRAMES = 10_000
_TEXTS = (b"TIT2", b"TPE1", b"TCOP", b"TDRC", b"TSSE", b"TYER")


class _Torn(ValueError):
    pass


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    with source.open("rb") as sound, out.open("wb") as marked:
        try:
            frames = [frame for frame in _frames(sound) if not _is_ours(*frame)]
        except (_Torn, struct.error) as error:
            raise NotMarkable(file=out.name, why=f"it is no MP3 that can be marked ({error})") from error
        body = b"".join(_frame(*frame) for frame in (*frames, *_ours(marks))) + _PADDING
        marked.write(b"ID3\x04\0\0" + _spread(len(body)) + body)
        shutil.copyfileobj(sound, marked)


def _ours(marks: Marks) -> Iterator[tuple[bytes, bytes]]:
    words = {
        b"TIT2": marks.title,
        b"TPE1": "\0".join(marks.creators),
        b"TCOP": marks.rights,
        b"TDRC": marks.date,
        b"TSSE": marks.software,
    }
    yield from ((name, _UTF8 + text.encode("utf-8")) for name, text in words.items() if text)
    if marks.aigc:
        yield b"TXXX", _UTF8 + f"{KEY}\0{marks.aigc.json}".encode()
    yield b"PRIV", _XMP + packet(marks)


def _is_ours(kind: bytes, data: bytes) -> bool:
    return kind in _TEXTS or _is_xmp(kind, data) or _own_text(kind, data) is not None


def _is_xmp(kind: bytes, data: bytes) -> bool:
    return kind == b"PRIV" and data.startswith(_XMP)


def _own_text(kind: bytes, data: bytes) -> str | None:
    """The AIGC field in a frame of a person's own texts."""
    if kind != b"TXXX" or not data:
        return None
    coding = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}.get(data[0], "latin-1")
    name, _, text = data[1:].decode(coding, "replace").partition("\0")
    return text.lstrip("\ufeff").rstrip("\0") if name == KEY else None


def read(file: Path) -> Marks:
    """The marks in the sound. Raises NotMarkable."""
    with file.open("rb") as sound:
        try:
            frames = list(_frames(sound))
        except (_Torn, struct.error) as error:
            raise NotMarkable(file=file.name, why=f"its tag cannot be read ({error})") from error
    packets = [data[len(_XMP) :] for kind, data in frames if _is_xmp(kind, data)]
    fields = [text for kind, data in frames if (text := _own_text(kind, data)) is not None]
    return together(file.name, packets[0] if packets else None, fields[0] if fields else None)


def _frames(sound: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The frames of the tag that the file begins with; the file stands at its sound then. Raises _Torn."""
    head = sound.read(10)
    if head[:3] != b"ID3":
        if head[:1] != b"\xff" or len(head) < 2 or head[1] & 0xE0 != 0xE0:
            raise _Torn("it does not begin as one")
        sound.seek(0)
        return
    if len(head) < 10:
        raise _Torn("its ID3 tag breaks off")
    version, flags, size = head[3], head[5], _gathered(head[6:10])
    if version not in (3, 4) or flags & 0xC0 or size > _MOST_TAG:
        raise _Torn(f"its ID3 tag is of version 2.{version} in a form that is not known here")
    tag = sound.read(size)
    if len(tag) < size:
        raise _Torn("its ID3 tag breaks off")
    sound.seek(10 + size + (10 if flags & 0x10 else 0))
    yield from _in_tag(tag, version)


def _in_tag(tag: bytes, version: int) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(_MOST_FRAMES):
        if at + 10 > len(tag) or tag[at] == 0:  # what is left is padding
            return
        kind, size, form = tag[at : at + 4], tag[at + 4 : at + 8], tag[at + 9]
        length = _gathered(size) if version == 4 else struct.unpack(">I", size)[0]
        if at + 10 + length > len(tag):
            raise _Torn(f"its {kind.decode('latin-1')} frame breaks off")
        if form & (0x4F if version == 4 else 0xE0):
            raise _Torn(f"its {kind.decode('latin-1')} frame is packed or sealed")
        yield kind, tag[at + 10 : at + 10 + length]
        at += 10 + length
    raise _Torn(f"more than {_MOST_FRAMES} frames")


def _frame(kind: bytes, data: bytes) -> bytes:
    return kind + _spread(len(data)) + b"\0\0" + data


def _spread(size: int) -> bytes:
    """A number in four bytes of seven bits (ID3v2.4, 6.2)."""
    if size >= 1 << 28:
        raise _Torn("it is too large for a tag")
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def _gathered(four: bytes) -> int:
    if len(four) < 4 or any(byte & 0x80 for byte in four):
        raise _Torn("its ID3 tag is damaged")
    return four[0] << 21 | four[1] << 14 | four[2] << 7 | four[3]
