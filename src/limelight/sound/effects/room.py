"""The tone of a quiet room: air, hardly heard, and missed when it is not there."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, samples, wide_noise

BED = True
LEVEL = -54.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    air = wide_noise(length, rng, [40, 120, 400, 2000, 8000], [-4, 0, -10, -26, -44])
    return air * (0.006 * (0.85 + 0.3 * drift(length, rng, 3.0)))[:, None]
