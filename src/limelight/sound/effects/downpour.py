"""A downpour: rain so heavy that it roars, close on all sides, with water running off and splashing into puddles."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects.rain import drops, hiss
from limelight.sound.signal import drift, samples, wide_noise

BED = True
LEVEL = -31.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    roar = wide_noise(length, rng, [60, 180, 700, 3000, 9000], [-14, -2, 0, -9, -26])
    swell = 0.013 * (0.7 + 0.6 * drift(length, rng, 1.7))
    return roar * swell[:, None] + hiss(seconds, rng, level=0.016) + drops(seconds, rng, each_second=160, level=0.035)
