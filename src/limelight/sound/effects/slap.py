"""A slap: an open hand on a cheek. Over before it is understood."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import CHAMBER, answer
from limelight.sound.signal import RATE, faded, lay, noise, panned, ringing, samples, silence

BED = False
LEVEL = -9.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(0.9))
    lay(canvas, panned(_palm(rng), 0.05), samples(0.002))
    return faded(canvas + 0.45 * answer(canvas, CHAMBER), 0.0005, 0.3)


def _palm(rng: np.random.Generator) -> np.ndarray:
    """The air between hand and skin, driven out at once; and the dull weight of the head behind it."""
    length = samples(0.09)
    air = noise(length, rng, [250, 700, 1500, 3200, 9000], [-16, -4, 0, -3, -20])
    blow = air * np.exp(-np.arange(length) / RATE / 0.011)
    lay(blow, ringing(length, [118, 205, 390], [0.07, 0.05, 0.04], [0.7, 0.6, 0.5]), 0, 0.8)
    return faded(blow, 0.0004, 0.02)
