"""Render a shot: play its picture by its cue, lay the captions over it, and encode it once; a draft is slated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.caption_reel import reel
from limelight.media.encode import SegmentWriter
from limelight.media.slate import profile_of, slated
from limelight.stage.atmosphere import falling
from limelight.stage.picture import Picture, load
from limelight.stage.play import play, titles
from limelight.works.cues import ShotCue, Slate


@craft(revision=1, upgrade="keep", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def render_shot(picture: Path, cue: ShotCue, slate: Slate | None = None, *, scratch: Path) -> Path:
    """The shot as a segment (`media.encode`) of exactly `cue.frames` frames; a draft's, where it has a slate."""
    drawn = load(picture)
    path = scratch / "segment.mp4"
    with segment_of(drawn, path, slate) as segment:
        for buffer in slated(captioned_frames(drawn, cue), slate, drawn.width, drawn.height):
            segment.write(buffer)
    return path


def segment_of(drawn: Picture, path: Path, slate: Slate | None = None) -> SegmentWriter:
    """The writer of a segment for this picture."""
    return SegmentWriter(path, drawn.width, drawn.height, profile_of(slate), busy=bool(falling(drawn.weather)))


def captioned_frames(drawn: Picture, cue: ShotCue) -> Iterator[np.ndarray]:
    """Every frame of the shot with its captions, as the encoder takes it; one buffer, used again for each."""
    tracks = [(track.language, track.captions) for track in cue.captions]
    showings = reel(tracks, cue.frames, drawn.width, drawn.height)
    return play(drawn, cue, titles(showings))
