"""Steam: wisps that curl up from a cup, a pot, a bath, thin as they rise, and never stop."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import blob, paint
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

STAGES = 18
LIFE = 2.6
WISPS = 7
RISE = 0.16
"""How high a wisp rises, in frame heights."""


def layers(around: Around) -> list[Layer]:
    size = 0.03 * around.height
    sprites = [_wisp(size, k / (STAGES - 1)) for k in range(STAGES)]
    chance = Random(f"steam {around.seed}")
    sources = around.cups or (around.focus,)
    wisps = [(*source, k / WISPS, chance.uniform(-1, 1)) for source in sources for k in range(WISPS)]

    def fly(t: float) -> list[Flight]:
        return [_risen(x, y, (t / LIFE + start) % 1, lean, t, around) for x, y, start, lean in wisps]

    return [Swarm(sprites, fly, around, behind=bool(around.cups), glows=True)]


def _risen(x: float, y: float, age: float, lean: float, t: float, around: Around) -> Flight:
    aside = (lean * 0.5 + math.sin(t * 1.3 + lean * 3 + age * 4)) * age * 0.022 * around.height
    return Flight(int(age * STAGES), x + aside, y - age * RISE * around.height)


def _wisp(size: float, age: float) -> np.ndarray:
    """One curl, an S that opens as it ages."""
    wide, tall = size * (0.3 + 0.6 * age), size * (0.7 + 0.9 * age)

    def draw(canvas: skia.Canvas) -> None:
        alpha = 120 * math.sin(math.pi * min(1.0, age * 1.02) ** 0.6)
        curl = [(-wide * 0.1, tall), (wide * 0.5, tall * 0.3), (-wide * 0.3, -tall * 0.3), (wide * 0.2, -tall)]
        body = [*curl, *((x - wide * 0.6, y + tall * 0.05) for x, y in reversed(curl))]
        canvas.drawPath(blob(body), paint("#ffffff", alpha, blur=size * (0.14 + 0.16 * age)))

    return sprite(size * 2.1, draw)


WEATHER = Weather(layers)
