"""Leaves that the wind carries off: they race in the gusts, hang between them, and turn their pale backs to us."""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter, paint, path
from limelight.stage.weather._drift import Drifter, drifting
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Swarm
from limelight.stage.weather.style import Around, Layer, Weather

TURNS = 10
COLOURS = ("#c8873a", "#b0522e", "#8a7a3a", "#d8a94a", "#9a3f34")
SIZES = ((12.0, 0.0), (22.0, 0.0), (60.0, 9.0))
"""(half a leaf's length, blur), from far to near, on a full frame."""


def layers(around: Around) -> list[Layer]:
    return blown(around, ((20, 0, 0.4, True), (16, 1, 0.7, False), (3, 2, 1.3, False)))


def blown(around: Around, depths: tuple[tuple[int, int, float, bool], ...]) -> list[Layer]:
    """Leaves in depths: (how many, which of `SIZES`, how fast, behind the people)."""
    chance = Random(f"leaves {around.seed}")
    sprites = [
        leaf(size * around.unit, colour, blur * around.unit, k)
        for size, blur in SIZES
        for colour in COLOURS
        for k in range(TURNS)
    ]
    return [
        Swarm(
            sprites,
            drifting(_drift(chance, around, count, size, speed), around),
            around,
            behind=behind,
        )
        for count, size, speed, behind in depths
    ]


def _drift(chance: Random, around: Around, count: int, size: int, speed: float) -> list[Drifter]:
    return [
        Drifter(
            chance.random(), chance.random(), 0.4 * speed * chance.uniform(0.7, 1.35),
            0.06 * speed * chance.uniform(-0.4, 1.6), 0.035 * chance.uniform(0.4, 1.4), chance.uniform(0, math.tau),
            (size * len(COLOURS) + chance.randrange(len(COLOURS))) * TURNS, TURNS, chance.uniform(0.7, 1.3),
        )
        for _ in range(around.many(count))
    ]  # fmt: skip


@lru_cache(maxsize=256)
def leaf(size: float, colour: str, blur: float, turn: int) -> np.ndarray:
    """One moment of a leaf's tumble."""
    way = turn / TURNS * math.tau
    open_ = math.cos(way)

    def draw(canvas: skia.Canvas) -> None:
        canvas.rotate(math.degrees(way) + 25)
        canvas.scale(size, size * (0.16 + 0.84 * abs(open_)))
        face = colour if open_ > 0 else lighter(colour, 0.28)
        outline = path("M -1 0 C -0.5 -0.6 0.3 -0.62 0.98 -0.06 C 0.4 0.56 -0.5 0.6 -1 0 Z")
        canvas.drawPath(outline, paint(face, 245, blur=blur / size if blur else 0))
        if not blur:
            with clipped(canvas, outline):
                canvas.drawPath(ellipse(0, 0.62, 1.2, 0.55), paint(darker(face, 0.4), 120))
            canvas.drawPath(path("M -1.22 0.06 Q -0.2 -0.1 0.9 -0.04"), paint(darker(face, 0.5), 200, stroke=0.1))
            canvas.drawPath(outline, paint(darker(face, 0.6), 170, stroke=0.09))

    return sprite(size * 1.3 + blur * 3, draw)


WEATHER = Weather(layers, wind=0.6)
