"""What a camera move is made of: a moment of it, and where the lens is then."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Beat:
    """A moment of a move: `t` goes from 0 to 1 over the shot, which lasts `seconds`; `amount` is the move's own."""

    t: float
    seconds: float
    amount: float

    @property
    def time(self) -> float:
        """Seconds since the shot began."""
        return self.t * self.seconds


@dataclass(frozen=True)
class Camera:
    """At one frame: the scale of the picture plane about the focus, and its shift in frame widths and heights.

    `zoom`, `dx` and `dy` are of a camera that moves: far things grow and slide less. `lens`, `turn_x` and `turn_y` are
    of one that zooms and turns where it stands: everything does alike. `smear_x` and `smear_y` are how far the picture
    travels while the shutter is open, in frame widths and heights. `far` is where the focus lies: 0 on the people, 1
    on the place behind them.
    """

    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    lens: float = 1.0
    turn_x: float = 0.0
    turn_y: float = 0.0
    smear_x: float = 0.0
    smear_y: float = 0.0
    far: float = 0.0

    def at_depth(self, depth: float) -> Camera:
        """The same camera as something at that depth sees it: a scale and a shift."""
        zoom = self.lens * (1 + (self.zoom - 1) / depth)
        return Camera(zoom, self.dx / depth + self.turn_x, self.dy / depth + self.turn_y)


STILL = Camera()


def eased(t: float) -> float:
    """0 to 1 with soft ends, and a steady middle that never stops before the cut."""
    return 0.55 * t + 0.45 * t * t * (3 - 2 * t)


def soft(t: float) -> float:
    """0 to 1, from rest and to rest; before and after it stands."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)


def wander(time: float, seed: float) -> float:
    """A slow drift between -1 and 1 that never repeats: three swings whose lengths have nothing in common."""
    first = 0.55 * math.sin(time * 2.17 + seed)
    return first + 0.3 * math.sin(time * 3.71 + 2.3 * seed) + 0.15 * math.sin(time * 6.13 + 4.1 * seed)
