"""A sting: one low blow that says that nothing is as it was. Felt more than heard, yet heard on a phone."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import HALL, answer
from limelight.sound.signal import RATE, curve, faded, noise, panned, ringing, samples

BED = False
LEVEL = -9.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(3.0)
    fall = curve(length, [(0, 92), (0.12, 58), (1.2, 41), (3.0, 36)])
    boom = np.sin(2 * np.pi * np.cumsum(fall) / RATE) * np.exp(-2.1 * np.arange(length) / RATE)
    skin = ringing(length, [117, 171, 243, 367], [0.9, 0.7, 0.5, 0.3], [0.5, 0.4, 0.35, 0.25])
    air = noise(length, rng, [100, 400, 1500, 5000], [0, -6, -16, -36]) * np.exp(-9 * np.arange(length) / RATE)
    blow = panned(np.tanh(1.6 * (boom + skin + 0.5 * air)).astype(np.float32), 0.0)
    return faded(0.4 * blow + 0.25 * answer(blow, HALL), 0.002, 0.8)
