"""What runs off an edge in the rain: along it drops let go one after another, and fall faster and faster."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import skia

from limelight.stage.drawing.shapes import blob, paint
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer

APART = 58.0
"""Pixels between two places from which it drips, on a full frame."""
EVERY = (0.7, 1.9)
"""Seconds from one drop of a place to its next."""
GRAVITY = 2600.0
LANDS = 0.06
"""How far down the ground they land, in frame heights."""
LONG = (6.0, 10.0, 16.0)
"""Half a drop's length when it lets go, on its way, and at its fastest."""


def drips(around: Around) -> list[Layer]:
    """From every edge that the frame shows."""
    chance = Random(f"drips {around.seed}")
    places = [
        (left + (k + chance.random()) * APART * around.unit, y, chance.uniform(*EVERY), chance.random())
        for left, right, y in around.eaves
        for k in range(int((right - left) / (APART * around.unit)))
    ]
    if not places:
        return []
    sprites = [sprite(size * around.unit + 2, _drop(size * around.unit)) for size in LONG]

    ground = max(around.horizon, 0.4 * around.height) + LANDS * around.height

    def fly(t: float) -> list[Flight]:
        fallen = ((x, y, (t / pause + start) % 1 * pause) for x, y, pause, start in places)
        return [
            Flight(min(2, int(age * 5)), x, y + 0.5 * GRAVITY * around.unit * age * age)
            for x, y, age in fallen
            if y + 0.5 * GRAVITY * around.unit * age * age < ground
        ]

    return [Swarm(sprites, fly, around, behind=True, every=1)]


def _drop(size: float) -> Callable[[skia.Canvas], object]:
    path = blob([(0, -size, "c"), (size * 0.24, size * 0.5), (0, size), (-size * 0.24, size * 0.5)], pull=0.34)
    return lambda canvas: canvas.drawPath(path, paint("#e6f0fc", 220))
