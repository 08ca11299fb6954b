"""Where rain lands: on the ground before us rings that widen and fade, and over each a drop that leaps and is gone.

Only a shot that sees its ground has any. They lie behind the people, and are small where the ground is far.
"""

from __future__ import annotations

import math
from random import Random

import numpy as np
import skia

from limelight.stage.shapes import ellipse, paint
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer

STAGES = 7
LIFE = 0.5
"""Seconds that a ring lives."""
SIZES = (12.0, 22.0, 38.0)
"""Half a ring's width at its widest, far, nearer and nearest, on a full frame."""
FLAT = 0.3
"""How high a ring is for its width: we look along the ground."""


def splashes(around: Around, count: int) -> list[Layer]:
    """So many rings at a time on the ground that the frame sees; none where it sees hardly any."""
    deep = around.height - around.horizon
    if around.horizon <= 0 or deep < 0.07 * around.height:
        return []
    sprites = [_ring(size * around.unit, k / (STAGES - 1)) for size in SIZES for k in range(STAGES)]
    chance = Random(f"splash {around.seed}")
    many = round(around.many(count) * min(1.0, deep / (0.35 * around.height)))
    cycles = [(chance.random(), chance.random(), chance.randrange(1 << 30)) for _ in range(many)]

    def fly(t: float) -> list[Flight]:
        return [_landed(t / LIFE + offset, seed, near, around, deep) for offset, near, seed in cycles]

    return [Swarm(sprites, fly, around, behind=True)]


def _landed(age: float, seed: int, near: float, around: Around, deep: float) -> Flight:
    """The ring that is alive at this turn of its cycle: every turn it lands somewhere else."""
    turn, stage = int(age), int(age % 1 * STAGES)
    across = (seed * 0.618034 + turn * 0.754878) % 1
    size = min(len(SIZES) - 1, int(near * len(SIZES)))
    return Flight(size * STAGES + stage, across * around.width, around.horizon + (0.04 + 0.96 * near) * deep)


def _ring(width: float, age: float) -> np.ndarray:
    wide = width * (0.28 + 0.72 * math.sqrt(age))

    def draw(canvas: skia.Canvas) -> None:
        fade = (1 - age) ** 0.8
        line = max(0.9, width * 0.1)
        canvas.drawPath(ellipse(0, 0, wide, wide * FLAT), paint("#eef4ff", 225 * fade, stroke=line))
        if age > 0.3:
            canvas.drawPath(
                ellipse(0, 0, wide * 0.55, wide * 0.55 * FLAT), paint("#eef4ff", 130 * fade, stroke=line * 0.8)
            )
        leap = math.sin(min(1.0, age / 0.75) * math.pi) * width * 0.8
        if age < 0.75:
            for side in (-0.38, 0.1, 0.46):
                drop = ellipse(side * width * (0.6 + age), -leap * (1 - abs(side) * 0.6), max(0.8, width * 0.07))
                canvas.drawPath(drop, paint("#ffffff", 190 * fade))

    return sprite(width * 1.15 + 2, draw)
