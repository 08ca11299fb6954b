"""Walks: how far along somebody is at every frame, and which phase of the stride that is.

A foot on the ground does not slide: the figure goes on by exactly what its legs do, a drawing at a time. It starts and
stops softly, by stepping slower. Where no feet are seen it glides on with the head's rise and fall.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limelight.stage.acting.beat import Beat

CYCLE = 28
"""Frames of two steps at ease, however many drawings they have: nearly a second."""
STEP = 280.0
"""Head units of a step where feet are not seen."""
QUICKEST = 1.6
"""How much faster than at ease somebody walks whose shot is short."""
NEAR_PACE = 26.0
"""Head units a frame at which somebody comes into a near shot."""
SOFT = 0.22
"""Share of a walk in which it starts, and in which it stops."""
TOGETHER = 0.29
"""The phase at which one foot passes the other: whoever stops, stops there, and has only to set it down."""
BOB = 7.0
"""Head units that the head falls and rises with each step where no feet are seen."""


@dataclass(frozen=True)
class Walk:
    """`frames` of going: by frame how far, in frame pixels, the phase among `phases` (-1 where none is drawn), the
    bob.
    """

    far: float
    unit: float
    phases: int
    stride: float
    """Pixels that a cycle carries on, where it has phases."""
    frames: int
    starts: float
    stops: float
    """The shares of its time in which it starts and stops; 0 for what happens out of sight."""

    @classmethod
    def of(cls, beat: Beat, unit: float, room: int) -> Walk:
        """The walk of a figure of `unit` pixels a head unit, in at most `room` frames if it can."""
        pace = beat.stride / CYCLE if beat.cycle else unit * NEAR_PACE
        starts, stops = SOFT * (beat.kind != "enter"), SOFT * (beat.kind != "exit")
        wanted = beat.far / pace / (1 - (starts + stops) / 2)
        frames = max(2, math.ceil(wanted / QUICKEST), min(math.ceil(wanted), room))
        return cls(beat.far, unit, len(beat.cycle), beat.stride, frames, starts, stops)

    def at(self, frame: int) -> tuple[float, int, float]:
        """(pixels gone, phase, bob in head units) at a frame counted from the first step."""
        gone = self.far * self._eased(min(1.0, max(0.0, frame / self.frames)))
        if not self.phases:
            steps = gone / (self.unit * STEP)
            left = 1 - gone / self.far if self.far else 0.0
            return gone, -1, BOB * abs(math.sin(steps * math.pi)) * min(1.0, 4 * left)
        drawing = self.stride / self.phases
        last = round(self.far / drawing)
        number = min(last, math.floor(gone / drawing))
        phase = number - last + round(TOGETHER * self.phases)
        return self.far * number / max(1, last), phase % self.phases, 0.0

    def _eased(self, t: float) -> float:
        """From 0 to 1 at an even pace, with its soft start and soft stop."""
        top = 1 / (1 - (self.starts + self.stops) / 2)
        if t < self.starts:
            return top * t * t / (2 * self.starts)
        if t > 1 - self.stops:
            return 1 - top * (1 - t) ** 2 / (2 * self.stops)
        return top * (t - self.starts / 2)
