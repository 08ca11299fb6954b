"""A car's horn: two reeds a third apart, short and then long."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import OPEN, answer
from limelight.sound.signal import RATE, faded, lay, panned, samples, shaped, silence

BED = False
LEVEL = -13.0
_REEDS = (415.0, 523.0)
"""Hertz: most cars have about A flat and C."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(2.2))
    lay(canvas, panned(blast(0.18, rng), 0.15), samples(0.02))
    lay(canvas, panned(blast(0.75, rng), 0.15), samples(0.34))
    return faded(canvas + 0.4 * answer(canvas, OPEN), 0.002, 0.5)


def blast(seconds: float, rng: np.random.Generator) -> np.ndarray:
    """Both reeds: they take a moment to speak, and buzz."""
    time = np.arange(samples(seconds + 0.06)) / RATE
    both = np.zeros(len(time))
    for hertz in _REEDS:
        turns = hertz * rng.uniform(0.995, 1.005) * (time + 0.0004 * np.exp(-time / 0.02))
        both += np.tanh(2.4 * np.sin(2 * np.pi * turns) + 0.5)
    swell = np.clip(time / 0.025, 0, 1) * np.clip((seconds + 0.06 - time) / 0.06, 0, 1)
    return faded(shaped((both * swell).astype(np.float32), [200, 500, 1600, 3200, 9000], [-16, -2, 0, -6, -30]), 0.002)
