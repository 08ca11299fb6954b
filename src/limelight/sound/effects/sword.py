"""A blade drawn or raised: the scrape, and the long thin ring of steel."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import OPEN, answer
from limelight.sound.signal import curve, faded, lay, noise, panned, ringing, samples

BED = False
LEVEL = -14.0
_STEEL = (1187, 2093, 2977, 3911, 5273, 6841, 8429)


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(2.4), 2), np.float32)
    lay(canvas, panned(_scrape(rng), -0.15), 0, 0.06)
    ring = _ring(1.0, rng) + _ring(1.0023, rng)
    lay(canvas, panned(ring, 0.1), samples(0.2), 0.035)
    return faded(canvas + 0.7 * answer(canvas, OPEN), 0.002, 0.6)


def _scrape(rng: np.random.Generator) -> np.ndarray:
    length = samples(0.34)
    steel = noise(length, rng, [1500, 3200, 5200, 7600, 14000], [-24, 0, -6, 2, -20])
    return faded(steel * curve(length, [(0, 0.05), (0.24, 1), (0.34, 0)]), 0.02, 0.02)


def _ring(detune: float, rng: np.random.Generator) -> np.ndarray:
    tones = np.array(_STEEL) * detune
    loud = np.array([0.5, 0.8, 1, 0.9, 0.6, 0.4, 0.25]) * rng.uniform(0.7, 1, len(_STEEL))
    return faded(ringing(samples(2.1), tones, [1.9, 1.8, 1.5, 1.2, 0.9, 0.7, 0.5], loud), 0.004, 0.4)
