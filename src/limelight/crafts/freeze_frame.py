"""Freeze a shot's last frame: what the next shot comes through, where the script dissolves or wipes to it.

It is a step of its own, so that the next shot hangs on this one frame and not on all that led to it.
"""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.conformed import ConformedClip
from limelight.stage.compositor.last_frame import LastFrame, last_frame
from limelight.stage.compositor.picture import load
from limelight.stage.compositor.reel import unreeled
from limelight.works.cues import ShotCue
from limelight.works.fitting import Fit, run
from limelight.works.shots import FPS


@craft(revision=1, upgrade="keep", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def freeze_frame(picture: Path, cue: ShotCue, fit: Fit | None = None, *, scratch: Path) -> Path:
    """The last frame of a shot that is `cue.frames` long; with a `fit`, `picture` is an own clip, conformed."""
    path = scratch / "last_frame"
    (last_frame(load(picture), cue) if fit is None else _of_clip(picture, cue, fit)).save(path)
    return path


def _of_clip(picture: Path, cue: ShotCue, fit: Fit) -> LastFrame:
    clip = ConformedClip.at(picture)
    for frame in unreeled(clip.play, run(clip.frames / FPS, fit, cue.frames)):
        last = frame
    return LastFrame(last)
