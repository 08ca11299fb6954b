"""Mark a still: a number that nobody sees stands in the picture itself, for copies that have lost all other proof."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.media.watermark.marking import LEAST, TooSmallToMark
from limelight.media.watermark.number import number_of
from limelight.media.watermark.stills import marked_png


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def mark_still(still: Path, *, notes: Notes) -> bytes:
    """The still as PNG with its number in it, which is drawn from its own content; unmarked where it is too small."""
    try:
        return marked_png(still, number_of(still))
    except TooSmallToMark:
        notes.warn(f"It carries no invisible mark: a picture needs {LEAST} pixels on its shorter side for one.")
        return still.read_bytes()
