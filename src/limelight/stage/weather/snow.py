"""Snow: far flakes in a tile that slides, nearer ones that sway on their own ways, the nearest out of focus; and breath
hangs white before every mouth.
"""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random

import numpy as np

from limelight.stage.drawing.art import frame_unit
from limelight.stage.drawing.shapes import Sheet, paint
from limelight.stage.weather import breath
from limelight.stage.weather._drift import Drifter, drifting
from limelight.stage.weather._fall import Fall, plane_of, repeats, tile_side
from limelight.stage.weather._sprites import speck
from limelight.stage.weather._swarm import Swarm
from limelight.stage.weather.style import Around, Layer, Weather, as_many

FLAKES = ((3.6, 0.9, 230), (5.2, 1.2, 240), (7.4, 1.7, 245), (19.0, 7.0, 165))
"""(radius, blur, alpha); the last is the nearest."""


def layers(around: Around) -> list[Layer]:
    near = Random(f"snow {around.seed}")
    return [
        _far(around, "farthest", 700, (1.3, 2.4), 110, 95),
        _far(around, "far", 300, (2.2, 3.9), 150, 150),
        *breath.layers(around),
        Swarm(_flakes(around), drifting(_swaying(near, around, 64, (0, 1, 2)), around), around),
        Swarm(_flakes(around), drifting(_swaying(near, around, 11, (3,), 1.9), around), around),
    ]


def _far(around: Around, name: str, count: int, radius: tuple[float, float], bright: int, speed: float) -> Fall:
    plane = _drawn(name, around.size, count, radius, bright)
    return Fall(plane, around, -0.2 * speed * around.unit, speed * around.unit, behind=True)


@lru_cache(maxsize=4)
def _drawn(name: str, size: tuple[int, int], count: int, radius: tuple[float, float], bright: int) -> np.ndarray:
    """The plane of one depth of small flakes."""
    unit, chance = frame_unit(*size), Random(f"snow {name}")
    wide, tall = size[0], tile_side(size[1])
    sheet = Sheet(wide, tall)
    for _ in range(as_many(count, *size)):
        x, y, r = chance.uniform(0, wide), chance.uniform(0, tall), chance.uniform(*radius) * unit
        for dx, dy in repeats(x - 3 * r, y - 3 * r, x + 3 * r, y + 3 * r, wide, tall):
            sheet.canvas.drawCircle(x + dx, y + dy, r, paint("#ffffff", bright, blur=r * 0.35))
    return plane_of(sheet, *size)


def _flakes(around: Around) -> list[np.ndarray]:
    return [speck(r * around.unit, "#f6f9ff", alpha, blur * around.unit) for r, blur, alpha in FLAKES]


def _swaying(chance: Random, around: Around, count: int, looks: tuple[int, ...], fast: float = 1.0) -> list[Drifter]:
    flakes = []
    for _ in range(around.many(count)):
        look = chance.choice(looks)
        fall = (0.085 + 0.02 * look + chance.uniform(0, 0.03)) * fast
        flakes.append(
            Drifter(chance.random(), chance.random(), -0.03 * fast, fall, chance.uniform(0.012, 0.04),
                    chance.uniform(0, math.tau), look)
        )  # fmt: skip
    return flakes


WEATHER = Weather(layers, wind=0.2)
