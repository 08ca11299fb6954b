"""Snow: far flakes in a tile that slides, nearer ones that sway on their own ways, the nearest out of focus; and breath
hangs white before every mouth.
"""

from __future__ import annotations

import math
from random import Random

from limelight.stage.shapes import Sheet, paint
from limelight.stage.weather import breath
from limelight.stage.weather._drift import Drifter, drifting
from limelight.stage.weather._fall import Fall, repeats, tile_of
from limelight.stage.weather._sprites import speck
from limelight.stage.weather._swarm import Swarm
from limelight.stage.weather.style import Around, Layer, Weather

FLAKES = ((3.2, 0.9, 225), (4.6, 1.2, 235), (6.2, 1.6, 240), (15.0, 6.0, 150))
"""(radius, blur, alpha); the last is the nearest."""


def layers(around: Around) -> list[Layer]:
    near = Random(f"snow {around.seed}")
    return [
        _far(around, "farthest", 520, (1.0, 2.0), 84, 95),
        _far(around, "far", 210, (1.8, 3.2), 120, 150),
        *breath.layers(around),
        Swarm(_flakes(around), drifting(_swaying(near, around, 34, (0, 1, 2)), around), around),
        Swarm(_flakes(around), drifting(_swaying(near, around, 7, (3,), 1.9), around), around),
    ]


def _far(around: Around, name: str, count: int, radius: tuple[float, float], bright: int, speed: float) -> Fall:
    unit = around.unit

    def draw(sheet: Sheet, wide: int, tall: int) -> None:
        chance = Random(f"snow {name} {around.seed}")
        for _ in range(around.many(count)):
            x, y, r = chance.uniform(0, wide), chance.uniform(0, tall), chance.uniform(*radius) * unit
            for dx, dy in repeats(x - 3 * r, y - 3 * r, x + 3 * r, y + 3 * r, wide, tall):
                sheet.canvas.drawCircle(x + dx, y + dy, r, paint("#ffffff", bright, blur=r * 0.35))

    return Fall(tile_of(around, draw), around, -0.2 * speed * unit, speed * unit, behind=True)


def _flakes(around: Around) -> list:
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
