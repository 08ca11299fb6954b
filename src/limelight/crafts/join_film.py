"""Join the film's picture: its segments, shot after shot, become one track by stream copy."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.join import join


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.5, memory_mb=150))
def join_film(segments: tuple[Path, ...], *, scratch: Path) -> Path:
    """The picture of the film as MP4 without sound: the frames of every segment, none lost and none twice."""
    picture = scratch / "picture.mp4"
    join(segments, picture)
    return picture
