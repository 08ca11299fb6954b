"""Where rain lands: on the ground before us rings that widen and fade, and over each drops that leap and are gone.

Only a shot that sees its ground has any. They lie behind the people, are small where the ground is far, and are luma
alone, brought together on twos: dozens of rings cost one addition a frame.
"""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random

import cv2
import numpy as np
import skia

from limelight.stage.compositor.planes import Planes, shared
from limelight.stage.drawing.shapes import ellipse, paint
from limelight.stage.light.shading import colour_of
from limelight.stage.weather._sprites import sprite
from limelight.stage.weather.style import Around, Layer
from limelight.works.shots import FPS

STAGES = 7
LIFE = 0.5
"""Seconds that a ring lives."""
SIZES = (12.0, 22.0, 38.0)
"""Half a ring's width at its widest, far, nearer and nearest, on a full frame."""
FLAT = 0.3
"""How high a ring is for its width: we look along the ground."""
TWOS = 2


def splashes(around: Around, count: int) -> list[Layer]:
    """So many rings at a time on the ground that the frame sees; none where it sees hardly any."""
    deep = around.height - around.horizon
    if around.horizon <= 0 or deep < 0.07 * around.height:
        return []
    return [Splashes(around, round(around.many(count) * min(1.0, deep / (0.35 * around.height))), deep)]


class Splashes:
    """So many rings on the `deep` lowest pixels of the frame."""

    behind = True

    def __init__(self, around: Around, count: int, deep: float) -> None:
        chance = Random(f"splash {around.seed}")
        bright = 0.45 + 0.55 * float(colour_of(around.light.ambient_bottom).mean()) * around.light.ambient
        self._rings = [
            [_ring(size * around.unit, k / (STAGES - 1), round(bright, 2)) for k in range(STAGES)] for size in SIZES
        ]
        self._cycles = [(chance.random(), chance.random(), chance.random()) for _ in range(count)]
        self._top, self._deep, self._width = int(around.horizon // 2) * 2, deep, around.width
        self._fallen, self._at = np.zeros((around.height - self._top, around.width), np.uint8), -1

    def stirs(self, number: int) -> bool:
        return number % TWOS == 0

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        ground = frame.y[self._top :]
        if number // TWOS != self._at:
            self._at = number // TWOS
            self._land(self._at * TWOS / FPS)
            if seen is not None:
                cv2.multiply(self._fallen, seen[self._top :], dst=self._fallen, scale=1 / 255)
        cv2.add(ground, self._fallen, dst=ground)

    def _land(self, t: float) -> None:
        """All rings as they are at this moment; each lands somewhere else at every turn of its cycle."""
        self._fallen[:] = 0
        for offset, near, place in self._cycles:
            turn, age = divmod(t / LIFE + offset, 1)
            ring = self._rings[min(len(SIZES) - 1, int(near * len(SIZES)))][int(age * STAGES)]
            x = (place + turn * 0.754878) % 1 * self._width - ring.shape[1] / 2
            y = (0.04 + 0.96 * near) * self._deep - ring.shape[0] / 2
            here, there = shared(self._fallen, ring, round(x), round(y))
            part = self._fallen[here]
            if part.size:
                cv2.max(part, ring[there], dst=part)


@lru_cache(maxsize=64)
def _ring(width: float, age: float, bright: float) -> np.ndarray:
    """The luma of one ring at one age."""
    wide = width * (0.28 + 0.72 * math.sqrt(age))
    fade, line = bright * (1 - age) ** 0.8, max(0.9, width * 0.1)

    def draw(canvas: skia.Canvas) -> None:
        canvas.drawPath(ellipse(0, 0, wide, wide * FLAT), paint("#ffffff", 105 * fade, stroke=line))
        if age > 0.3:
            inner = ellipse(0, 0, wide * 0.55, wide * 0.55 * FLAT)
            canvas.drawPath(inner, paint("#ffffff", 60 * fade, stroke=line * 0.8))
        if age < 0.75:
            leap = math.sin(age / 0.75 * math.pi) * width * 0.8
            for side in (-0.38, 0.1, 0.46):
                drop = ellipse(side * width * (0.6 + age), -leap * (1 - abs(side) * 0.6), max(0.8, width * 0.07))
                canvas.drawPath(drop, paint("#ffffff", 150 * fade))

    return cv2.extractChannel(sprite(width * 1.15 + 2, draw), 3)
