"""Make the poster: the film's first frame is its cover, chosen to be read at the size of a thumb."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.still import still_png


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=0.5, memory_mb=150))
def make_poster(segment: Path, frame: int = 0) -> bytes:
    """That frame of the segment as PNG, as large as the film."""
    return still_png(segment, frame)
