"""Render an own clip's shot: as many of its frames as the shot has, the captions over them, encoded once."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.media.caption_reel import reel
from limelight.media.conformed import ConformedClip
from limelight.media.encode import SegmentWriter
from limelight.media.slate import profile_of, slated
from limelight.stage.compositor.flashes import TOO_MANY, Flashes, Seen
from limelight.stage.compositor.last_frame import LastFrame
from limelight.stage.compositor.play import titles
from limelight.stage.compositor.reel import projected, unreeled
from limelight.stage.transitions import Passage
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.cues import ShotCue, Slate
from limelight.works.fitting import Fit, run
from limelight.works.shots import FPS, Shot


@craft(revision=1, upgrade="keep", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def render_clip(
    picture: Path,
    fit: Fit,
    shot: Shot,
    cue: ShotCue,
    slate: Slate | None = None,
    before: Path | None = None,
    lettering: CaptionLook = HOUSE_CAPTIONS,
    *,
    scratch: Path,
    notes: Notes,
) -> Path:
    """The shot as a segment (`media.encode`) of exactly `cue.frames` frames, of `picture`, a conformed clip.

    `before` is the last frame of the shot before it, where that is still seen while this one comes.
    """
    clip = ConformedClip.at(picture)
    played = run(clip.frames / FPS, fit, cue.frames)
    read = titles(reel(cue.captions, cue.frames, (clip.width, clip.height), lettering))
    path = scratch / "segment.mp4"
    left = None if before is None else LastFrame.load(before).planes
    passage = Passage(shot.transition, shot.ending, cue.frames, left)
    frames = projected(unreeled(clip.play, played), passage, read)
    flashes = Flashes()
    with SegmentWriter(path, clip.width, clip.height, profile_of(slate)) as segment:
        for buffer in slated(frames, slate, clip.width, clip.height):
            flashes.take(Seen.of(buffer))
            segment.write(buffer)
    if flashes.harmful:
        notes.warn(f"{shot.id}: {TOO_MANY}. It is your own clip, and is left as it is.")
    if played.sentence:
        notes.remark(f"{shot.id}: {played.sentence}")
    return path
