"""Rain falling near: a soft hiss all around, and single drops on leaves, earth and stone."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, abreast, drift, lay, ringing, samples, shaped, sides, silence, wide_noise

BED = True
LEVEL = -37.0

_DROPS = ((900, 0.018, 0.5), (1900, 0.010, 0.8), (3400, 0.006, 1.0), (5200, 0.004, 0.9))
"""What drops fall on: hertz, seconds that it rings, how loud."""


_SHOWER = 10.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    return hiss(seconds, rng, level=0.010) + drops(seconds, rng, each_second=90, level=0.035)


def hiss(seconds: float, rng: np.random.Generator, level: float) -> np.ndarray:
    """Thousands of drops too far to be told apart, thickening and thinning."""
    length = samples(seconds)
    far = wide_noise(length, rng, [150, 500, 2500, 7000, 14000], [-22, -8, 0, -4, -16])
    return far * (level * (0.75 + 0.5 * drift(length, rng, 2.2)))[:, None]


def drops(seconds: float, rng: np.random.Generator, each_second: float, level: float) -> np.ndarray:
    """Single drops: the little body that each falls on, struck. Nobody knows a shower again after ten seconds."""
    length = samples(min(seconds, _SHOWER))
    falling = silence(length)
    for hertz, last, gain in _DROPS:
        body = ringing(samples(last * 1.2), [hertz, hertz * 1.47], [last, last * 0.7], [1, 0.6])
        count = rng.poisson(each_second * length / RATE / len(_DROPS))
        sizes, around = gain * rng.pareto(3.0, count).clip(0, 1.2), rng.uniform(0, np.pi / 2, count)
        for at, size, angle in zip(rng.integers(0, length, count), sizes, around, strict=True):
            for side, part in ((0, np.cos(angle)), (1, np.sin(angle))):
                lay(falling[:, side], body, int(at), size * part)
    heard = shaped(level * falling, [200, 400, 9000, 16000], [-20, 0, 0, -12])
    return abreast([np.resize(side, samples(seconds)) for side in sides(heard)])
