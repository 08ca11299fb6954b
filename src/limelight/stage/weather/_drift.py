"""What the air carries: each thing goes its own way across the frame and comes back in on the other side, tumbling."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from limelight.stage.weather._swarm import Flight
from limelight.stage.weather._wind import carried
from limelight.stage.weather.style import Around

ROOM = 0.07
"""How far beyond the frame's edges things go before they come back in, in frame sides."""


@dataclass(frozen=True)
class Drifter:
    """One thing in the air. `x`, `y` are where it starts (0 to 1), `vx`, `vy` frame widths and heights a second; `sway`
    is how far it swings to and fro, in widths. Its sprites are `turns` from `first` on, and it goes through them `spin`
    times a second.
    """

    x: float
    y: float
    vx: float
    vy: float
    sway: float
    phase: float
    first: int
    turns: int = 1
    spin: float = 0.0


def drifting(drifters: Sequence[Drifter], around: Around, *, gusts: bool = True) -> Callable[[float], list[Flight]]:
    """Where they all are at a moment. With `gusts` the wind carries them, now faster and now slower."""

    def fly(t: float) -> list[Flight]:
        blown = carried(t) if gusts else t
        return [_flight(each, t, blown, around) for each in drifters]

    return fly


def _flight(each: Drifter, t: float, blown: float, around: Around) -> Flight:
    swing = math.sin(t * 1.9 * (0.7 + each.spin * 0.2) + each.phase)
    x = _round(each.x + each.vx * blown + each.sway * swing)
    y = _round(each.y + each.vy * t + each.sway * 0.35 * math.cos(2.1 * t + each.phase))
    turn = int((t * each.spin + each.phase / math.tau) * each.turns) % each.turns
    return Flight(each.first + turn, x * around.width, y * around.height)


def _round(share: float) -> float:
    """The place within the frame and the room about it."""
    return (share + ROOM) % (1 + 2 * ROOM) - ROOM
