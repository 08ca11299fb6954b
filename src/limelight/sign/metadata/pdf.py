"""Marks in a PDF: XMP as the document's metadata, added after what it holds; every page stays as it was drawn."""

from __future__ import annotations

import io
import re
from pathlib import Path

from pypdf import PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, StreamObject

from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import MOST, packet

_MOST_DOCUMENT = 1 << 26
_PACKET = re.compile(rb"<\?xpacket begin=.*?<\?xpacket end=[^?]*\?>", re.DOTALL)


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    document = _document(source, out.name)
    try:
        writer = PdfWriter(io.BytesIO(document), incremental=True)
        xmp = StreamObject()
        xmp.set_data(packet(marks))
        xmp.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
        writer.root_object[NameObject("/Metadata")] = writer._add_object(xmp)
        with out.open("wb") as marked:
            writer.write(marked)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise NotMarkable(file=out.name, why=f"it is no whole PDF ({error})") from error


def read(file: Path) -> Marks:
    """The marks in the document: the last XMP that was added to it. Raises NotMarkable."""
    found = _PACKET.findall(_document(file, file.name))
    return together(file.name, found[-1] if found and len(found[-1]) <= MOST else None, None)


def _document(file: Path, name: str) -> bytes:
    with file.open("rb") as reading:
        document = reading.read(_MOST_DOCUMENT + 1)
    if len(document) > _MOST_DOCUMENT:
        raise NotMarkable(file=name, why=f"it has more than {_MOST_DOCUMENT >> 20} MB")
    if not document.startswith(b"%PDF-"):
        raise NotMarkable(file=name, why="it is no PDF")
    return document
