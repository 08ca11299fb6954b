"""Fireflies: they wander low in the dark, and each lights up, glides, and is gone."""

from __future__ import annotations

import math
from random import Random

from limelight.stage.weather._sprites import glow
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

LEVELS = 6
SIZES = (24.0, 44.0, 84.0)
"""The radius of a fly's glow, far, nearer and nearest, on a full frame."""
LOW, HIGH = 0.94, 0.38
"""Between which heights of the frame they keep, from above."""


def layers(around: Around) -> list[Layer]:
    chance = Random(f"fireflies {around.seed}")
    return [_wandering(chance, around, *depth) for depth in ((28, 0, True), (15, 1, False), (4, 2, False))]


def _wandering(chance: Random, around: Around, count: int, size: int, behind: bool) -> Swarm:
    reach = SIZES[size] * around.unit
    sprites = [
        glow(reach, "#d8f060", (k + 1) / LEVELS * (0.6 if size == 2 else 1.0), heart="#fbffd8", heart_size=0.1)
        for k in range(LEVELS)
    ]
    flies = [
        (chance.random(), chance.uniform(HIGH, LOW), chance.uniform(0, math.tau), chance.uniform(0.7, 1.3))
        for _ in range(around.many(count))
    ]

    def fly(t: float) -> list[Flight]:
        lit = (_firefly(t, *each, around) for each in flies)
        return [flight for flight in lit if flight is not None]

    return Swarm(sprites, fly, around, behind=behind, glows=True)


def _firefly(t: float, x: float, y: float, phase: float, pace: float, around: Around) -> Flight | None:
    """Where it is, and how bright; None while it is dark."""
    bright = math.sin(t * 1.15 * pace + phase * 2.3) + 0.35 * math.sin(t * 2.9 * pace + phase)
    if bright <= 0.05:
        return None
    dx = 0.05 * math.sin(t * 0.62 * pace + phase) + 0.02 * math.sin(t * 1.7 + 2 * phase)
    dy = 0.022 * math.sin(t * 0.9 * pace + 1.7 * phase) + 0.012 * math.cos(t * 1.9 + phase)
    return Flight(min(LEVELS - 1, int(bright * LEVELS)), (x + dx) * around.width, (y + dy) * around.height)


WEATHER = Weather(layers)
