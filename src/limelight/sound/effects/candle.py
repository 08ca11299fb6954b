"""A candle or lamp that burns: the flutter of the flame, and now and then a spit of the wick."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, noise, panned, ringing, samples

BED = True
LEVEL = -50.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    flutter = noise(length, rng, [60, 150, 600, 3000], [-12, 0, -14, -34]) * 0.006 * drift(length, rng, 0.16) ** 2
    spits = np.zeros(length, np.float32)
    for at in rng.integers(0, length, rng.poisson(1.6 * seconds)):
        spit = ringing(samples(0.006), [rng.uniform(1800, 5200)], [0.004], [rng.uniform(0.003, 0.011)])
        spits[at : at + len(spit)] += spit[: length - at]
    return panned(flutter + spits, 0.25)
