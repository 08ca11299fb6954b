"""What a format has of its own beside XMP: both are written, both are read, and they must say the same."""

from __future__ import annotations

from dataclasses import replace

from limelight.sign.metadata.aigc import read_aigc
from limelight.sign.metadata.errors import MarksDisagree
from limelight.sign.metadata.marks import Marks
from limelight.sign.metadata.xmp import read_packet


def together(file: str, packet: bytes | None, aigc: str | None) -> Marks:
    """The marks of a file that holds this XMP and this text of an AIGC field of its format's own.

    Raises MarksDisagree where two AIGC fields are not the same: nobody could say which one counts.
    """
    marks = (read_packet(packet) if packet else None) or Marks()
    field = read_aigc(aigc) if aigc else None
    if field and marks.aigc and field != marks.aigc:
        raise MarksDisagree(file=file, what="the AIGC field", first=marks.aigc.json, second=field.json)
    return replace(marks, aigc=field or marks.aigc)
