"""Motes: dust that hangs in a still room and is seen only where light falls through it."""

from __future__ import annotations

import math
from random import Random

import cv2
import numpy as np

from limelight.stage.weather._sprites import speck
from limelight.stage.weather._swarm import Flight, Swarm
from limelight.stage.weather.style import Around, Layer, Weather

LEVELS = 5
SIZES = ((3.2, 0.8), (5.0, 1.4), (14.0, 5.0))
"""(radius, blur) far, nearer and nearest, on a full frame."""
UNLIT = 0.26
"""How much of its light a mote has outside all beams."""
GRID = 32


def layers(around: Around) -> list[Layer]:
    chance = Random(f"motes {around.seed}")
    lit = _light(around)
    return [_hanging(chance, around, lit, *depth) for depth in ((60, 0, True), (40, 1, False), (9, 2, False))]


def _light(around: Around) -> np.ndarray:
    """How bright the air is, 0 to 1, coarsely; the same everywhere where nothing is known of it."""
    if around.shine is None or not around.shine.any():
        return np.full((GRID, GRID), 0.6, np.float32)
    small = cv2.resize(around.shine, (GRID, GRID), interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.clip(UNLIT + small / max(24.0, float(np.percentile(small, 97))), 0, 1)


def _hanging(chance: Random, around: Around, lit: np.ndarray, count: int, size: int, behind: bool) -> Swarm:
    radius, blur = (each * around.unit for each in SIZES[size])
    brightest = 120 if size == 2 else 235
    sprites = [speck(radius, "#fff2d4", brightest * (k + 1) / LEVELS, blur) for k in range(LEVELS)]
    motes = [
        (chance.random(), chance.random(), chance.uniform(0, math.tau), chance.uniform(0.5, 1.2))
        for _ in range(around.many(count))
    ]

    def fly(t: float) -> list[Flight]:
        seen = (_mote(t, *each, lit, around) for each in motes)
        return [flight for flight in seen if flight is not None]

    return Swarm(sprites, fly, around, behind=behind, glows=True)


def _mote(t: float, x: float, y: float, phase: float, pace: float, lit: np.ndarray, around: Around) -> Flight | None:
    """Where it hangs, and how bright it is there; None where it is not seen."""
    across = (x + 0.006 * pace * t + 0.018 * math.sin(t * 0.55 * pace + phase)) % 1
    down = (y + 0.005 * pace * t + 0.012 * math.sin(t * 0.8 * pace + 2 * phase)) % 1
    edge = min(1.0, 12 * min(across, 1 - across, down, 1 - down))
    twinkle = 0.72 + 0.28 * math.sin(t * 1.6 * pace + 3 * phase)
    bright = float(lit[int(down * (GRID - 1)), int(across * (GRID - 1))]) * twinkle * edge
    level = int(bright * LEVELS) - (bright < 1 / LEVELS)
    return None if level < 0 else Flight(min(LEVELS - 1, level), across * around.width, down * around.height)


WEATHER = Weather(layers)
