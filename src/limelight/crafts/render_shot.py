"""Render a shot: play its picture by its cue, lay the captions over it, and encode it once; a draft is slated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.media.caption_reel import reel
from limelight.media.encode import SegmentWriter
from limelight.media.slate import profile_of, slated
from limelight.stage.acting.nods import TWOS
from limelight.stage.air.atmosphere import falling
from limelight.stage.compositor.faces import Faces
from limelight.stage.compositor.flashes import TOO_MANY, Flashes, softened
from limelight.stage.compositor.last_frame import LastFrame
from limelight.stage.compositor.picture import Picture, load
from limelight.stage.compositor.play import play, titles
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.cues import ShotCue, Slate


@craft(revision=1, upgrade="keep", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def render_shot(
    picture: Path,
    cue: ShotCue,
    slate: Slate | None = None,
    before: Path | None = None,
    lettering: CaptionLook = HOUSE_CAPTIONS,
    *,
    scratch: Path,
    notes: Notes,
) -> Path:
    """The shot as a segment (`media.encode`) of exactly `cue.frames` frames; with a slate a draft's, shot on twos: of
    two frames one is drawn, encoded and held.

    `before` is the last frame of the shot before it, where that is still seen while this one comes. `lettering` is how
    its captions look. Light that would flash more than three times in a second is held back, and told.
    """
    drawn = load(picture)
    path = scratch / "segment.mp4"
    every = 1 if slate is None else TWOS
    frames = slated(captioned_frames(drawn, cue, every, before, lettering), slate, drawn.width, drawn.height, every)
    soft = 0
    with segment_of(drawn, path, slate) as segment:
        for buffer, softer in softened(frames, Flashes(every)):
            held = min(every, cue.frames - segment.frames)
            segment.write(buffer, held)
            soft += held * softer
    if soft:
        notes.warn(f"{cue.shot}: {TOO_MANY}, so {soft} of its frames are held back.")
    return path


def segment_of(drawn: Picture, path: Path, slate: Slate | None = None) -> SegmentWriter:
    """The writer of a segment for this picture."""
    return SegmentWriter(path, drawn.width, drawn.height, profile_of(slate), busy=bool(falling(drawn.weather)))


def captioned_frames(
    drawn: Picture,
    cue: ShotCue,
    every: int = 1,
    before: Path | None = None,
    lettering: CaptionLook = HOUSE_CAPTIONS,
) -> Iterator[np.ndarray]:
    """Every frame of the shot with its captions, as the encoder takes it, or every second one, and so on; one buffer,
    used again for each.
    """
    showings = reel(cue.captions, cue.frames, (drawn.width, drawn.height), lettering, Faces(drawn, cue).at)
    return play(drawn, cue, titles(showings), every, None if before is None else LastFrame.load(before))
