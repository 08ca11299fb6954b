"""The sea on a shore at night: waves that gather, break and draw back over pebbles."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import curve, drift, lay, samples, wide_noise

BED = True
LEVEL = -34.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    deep = wide_noise(length, rng, [30, 80, 250, 900, 4000], [-8, 0, -8, -22, -44])
    sea = deep * (0.03 * (0.5 + 0.5 * drift(length, rng, 4.0)))[:, None]
    at = -rng.uniform(1.0, 4.0)
    while at < seconds:
        lay(sea, _wave(rng), round(at * 48_000), rng.uniform(0.6, 1.0))
        at += rng.uniform(3.8, 5.6)
    return sea


def _wave(rng: np.random.Generator) -> np.ndarray:
    length = samples(6.5)
    crest = wide_noise(length, rng, [120, 500, 2500, 8000], [-10, 0, -6, -22])
    foam = wide_noise(length, rng, [800, 3000, 8000, 15000], [-26, -4, 0, -16])
    rise = curve(length, [(0, 0), (1.8, 0.25), (2.3, 1), (3.2, 0.35), (6.5, 0)])
    run = curve(length, [(0, 0), (2.2, 0.1), (2.9, 0.8), (4.6, 0.4), (6.5, 0)])
    return 0.05 * crest * (rise**1.5)[:, None] + 0.028 * foam * (run**1.5)[:, None]
