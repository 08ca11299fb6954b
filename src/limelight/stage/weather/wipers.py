"""A car's wipers, in the rain: up and back across the windscreen, then a rest; where the place shows them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import skia

from limelight.stage.drawing.shapes import limb, paint
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

PERIOD, SWEEP = 2.4, 0.62
"""Seconds from one sweep to the next, and of the way up, as of the way back."""
STEPS = 14
REST, UP = 192.0, 296.0
"""Degrees at which an arm lies and at which it turns back, clockwise from the right."""
ARM, APART = 440.0, 300.0
"""Page units: an arm's length, and how far its pivot is from the windscreen's middle."""
IRON, RUBBER = "#1c1826", "#0c0a12"


def layers(around: Around) -> list[Layer]:
    return [_wiping(around, *place) for place in around.wipers]


def _wiping(around: Around, x: float, y: float, unit: float) -> Swarm:
    """The two arms about (x, y), `unit` frame pixels to a page unit."""
    sprites = [_arm(REST + (UP - REST) * k / (STEPS - 1), unit) for k in range(STEPS)]

    def wipe(t: float) -> Iterator[Flight]:
        for side in (-1, 1):
            yield Flight(_step(t), x + side * APART * unit, y)

    return Swarm(sprites, wipe, around, glows=True)


def _step(t: float) -> int:
    """Which of the steps of a sweep it is at: slower at both ends, then at rest."""
    phase = t % PERIOD
    way = phase / SWEEP if phase < SWEEP else 2 - phase / SWEEP
    eased = 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, way)))
    return round(eased * (STEPS - 1))


@lru_cache(maxsize=4 * STEPS)
def _arm(degrees: float, unit: float) -> np.ndarray:
    """One arm with its blade, its pivot in the middle."""

    def draw(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        canvas.rotate(degrees)
        canvas.drawPath(limb([(0, 0), (ARM * 0.5, -8), (ARM * 0.86, 0)], [11, 8, 6]), paint(IRON, blur=1.2))
        canvas.drawLine(ARM * 0.2, 10, ARM, 4, paint(RUBBER, stroke=10, blur=1.2))
        canvas.drawLine(ARM * 0.2, 4, ARM, -2, paint("#8a86a8", 110, stroke=2.5))
        canvas.drawCircle(0, 0, 16, paint(IRON))

    return sprite((ARM + 30) * unit, draw)


WEATHER = Weather(layers)
