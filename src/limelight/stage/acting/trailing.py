"""What hangs from a head trails it: long hair and ribbons come two frames later, swing past, and settle.

It is a pendulum that is pulled along by the head and by the walk, worked out on twos, and held while it would move by
less than is seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from limelight.stage.acting.nods import TWOS, Carriage

LAG = 2
"""Frames by which it follows the head."""
STIFF, DAMPED = 0.16, 0.30
"""How strongly it is drawn back to hanging straight, and how quickly a swing dies; per two frames."""
PULL = 0.011
"""How far it is left behind, as a skew, by a head unit that the head goes in two frames."""
TURN = 0.012
"""The same for a degree."""
MOST = 0.16
UNSEEN, UNSEEN_SKEW = 1.0, 0.006
"""Head units, and the skew, that are not seen."""
FOURS = 2 * TWOS
REACH = 4.0
"""Head units that hair is carried aside by a degree."""
LARGE, LARGE_SKEW = 6.0, 0.03
"""Head units, and the skew, that are drawn on twos."""
GUST = 0.09
"""The skew that a wind of full strength makes."""
WINDS = {"storm": 0.8, "wind": 1.0, "snow": 0.25, "rain": 0.2, "leaves": 0.5, "petals": 0.35}
"""Weather -> how strongly it blows."""


@dataclass(frozen=True)
class Trail:
    """Where what hangs from a head hangs: from which carriage of it, and how far it is skewed."""

    carriage: Carriage = field(default_factory=Carriage)
    skew: float = 0.0


def wind_of(weather: Sequence[str]) -> float:
    """How strongly these blow together."""
    return max((WINDS.get(name, 0.0) for name in weather), default=0.0)


def trailing(
    heads: Sequence[Carriage], aside: Sequence[float], unit: float, wind: float = 0.0, fps: int = 30
) -> list[Trail]:
    """The trail at every frame; `wind` 0-1 blows about what hangs."""
    skew = speed = 0.0
    trails: list[Trail] = []
    for frame, head in enumerate(heads):
        if frame % TWOS == 0 and frame:
            before = heads[frame - TWOS]
            gone = head.dx - before.dx + (aside[frame] - aside[frame - TWOS]) / unit
            pulled = PULL * gone + TURN * (head.angle - before.angle)
            speed = (speed - STIFF * skew) * (1 - DAMPED) - pulled * 0.5
            skew = max(-MOST, min(MOST, skew + speed))
        now = Trail(heads[max(0, frame - LAG)], skew + wind * _gust(frame // TWOS * TWOS / fps))
        trails.append(now if not trails or _seen_to_move(trails[-1], now, frame) else trails[-1])
    return trails


def _seen_to_move(shown: Trail, now: Trail, frame: int) -> bool:
    """Whether it has moved enough to be drawn again: small swings are on fours."""
    one, other = shown.carriage, now.carriage
    gone = math.hypot(one.dx - other.dx, one.dy - other.dy) + abs(one.angle - other.angle) * REACH
    swung = abs(shown.skew - now.skew)
    return (gone > LARGE or swung > LARGE_SKEW) if frame % FOURS else (gone > UNSEEN or swung > UNSEEN_SKEW)


def _gust(time: float) -> float:
    """How far a wind of full strength blows at a moment, as a skew: it leans one way and plucks."""
    return GUST * (0.55 + 0.3 * math.sin(time * 1.7) + 0.25 * math.sin(time * 4.3 + 1.0))
