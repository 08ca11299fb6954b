"""A siren some streets away: a wail that climbs and falls, coming and going behind the houses."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import OPEN, answer
from limelight.sound.signal import RATE, curve, faded, panned, samples, shaped

BED = False
LEVEL = -21.0
_LASTS = 7.0
_LOW, _HIGH, _ROUND = 560.0, 1280.0, 3.4
"""Hertz between which it wails, and the seconds of one round."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    time = np.arange(samples(_LASTS)) / RATE
    part = (time / _ROUND + rng.uniform(0, 1)) % 1.0
    climb = np.where(part < 0.4, part / 0.4, (1 - part) / 0.6)
    turns = np.cumsum(_LOW * (_HIGH / _LOW) ** (1 - (1 - climb) ** 2)) / RATE
    cone = np.tanh(1.8 * np.sin(2 * np.pi * turns)).astype(np.float32)
    far = shaped(cone, [300, 700, 1500, 2600, 6000], [-12, 0, -3, -14, -40])
    far *= curve(len(far), [(0, 0), (2.2, 0.8), (3.6, 1.0), (7.0, 0)])
    heard = panned(far, -0.35)
    return faded(heard + 1.2 * answer(heard, OPEN), 0.05, 1.0)
