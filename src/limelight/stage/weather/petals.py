"""Petals on the wind, tumbling: far ones small behind the people, the nearest too near for the lens."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from random import Random

import numpy as np
import skia

from limelight.stage.drawing.shapes import clipped, ellipse, mix, paint, path
from limelight.stage.weather._drift import Drifter, drifting
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

TURNS = 10
LOOKS = (
    (8.0, "#ffd3dc", 0.0),
    (11.0, "#ffb8c8", 0.0),
    (15.0, "#f79ab2", 0.0),
    (17.0, "#ffdbe2", 0.5),
    (36.0, "#ffc4d0", 6.0),
)
"""(half its length, colour, blur), from far to near, on a full frame."""
OUTLINE = (
    "M 0 -0.82 C 0.3 -1.06 0.98 -0.5 0.82 0.2 C 0.7 0.7 0.3 0.96 0 1 "
    "C -0.3 0.96 -0.7 0.7 -0.82 0.2 C -0.98 -0.5 -0.3 -1.06 0 -0.82 Z"
)
FACE = 170.0
"""How far from a mouth's middle petals keep, in pixels of a full frame."""
Fly = Callable[[float], list[Flight]]
FAR, MIDDLE, NEAR = (0, 1), (2, 3), (4,)


def layers(around: Around) -> list[Layer]:
    chance = Random(f"petals {around.seed}")
    sprites = [
        petal(size * around.unit, colour, blur * around.unit, k) for size, colour, blur in LOOKS for k in range(TURNS)
    ]
    depths = (
        (36, FAR, 0.62, True),
        (9, MIDDLE, 1.0, False),
        (3, NEAR, 1.7, False),
    )
    return [
        Swarm(
            sprites,
            _round_faces(drifting(_drift(chance, around, count, looks, speed), around), around, behind),
            around,
            behind=behind,
        )
        for count, looks, speed, behind in depths
    ]


def _round_faces(fly: Fly, around: Around, behind: bool) -> Fly:
    """The wind goes round a face, and what it carries before one goes with it: nothing crosses eyes or mouth."""
    if behind or not around.mouths:
        return fly
    reach = FACE * around.unit
    faces = [(x, y - reach * 0.5) for x, y in around.mouths]
    return lambda t: [_passing(flight, faces, reach) for flight in fly(t)]


def _passing(flight: Flight, faces: Sequence[tuple[float, float]], reach: float) -> Flight:
    for x, y in faces:
        dx, dy = flight.x - x, flight.y - y
        far = math.hypot(dx, dy) or 1.0
        wide = math.hypot(far, reach * math.exp(-((far / reach / 1.6) ** 2))) / far
        flight = replace(flight, x=x + dx * wide, y=y + dy * wide)
    return flight


def _drift(chance: Random, around: Around, count: int, looks: tuple[int, ...], speed: float) -> list[Drifter]:
    return [
        Drifter(
            chance.random(), chance.random(), 0.07 * speed * chance.uniform(0.7, 1.3),
            0.085 * speed * chance.uniform(0.75, 1.3), 0.03 * chance.uniform(0.5, 1.3), chance.uniform(0, math.tau),
            chance.choice(looks) * TURNS, TURNS, chance.uniform(0.3, 0.65) * speed,
        )
        for _ in range(around.many(count))
    ]  # fmt: skip


@lru_cache(maxsize=128)
def petal(size: float, colour: str, blur: float, turn: int) -> np.ndarray:
    """One moment of a tumble: the petal turns in its plane, shows its edge, then its paler back."""
    way = turn / TURNS * math.tau
    open_ = math.cos(way)

    def draw(canvas: skia.Canvas) -> None:
        canvas.rotate(math.degrees(way) * 0.5 - 30)
        canvas.scale(size, size * (0.22 + 0.78 * abs(open_)))
        face = colour if open_ > 0 else mix(colour, "#ffffff", 0.35)
        outline = path(OUTLINE)
        canvas.drawPath(outline, paint(face, 150 if blur else 238, blur=blur / size if blur else 0))
        if not blur:
            with clipped(canvas, outline):
                canvas.drawPath(ellipse(0.5, 0.55, 0.9), paint(mix(face, "#8a2850", 0.35), 110))
                canvas.drawPath(path("M 0 1 Q 0.06 0.2 0 -0.5"), paint(mix(face, "#8a2850", 0.5), 120, stroke=0.1))

    return sprite(size * 1.1 + blur * 3, draw)


WEATHER = Weather(layers)
