"""Lightning: a first stroke, a gap, a second that fades; the whole place is lit by it, the sky most."""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.art import frame_unit
from limelight.stage.drawing.shapes import Sheet, paint
from limelight.stage.weather.style import Around, Layer, Weather
from limelight.works.shots import FPS

GAIN = 0.55
"""How much brighter a stroke makes the frame."""
BRIGHT_SKY = 54
"""Luma that a stroke adds to all of the sky."""
UNSEEN = 0.04


def strikes(seed: int, seconds: float, *, every: float = 7.0) -> tuple[float, ...]:
    """When it strikes within a stretch of film: the first in its first two seconds, then about every so often."""
    chance = Random(f"lightning {seed}")
    struck = []
    at = chance.uniform(0.7, 2.0)
    while at < seconds - 0.4:
        struck.append(round(at, 3))
        at += every * chance.uniform(0.6, 1.5)
    return tuple(struck)


def flash(t: float, struck: tuple[float, ...]) -> float:
    """How bright lightning makes a moment, 0 to 1: a first stroke, a gap, a second that fades."""
    glow = 0.0
    for strike in struck:
        since = t - strike
        if -0.05 < since < 0.9:
            first = max(0.0, 1 - abs(since) / 0.08) * 0.75
            second = math.exp(-max(0.0, since - 0.2) / 0.16) if since > 0.15 else 0.0
            glow = max(glow, first, second)
    return glow


def flash_gain(t: float, struck: tuple[float, ...]) -> float:
    """What to multiply a frame's luma with: 1 between strokes, up to 1.55 in one."""
    return 1 + GAIN * flash(t, struck)


class Flash:
    """The strokes of one shot, laid over all."""

    behind = False

    def __init__(self, struck: tuple[float, ...]) -> None:
        self.struck = struck

    def stirs(self, number: int) -> bool:
        """Whether a stroke lights this frame, or did the one before."""
        return max(flash_gain(number / FPS, self.struck), flash_gain((number - 1) / FPS, self.struck)) > 1.0

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        gain = flash_gain(number / FPS, self.struck)
        if gain > 1.01:
            cv2.convertScaleAbs(frame.y, dst=frame.y, alpha=gain)


class Bolts:
    """The strokes themselves, in the open sky, and the sky behind them white; `seen` is how much of it shows."""

    behind = True

    def __init__(self, around: Around, struck: tuple[float, ...]) -> None:
        self._struck, self._around = struck, around

    def stirs(self, number: int) -> bool:
        return max(flash(number / FPS, self._struck), flash((number - 1) / FPS, self._struck)) > 0

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        bright = flash(number / FPS, self._struck)
        if bright < UNSEEN or seen is None:
            return
        which = max(k for k, at in enumerate(self._struck) if number / FPS >= at - 0.06)
        lit = cv2.convertScaleAbs(_bolt(*self._around.size, self._around.seed + which), alpha=1, beta=BRIGHT_SKY)
        cv2.add(frame.y, cv2.multiply(lit, seen, scale=bright / 255), dst=frame.y)


@lru_cache(maxsize=2)
def _bolt(width: int, height: int, seed: int) -> np.ndarray:
    """(height, width) uint8: one bolt from above down to the horizon, to one side of whoever stands in the middle."""
    chance, unit = Random(f"bolt {seed}"), frame_unit(width, height)
    sheet = Sheet(width, height)
    x = width * (chance.uniform(0.1, 0.3) if chance.random() < 0.5 else chance.uniform(0.7, 0.9))
    _fork(sheet, chance, x, -10.0, height * 0.6, 6.5 * unit, 3)
    return cv2.extractChannel(sheet.image, 3)


def _fork(sheet: Sheet, chance: Random, x: float, y: float, foot: float, thick: float, forks: int) -> None:
    """A crooked line downward, thinner as it goes; from it others, fainter."""
    step = max(8.0, (foot - y) / 11)
    while y < foot and thick > 0.6:
        nx, ny = x + chance.uniform(-0.75, 0.75) * step, y + step * chance.uniform(0.6, 1.2)
        for wide, alpha, blur in ((thick * 4, 46, thick * 2.2), (thick, 250, 0.0)):
            sheet.canvas.drawLine(x, y, nx, ny, paint("#ffffff", alpha, stroke=wide, blur=blur))
        if forks and chance.random() < 0.3:
            _fork(sheet, chance, nx, ny, ny + (foot - ny) * chance.uniform(0.2, 0.5), thick * 0.5, forks - 1)
        x, y, thick = nx, ny, thick * 0.93


def bolts(around: Around) -> list[Layer]:
    """What of lightning is seen in the open sky."""
    return [Bolts(around, strikes(around.seed, around.seconds))]


def layers(around: Around) -> list[Layer]:
    return [Flash(strikes(around.seed, around.seconds))]


WEATHER = Weather(layers)
