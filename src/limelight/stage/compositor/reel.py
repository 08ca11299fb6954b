"""A clip projected into a shot: as many frames as the shot has, how it comes and goes, and what is read over it.

A shot that goes on after its clip has ended must not look as if the film had stuck. Held, the last picture is slowly
moved in on, from rest; looped, the end fades over into the beginning, unless they meet by themselves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, islice

import cv2
import numpy as np

from limelight.stage.compositor.planes import blank, inside, lay
from limelight.stage.compositor.play import Title
from limelight.stage.transitions import Passage
from limelight.works.fitting import Run
from limelight.works.shots import FPS

HELD_TO, HELD_FOR, FROM_REST = 0.12, 12.0, 0.5
"""A held picture grows toward this much more, most of it within so many seconds; the move starts this softly."""

LOOP_FADE = 12
"""Frames that a loop's end takes to become its beginning; a third of a clip that is shorter than three times that."""

MEETS = 1.6
"""Mean levels, or times the last step, by which a clip's last frame may differ from its first and still loop by
itself."""

Frames = Callable[[int], Iterator[np.ndarray]]
"""A clip's frames from a number on, as the encoder takes them; each is the caller's to draw on."""


def projected(frames: Iterable[np.ndarray], passage: Passage, titles: Sequence[Title]) -> Iterator[np.ndarray]:
    """`frames` as they come in, are read over and go, in place."""
    for number, buffer in enumerate(frames):
        frame = inside(buffer)
        passage.show(frame, number)
        for title in titles:
            if title.start <= number < title.end:
                lay(frame, title.words)
        yield buffer


def unreeled(clip: Frames, run: Run) -> Iterator[np.ndarray]:
    """Exactly `run.frames` frames of the clip."""
    if run.beyond and run.looped:
        return islice(_looped(clip, run.there), run.frames)
    return islice(_held(clip), run.frames)


def _held(clip: Frames) -> Iterator[np.ndarray]:
    """The clip, and then its last picture for ever."""
    last = np.empty(0)
    for frame in clip(0):
        last = frame.copy()
        yield frame
    source = inside(last)
    for number in count(1):
        buffer, frame = blank(*source.size)
        for plane, seen in ((source.y, frame.y), (source.u, frame.u), (source.v, frame.v)):
            _enlarged(plane, held_zoom(number / FPS), seen)
        yield buffer


def _enlarged(plane: np.ndarray, zoom: float, seen: np.ndarray) -> None:
    """A plane enlarged about its middle, by its own whole warp: what was filmed has texture in which the lens's whole
    pixels would be seen to tick.
    """
    height, width = plane.shape
    matrix = np.array([[zoom, 0, (1 - zoom) * (width - 1) / 2], [0, zoom, (1 - zoom) * (height - 1) / 2]])
    cv2.warpAffine(plane, matrix, (width, height), seen, cv2.INTER_CUBIC, cv2.BORDER_REPLICATE)


def held_zoom(seconds: float) -> float:
    """How large a picture is that has been held for so long."""
    way = seconds - FROM_REST * (1 - math.exp(-seconds / FROM_REST))
    return 1 + HELD_TO * (1 - math.exp(-way / HELD_FOR))


def _looped(clip: Frames, there: int) -> Iterator[np.ndarray]:
    """The clip again and again; the frames in which it fades over are played once, not twice."""
    fade = 0 if _meets_itself(clip, there) else min(LOOP_FADE, there // 3)
    leaving: list[np.ndarray] = []
    while True:
        staying: list[np.ndarray] = []
        for number, frame in enumerate(clip(0)):
            if number >= there - fade:
                staying.append(frame)
                continue
            if number < len(leaving):
                come = (number + 1) / (fade + 1)
                cv2.addWeighted(frame, come, leaving[number], 1 - come, 0, dst=frame)
            yield frame
        leaving = staying


def _meets_itself(clip: Frames, there: int) -> bool:
    """Whether the step from the last frame to the first is like the step before it."""
    if there < 3:
        return True
    before, last = list(clip(there - 2))[-2:]
    step, jump = _apart(before, last), _apart(last, next(clip(0)))
    return jump <= MEETS * max(1.0, step)


def _apart(one: np.ndarray, other: np.ndarray) -> float:
    """How far two pictures are apart, in mean levels of their small selves: noise does not count."""
    height = one.shape[0] * 2 // 3
    small = [cv2.resize(each[:height], (54, 96), interpolation=cv2.INTER_AREA) for each in (one, other)]
    return float(cv2.absdiff(*small).mean())
