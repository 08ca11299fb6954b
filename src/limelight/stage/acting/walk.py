"""Walks: how far along somebody is at every frame, and which phase of the stride that is.

A foot on the ground does not slide: the figure goes on by exactly what its legs do, a drawing at a time. It starts and
stops softly, by stepping slower. Where no feet are seen it glides on with the head's rise and fall.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

STRIDE = 560.0
"""Head units that a cycle of two steps carries on."""
CYCLE = 26
"""Frames of a cycle."""
QUICKEST = 1.6
"""How much faster than at ease somebody walks whose shot is short."""
NEAR_PACE = 26.0
"""Head units a frame at which somebody comes into a near shot."""
SOFT = 0.22
"""Share of a walk in which it starts, and in which it stops."""
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
    frames: int
    starts: float = 0.0
    """How far along it is already when it is first seen."""

    @classmethod
    def of(cls, far: float, unit: float, phases: int, room: int) -> Walk:
        """A walk of `far` pixels by a figure of `unit` pixels a head unit, in at most `room` frames if it can."""
        pace = unit * (STRIDE / CYCLE if phases else NEAR_PACE)
        wanted = far * (1 + SOFT) / pace
        frames = max(math.ceil(wanted / QUICKEST), min(math.ceil(wanted), room))
        return cls(far, unit, phases, max(2, frames))

    def at(self, frame: int) -> tuple[float, int, float]:
        """(pixels gone, phase, bob in head units) at a frame counted from the first step."""
        gone = self.far * _eased(min(1.0, max(0.0, frame / self.frames)))
        if not self.phases:
            steps = gone / (self.unit * STRIDE / 2)
            left = 1 - gone / self.far if self.far else 0.0
            return gone, -1, BOB * abs(math.sin(steps * math.pi)) * min(1.0, 4 * left)
        drawing = self.unit * STRIDE / self.phases
        last = round(self.far / drawing)
        number = min(last, math.floor(gone / drawing))
        return self.far * number / max(1, last), (number - last) % self.phases, 0.0


def _eased(t: float) -> float:
    """From 0 to 1 at an even pace, with a soft start and a soft stop."""
    top = 1 / (1 - SOFT)
    if t < SOFT:
        return top * t * t / (2 * SOFT)
    if t > 1 - SOFT:
        return 1 - top * (1 - t) ** 2 / (2 * SOFT)
    return top * (t - SOFT / 2)
