"""Marks in an MP4: XMP in a box of its own at the end, and a few words in the film's header for those who read no XMP.

Pictures and sound are copied as they stand. The header grows, and it stands before them so that the film starts playing
while it is still being fetched: so every place that it names in the file is moved by as much (ISO 14496-12, 8.7.5).
Titles stand where iTunes has them, the AIGC field under QuickTime's keys, beside them: there FFmpeg writes it, and
ExifTool finds it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from limelight.sign.metadata.aigc import KEY
from limelight.sign.metadata.boxes import Box, BoxesTorn, box, boxes_in, boxes_of, full_box, inside
from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import MOST, packet

XMP_ID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_HEADER = 1 << 28
"""Bytes of a film's header: ten hours have a tenth of it."""
_PLACES = ((b"stco", "I"), (b"co64", "Q"))
_UTF8 = 1
"""iTunes' and QuickTime's number for a text."""
_PIECE = 1 << 20


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    with source.open("rb") as film, out.open("wb") as marked:
        try:
            _write(film, marked, marks)
        except (BoxesTorn, struct.error) as error:
            raise NotMarkable(file=out.name, why=f"it is no whole MP4 ({error})") from error


def _write(film: BinaryIO, marked: BinaryIO, marks: Marks) -> None:
    rows = _rows(film)
    header = next(row for row in rows if row.kind == b"moov")
    moov = _marked_header(_bytes(film, header), marks)
    kept = [row for row in rows if not _is_xmp(film, row)]
    if kept[-1].last and kept[-1].kind != b"moov":
        raise BoxesTorn("its last box does not say where it ends")
    moov = _with_places(moov, list(_moved(kept, len(moov))))
    for row in kept:
        if row.kind == b"moov":
            marked.write(moov)
        else:
            _copy(film, row, marked)
    marked.write(box(b"uuid", XMP_ID, packet(marks)))


def _rows(film: BinaryIO) -> list[Box]:
    rows = list(boxes_of(film, film.seek(0, 2)))
    kinds = [row.kind for row in rows]
    if kinds.count(b"moov") != 1 or b"ftyp" not in kinds:
        raise BoxesTorn("it has no header, or several")
    if b"moof" in kinds:
        raise BoxesTorn("it is cut into fragments")
    return rows


@dataclass(frozen=True)
class _Moved:
    """The bytes from `begin` to `end` stand `by` further on."""

    begin: int
    end: int
    by: int


def _moved(kept: list[Box], header: int) -> Iterator[_Moved]:
    at = 0
    for row in kept:
        yield _Moved(row.begin, row.end, at - row.begin)
        at += header if row.kind == b"moov" else row.end - row.begin


def _with_places(moov: bytes, moved: list[_Moved]) -> bytes:
    """The header with every place of picture and sound where it is now."""
    changed = bytearray(moov)
    for kind, form in _PLACES:
        for table in inside(moov, (b"moov", b"trak", b"mdia", b"minf", b"stbl", kind)):
            changed[table.body : table.end] = _moved_table(moov[table.body : table.end], form, moved)
    return bytes(changed)


def _moved_table(table: bytes, form: str, moved: list[_Moved]) -> bytes:
    count = struct.unpack_from(">I", table, 4)[0]
    if 8 + count * struct.calcsize(form) != len(table):
        raise BoxesTorn("a table of places breaks off")
    places = struct.unpack_from(f">{count}{form}", table, 8)
    try:
        return table[:8] + struct.pack(f">{count}{form}", *(_after(place, moved) for place in places))
    except struct.error as error:
        raise BoxesTorn("it grows over 4 GB, and its table of places is for less") from error


def _after(place: int, moved: list[_Moved]) -> int:
    return place + next((part.by for part in moved if part.begin <= place < part.end), 0)


def _marked_header(moov: bytes, marks: Marks) -> bytes:
    """The header with our titles and keys in place of those that it had; what else it holds stays."""
    top = next(boxes_in(moov))
    kept, others = b"", b""
    for each in boxes_in(moov, top.body, top.end):
        if each.kind == b"udta":
            others += _besides(moov, each)
        elif each.kind != b"meta":
            kept += moov[each.begin : each.end]
    return box(b"moov", kept, box(b"udta", others, _titles(marks), _keys(marks)))


def _besides(moov: bytes, udta: Box) -> bytes:
    """What the user's box holds besides titles."""
    held = boxes_in(moov, udta.body, udta.end)
    return b"".join(moov[each.begin : each.end] for each in held if each.kind != b"meta")


def _titles(marks: Marks) -> bytes:
    """The words that players show, as iTunes has them."""
    words = {
        b"\xa9nam": marks.title,
        b"\xa9ART": ", ".join(marks.creators),
        b"\xa9day": marks.date,
        b"\xa9too": marks.software,
        b"cprt": marks.rights,
        b"desc": marks.description,
    }
    rows = [box(name, _word(text)) for name, text in words.items() if text]
    return full_box(b"meta", _handler(b"mdir", b"appl"), box(b"ilst", *rows)) if rows else b""


def _keys(marks: Marks) -> bytes:
    """The AIGC field, under a key of its own as QuickTime has them (QuickTime File Format, "Metadata")."""
    if not marks.aigc:
        return b""
    key = struct.pack(">I4s", 8 + len(KEY), b"mdta") + KEY.encode("ascii")
    row = box(struct.pack(">I", 1), _word(marks.aigc.json))
    return full_box(b"meta", _handler(b"mdta"), full_box(b"keys", struct.pack(">I", 1), key), box(b"ilst", row))


def _handler(kind: bytes, maker: bytes = bytes(4)) -> bytes:
    return full_box(b"hdlr", bytes(4), kind, maker, bytes(8), b"\0")


def _word(text: str) -> bytes:
    return box(b"data", struct.pack(">II", _UTF8, 0), text.encode("utf-8"))


def read(file: Path) -> Marks:
    """The marks in the film. Raises NotMarkable."""
    with file.open("rb") as film:
        try:
            rows = list(boxes_of(film, film.seek(0, 2)))
            xmp = [row for row in rows if _is_xmp(film, row)]
            header = next((row for row in rows if row.kind == b"moov"), None)
            aigc = _aigc(_bytes(film, header)) if header else None
            return together(file.name, _bytes(film, xmp[-1])[24:] if xmp else None, aigc)
        except (BoxesTorn, struct.error) as error:
            raise NotMarkable(file=file.name, why=f"it is no whole MP4 ({error})") from error


def _aigc(moov: bytes) -> str | None:
    """The AIGC field under QuickTime's keys, whether they stand in the header itself or where FFmpeg puts them."""
    for path in ((b"moov", b"meta"), (b"moov", b"udta", b"meta")):
        for meta in inside(moov, path):
            text = _keyed(moov[meta.body : meta.end])
            if text is not None:
                return text
    return None


def _keyed(meta: bytes) -> str | None:
    """What a box of keys and values says under AIGC."""
    rows = meta[4:] if meta[4:8] != b"hdlr" else meta  # QuickTime's own has no version before its first box
    keys = next(inside(rows, (b"keys",)), None)
    number = _number(rows[keys.body : keys.end]) if keys else 0
    for row in inside(rows, (b"ilst", struct.pack(">I", number))) if number else ():
        for data in boxes_in(rows, row.body, row.end):
            if data.kind == b"data":
                return rows[data.body + 8 : data.end].decode("utf-8", "replace")
    return None


def _number(keys: bytes) -> int:
    """Which of the keys is AIGC, counted from 1; 0 where none is."""
    names = (keys[each.body : each.end] for each in boxes_in(keys, 8))
    return next((nth for nth, name in enumerate(names, start=1) if name == KEY.encode("ascii")), 0)


def _is_xmp(film: BinaryIO, row: Box) -> bool:
    if row.kind != b"uuid":
        return False
    film.seek(row.body)
    return film.read(16) == XMP_ID


def _bytes(film: BinaryIO, row: Box) -> bytes:
    """A box with its head. Raises BoxesTorn for one that is larger than any such box."""
    most = MOST + 24 if row.kind == b"uuid" else _MOST_HEADER
    if row.end - row.begin > most:
        raise BoxesTorn(f"its {row.kind.decode('latin-1')} has {row.end - row.begin} bytes")
    film.seek(row.begin)
    return film.read(row.end - row.begin)


def _copy(film: BinaryIO, row: Box, marked: BinaryIO) -> None:
    film.seek(row.begin)
    left = row.end - row.begin
    while left:
        piece = film.read(min(left, _PIECE))
        if not piece:
            raise BoxesTorn("it has become shorter while it was read")
        marked.write(piece)
        left -= len(piece)
