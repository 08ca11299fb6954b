"""Breath in the cold: before every mouth a small cloud that is breathed out, spreads and thins."""

from __future__ import annotations

from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import ellipse, paint
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

STAGES = 14
CYCLE, SEEN = 2.9, 1.5
"""Seconds from one breath to the next, and how long each is seen."""


def layers(around: Around) -> list[Layer]:
    if not around.mouths:
        return []
    size = 0.052 * around.height
    sprites = [_puff(size, k / (STAGES - 1)) for k in range(STAGES)]

    def fly(t: float) -> list[Flight]:
        flights = []
        for k, (x, y) in enumerate(around.mouths):
            age = ((t + k * 1.27) % CYCLE) / SEEN
            if age < 1:
                flights.append(Flight(int(age * STAGES), x, y - size * 0.55 * age))
        return flights

    return [Swarm(sprites, fly, around, glows=True)]


def _puff(size: float, age: float) -> np.ndarray:
    """The cloud at one age: small and thick at the lips, then wide and thin."""
    chance = Random(5)
    spread = size * (0.25 + 0.75 * age**0.6)

    def draw(canvas: skia.Canvas) -> None:
        alpha = 105 * min(1.0, age * 5) * (1 - age) ** 1.2
        for _ in range(7):
            x, y = chance.uniform(-0.5, 0.5) * spread, chance.uniform(-0.4, 0.25) * spread
            canvas.drawPath(
                ellipse(x, y, spread * chance.uniform(0.22, 0.4)), paint("#eef3ff", alpha, blur=spread * 0.16)
            )

    return sprite(size * 1.5, draw)


WEATHER = Weather(layers)
