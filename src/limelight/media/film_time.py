"""From the time of a scene to the time of the film: scenes follow one another without a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from limelight.works.shots import Caption, SceneTiming


def scene_starts(timings: Sequence[SceneTiming]) -> tuple[int, ...]:
    """The film's frame on which each scene begins, and last the film's length in frames."""
    return tuple(accumulate((timing.frames for timing in timings), initial=0))


def captions_in_film(captions: Sequence[Sequence[Caption]], timings: Sequence[SceneTiming]) -> tuple[Caption, ...]:
    """The captions of all scenes, in order, in frames from the film's start."""
    starts = scene_starts(timings)[:-1]
    return tuple(_moved(each, start) for start, scene in zip(starts, captions, strict=True) for each in scene)


def _moved(caption: Caption, start: int) -> Caption:
    words = tuple((word, frame + start) for word, frame in caption.words)
    return replace(caption, start=caption.start + start, words=words)
