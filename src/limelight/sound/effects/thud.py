"""Something heavy falls: a body, a box. The floor gives, and what is loose on it jumps."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import CHAMBER, answer
from limelight.sound.signal import curve, faded, lay, noise, panned, ringing, samples, silence

BED = False
LEVEL = -11.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(1.4))
    for at, force in ((0.0, 1.0), (rng.uniform(0.11, 0.16), 0.4)):
        lay(canvas, panned(_fall(rng), 0.05), samples(at), force)
    return faded(canvas + 0.35 * answer(canvas, CHAMBER), 0.001, 0.5)


def _fall(rng: np.random.Generator) -> np.ndarray:
    tones = np.array([47, 71, 108, 166, 255]) * rng.uniform(0.97, 1.03, 5)
    fall = ringing(samples(0.5), tones, [0.32, 0.28, 0.2, 0.14, 0.09], [1, 1, 0.7, 0.5, 0.35], phase=0.6)
    flesh = noise(samples(0.09), rng, [60, 200, 700, 2500], [0, -2, -10, -34])
    lay(fall, flesh * curve(len(flesh), [(0, 1), (0.02, 0.5), (0.09, 0)]), 0, 0.9)
    return faded(fall, 0.001, 0.1)
