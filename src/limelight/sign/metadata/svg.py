"""Marks in an SVG: XMP in a `metadata` element, the first thing in the drawing (SVG 2, 5.9); the AIGC field is in it.

The drawing's text is kept letter by letter: it is not parsed and written again, only asked where its first element
ends.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from limelight.sign.metadata.errors import NotMarkable
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.native import together
from limelight.sign.metadata.xmp import MOST, packet

_MOST_DRAWING = 1 << 26
_PACKET = re.compile(rb"<\?xpacket begin=.*?<\?xpacket end=[^?]*\?>", re.DOTALL)
_OURS = re.compile(rb'<metadata id="limelight-marks">.*?</metadata>\n?', re.DOTALL)
_OPENING = b'<metadata id="limelight-marks">'


def write(source: Path, out: Path, marks: Marks) -> None:
    """`source` with these marks in place of those that it had. Raises NotMarkable."""
    drawing = _OURS.sub(b"", _drawing(source, out.name), count=1)
    inside = _inside(drawing, out.name)
    out.write_bytes(drawing[:inside] + _OPENING + packet(marks) + b"</metadata>\n" + drawing[inside:])


def read(file: Path) -> Marks:
    """The marks in the drawing. Raises NotMarkable."""
    drawing = _drawing(file, file.name)
    found = _PACKET.search(drawing, _inside(drawing, file.name))
    return together(file.name, found[0] if found and len(found[0]) <= MOST else None, None)


def _drawing(file: Path, name: str) -> bytes:
    with file.open("rb") as reading:
        drawing = reading.read(_MOST_DRAWING + 1)
    if len(drawing) > _MOST_DRAWING:
        raise NotMarkable(file=name, why=f"it has more than {_MOST_DRAWING >> 20} MB")
    return drawing


def _inside(drawing: bytes, name: str) -> int:
    """Where the content of the `svg` element begins. Raises NotMarkable."""
    places: list[tuple[str, int]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, _: places.append((tag, parser.CurrentByteIndex))

    def refuse(*_: object) -> None:
        raise NotMarkable(file=name, why="it declares entities of its own")

    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(drawing, True)
    except expat.ExpatError as error:
        raise NotMarkable(file=name, why=f"it is no whole SVG ({error})") from error
    tag, begin = places[0]
    closes = _end_of_tag(drawing, begin)
    if tag.rpartition(":")[2] != "svg" or drawing[closes - 2 : closes] == b"/>":
        raise NotMarkable(file=name, why="there is no drawing in it")
    return closes


def _end_of_tag(drawing: bytes, begin: int) -> int:
    """Behind the bracket that closes the tag; one in an attribute's text closes nothing."""
    tag = re.compile(rb"""<(?:"[^"]*"|'[^']*'|[^"'>])*>""").match(drawing, begin)
    return tag.end() if tag else len(drawing)
