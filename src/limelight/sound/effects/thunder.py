"""Thunder not far off: a crack that tears, and a long roll from farther and farther clouds."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, curve, faded, lay, samples, shaped, wide_noise

BED = False
LEVEL = -10.0
_LASTS = 5.5
_AFTER = 0.28
"""Light comes first."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(_LASTS)
    roll = wide_noise(length, rng, [18, 45, 120, 400, 1500], [-12, 0, -8, -26, -50]) * _claps(length, rng)[:, None]
    crack = wide_noise(samples(0.7), rng, [60, 400, 2500, 9000], [-12, 0, -5, -20])
    crack *= curve(len(crack), [(0, 0), (0.004, 1), (0.06, 0.3), (0.09, 0.7), (0.2, 0.12), (0.7, 0)])[:, None]
    thunder = 0.6 * roll
    lay(thunder, 0.3 * crack, samples(_AFTER))
    return faded(shaped(thunder, [20, 35], [-30, 0]), 0.001, 1.2)


def _claps(length: int, rng: np.random.Generator) -> np.ndarray:
    """The parts of the bolt, heard one after another, each weaker and softer than the last."""
    time = np.arange(length) / RATE
    strength = np.zeros(length)
    for number in range(14):
        at = _AFTER + 3.6 * (number / 14) ** 1.5 * rng.uniform(0.8, 1.2)
        since = np.maximum(time - at, 0)
        strength += (
            rng.uniform(0.3, 1) * 0.86**number * (since / 0.06) * np.exp(1 - since / 0.06 * 0.3) * (since > 0) * 0.3
        )
    return np.minimum(strength, 1.5).astype(np.float32)
