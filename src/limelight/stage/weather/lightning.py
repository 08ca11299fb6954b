"""Lightning: a first stroke, a gap, a second that fades; the whole place is lit by it, the sky most."""

from __future__ import annotations

import math
from random import Random

import cv2
import numpy as np

from limelight.stage.planes import Planes
from limelight.stage.weather.style import Around, Layer, Weather
from limelight.works.shots import FPS

GAIN = 0.55
"""How much brighter a stroke makes the frame."""


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


def layers(around: Around) -> list[Layer]:
    return [Flash(strikes(around.seed, around.seconds))]


WEATHER = Weather(layers)
