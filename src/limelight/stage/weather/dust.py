"""Dust off the ground: thin veils that the wind drags low across the frame, and grains in them."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import blob, paint
from limelight.stage.weather._drift import Drifter, drifting
from limelight.stage.weather._sprites import speck, sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather._wind import carried
from limelight.stage.weather.style import Around, Layer, Weather

VEILS = ("#f4e6cc", "#e8d8b8", "#fbf0dc")
COVER = 0.34
"""The part of the frame's height, from below, in which veils are dragged."""


def layers(around: Around) -> list[Layer]:
    chance = Random(f"dust {around.seed}")
    grains = [speck(r * around.unit, "#f2e6cc", alpha, r * 0.3 * around.unit) for r, alpha in ((2.2, 170), (3.6, 190))]
    drifters = [
        Drifter(chance.random(), 0.45 + 0.55 * chance.random(), chance.uniform(0.35, 0.8), chance.uniform(-0.01, 0.01),
                0.02, chance.uniform(0, math.tau), chance.randrange(2))
        for _ in range(around.many(22))
    ]  # fmt: skip
    return [_dragged(chance, around, 7, True), Swarm(grains, drifting(drifters, around), around)]


def _dragged(chance: Random, around: Around, count: int, behind: bool) -> Swarm:
    size = 0.13 * around.height
    sprites = [_veil(size, colour, k) for k, colour in enumerate(VEILS)]
    veils = [(chance.random(), chance.random(), chance.uniform(0.18, 0.34), k % len(VEILS)) for k in range(count)]
    room = size / around.width

    def fly(t: float) -> list[Flight]:
        blown = carried(t)
        return [
            Flight(
                look,
                ((x + speed * blown + room) % (1 + 2 * room) - room) * around.width,
                (1 - COVER * y) * around.height,
            )
            for x, y, speed, look in veils
        ]

    return Swarm(sprites, fly, around, behind=behind)


def _veil(size: float, colour: str, seed: int) -> np.ndarray:
    chance = Random(f"veil {seed}")

    def draw(canvas: skia.Canvas) -> None:
        for _ in range(5):
            y, long = chance.uniform(-0.14, 0.14) * size, chance.uniform(0.35, 0.75) * size
            x = chance.uniform(-0.15, 0.15) * size
            thick = chance.uniform(0.02, 0.06) * size
            body = [(x - long, y), (x, y - thick), (x + long, y - thick * 0.4), (x + long * 0.5, y + thick)]
            canvas.drawPath(blob(body), paint(colour, 80, blur=size * 0.035))

    return sprite(size, draw)


WEATHER = Weather(layers, wind=0.5)
