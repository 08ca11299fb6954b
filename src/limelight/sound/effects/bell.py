"""A great bell is struck once: of a church, of a temple, of a school."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import HALL, answer
from limelight.sound.signal import faded, lay, noise, panned, ringing, samples, silence

BED = False
LEVEL = -13.0
_STRIKE = 262.0
_PARTIALS = (0.5, 1.0, 1.2, 1.5, 2.0, 2.5, 2.67, 3.0, 4.0, 5.33)
"""Hum, prime, tierce, quint, nominal and above (Rossing and Perrin, "Vibrations of bells", 1987)."""
_LAST = (5.5, 3.6, 3.0, 2.0, 2.4, 1.3, 1.2, 1.0, 0.8, 0.5)
_LOUD = (0.5, 0.5, 0.75, 0.3, 1.0, 0.35, 0.3, 0.5, 0.35, 0.2)


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(6.0))
    for where, apart in ((-0.3, 1.0), (0.3, 1.0013)):
        tones = _STRIKE * np.array(_PARTIALS) * apart
        lay(canvas, panned(ringing(len(canvas), tones, _LAST, _LOUD), where), 0)
    clapper = (
        noise(samples(0.03), rng, [500, 1800, 5000, 11000], [-8, 0, -4, -22]) * np.linspace(1, 0, samples(0.03)) ** 2
    )
    lay(canvas, panned(clapper, 0.0), 0, 0.7)
    return faded(canvas + 0.4 * answer(canvas, HALL), 0.001, 1.5)
