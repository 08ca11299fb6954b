"""A light air in leaves: a bright rustle that comes and goes."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, samples, wide_noise

BED = True
LEVEL = -45.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    rustle = wide_noise(length, rng, [300, 1500, 4500, 9000, 16000], [-26, -6, 0, -6, -24])
    breath = drift(length, rng, 2.6) ** 2 * (0.6 + 0.4 * drift(length, rng, 0.12))
    return rustle * (0.016 * breath + 0.001)[:, None]
