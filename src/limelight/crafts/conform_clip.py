"""Conform a clip: an own clip, from any camera or model, becomes one of the film's frame, rate and colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.media.conform import Conformed, conform
from limelight.media.footage import open_moving
from limelight.works.fitting import Fit, fitting
from limelight.works.footage import Footage

MISSED = 0.2
"""Seconds of a clip that may be missing at its end without a word: files round."""


@craft(revision=1, upgrade="keep", axes=("aspect",), needs=Needs(cpu=1, memory_mb=600))
def conform_clip(
    file: Path, footage: Footage, fit: Fit, width: int, height: int, *, scratch: Path, notes: Notes
) -> Path:
    """The part of the clip that `fit` asks for as an MP4 of `width` x `height` at 30 frames a second, 120 s at most.

    Raises FootageOver where it has ended before that part, FootageTorn where nothing of it can be decoded.
    """
    path = scratch / "clip.mp4"
    with open_moving(file, footage.name) as clip:
        came = conform(clip, footage, fit, width, height, path)
    if done := "; ".join((*_done(footage, fit, width, height), *_lacking(came))):
        notes.remark(f"{footage.name}: {done}")
    return path


def _done(footage: Footage, fit: Fit, width: int, height: int) -> Iterator[str]:
    if sentence := fitting(footage, fit, width, height).sentence:
        yield sentence
    if footage.alpha:
        yield "laid over black where it is clear"


def _lacking(came: Conformed) -> Iterator[str]:
    if came.missing > MISSED:
        yield f"it breaks off {came.missing:.1f} s before its end"
    if came.damaged:
        yield f"{came.damaged} damaged {'frame' if came.damaged == 1 else 'frames'} left out"
