"""Marks in a PDF: XMP as the document's metadata, added behind what it holds; every byte that it had stays.

It is an incremental update (ISO 32000-1, 7.5.6). Only the way from the end of the file to its catalogue is read, and
only where it is written out in plain text, as those who draw our pages write it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import MOST, packet

_MOST_DOCUMENT = 1 << 26
_TAIL = 2048
_OPENS, _CLOSES = b"<?xpacket begin=", re.compile(rb"<\?xpacket end=[^?]{0,9}\?>")
_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF\s*$")
_SECTION = re.compile(rb"\s*(\d{1,10}) (\d{1,7})\s*?\r?\n")
_TRAILER = re.compile(rb"\s*trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_METADATA = re.compile(rb"/Metadata\s+(\d{1,10})\s+0\s+R\s*")
_ENTRY = 20
"""Bytes of a row in the table of objects."""


class _Torn(ValueError):
    pass


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    document = _document(source, out.name)
    try:
        out.write_bytes(document + _addition(document, packet(marks)))
    except _Torn as error:
        raise NotMarkable(file=out.name, why=f"it is no PDF that can be added to ({error})") from error


def read(file: Path) -> Marks:
    """The marks in the document: the last XMP that was added to it. Raises NotMarkable."""
    document = _document(file, file.name)
    begin = document.rfind(_OPENS)
    end = _CLOSES.search(document, begin, begin + MOST) if begin >= 0 else None
    return together(file.name, document[begin : end.end()] if end else None, None)


@dataclass(frozen=True)
class _Catalogue:
    """Where the document's table of objects is, how many it counts, its catalogue, and what else its trailer says."""

    table: int
    size: int
    number: int
    content: bytes
    trailer: bytes


def _addition(document: bytes, xmp: bytes) -> bytes:
    """What is added: the catalogue once more, with its metadata, and a table of these two."""
    old = _catalogue(document)
    had = _METADATA.search(old.content)
    number = int(had[1]) if had else old.size
    content = b"/Metadata %d 0 R %b" % (number, _METADATA.sub(b"", old.content).strip())
    head = b"" if document.endswith(b"\n") else b"\n"
    catalogue = b"%d 0 obj\n<<%b>>\nendobj\n" % (old.number, content)
    length = b"/Type /Metadata /Subtype /XML /Length %d" % len(xmp)
    metadata = b"%d 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n" % (number, length, xmp)
    first = len(document) + len(head)
    second = first + len(catalogue)
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % row for row in sorted(((old.number, first), (number, second))))
    said = b"<<%b /Size %d /Prev %d>>" % (old.trailer, max(old.size, number + 1), old.table)
    end = b"xref\n%btrailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (rows, said, second + len(metadata))
    return head + catalogue + metadata + end


def _catalogue(document: bytes) -> _Catalogue:
    start = _START.search(document, max(0, len(document) - _TAIL))
    if not start:
        raise _Torn("it breaks off")
    table = int(start[1])
    places, after = _places(document, table)
    trailer = _TRAILER.match(document, after)
    if not trailer:
        raise _Torn("its trailer is not in plain text")
    root, size = re.search(rb"/Root\s+(\d{1,10})\s+0\s+R", trailer[1]), re.search(rb"/Size\s+(\d{1,10})", trailer[1])
    if not root or not size:
        raise _Torn("its trailer names no catalogue")
    number = int(root[1])
    rest = re.sub(rb"/(Size|Prev)\s+\d+", b"", trailer[1])
    return _Catalogue(table, int(size[1]), number, _object(document, number, places), b" ".join(rest.split()))


def _places(document: bytes, table: int) -> tuple[dict[int, int], int]:
    """Object -> its place, by the last table alone; and where that table ends."""
    if document[table : table + 4] != b"xref":
        raise _Torn("its table of objects is packed")
    at, places = table + 4, dict[int, int]()
    while section := _SECTION.match(document, at):
        first, count, at = int(section[1]), int(section[2]), section.end()
        if at + count * _ENTRY > len(document):
            raise _Torn("its table of objects breaks off")
        for nth in range(count):
            row = document[at + nth * _ENTRY : at + (nth + 1) * _ENTRY]
            if row[17:18] == b"n" and row[:10].isdigit():
                places[first + nth] = int(row[:10])
        at += count * _ENTRY
    return places, at


def _object(document: bytes, number: int, places: dict[int, int]) -> bytes:
    """What stands between the brackets of an object that is a dictionary."""
    found = re.compile(rb"%d 0 obj\s*<<(.*?)>>\s*endobj" % number, re.DOTALL).match(document, places.get(number, -1))
    if number not in places or not found or len(found[1]) > _MOST_DOCUMENT >> 10:
        raise _Torn("its catalogue is not in plain text")
    return found[1]


def _document(file: Path, name: str) -> bytes:
    with file.open("rb") as reading:
        document = reading.read(_MOST_DOCUMENT + 1)
    if len(document) > _MOST_DOCUMENT:
        raise NotMarkable(file=name, why=f"it has more than {_MOST_DOCUMENT >> 20} MB")
    if not document.startswith(b"%PDF-"):
        raise NotMarkable(file=name, why="it is no PDF")
    return document
