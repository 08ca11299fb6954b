"""Cloth that moves: a sleeve, a robe. Silk brushing silk in two strokes."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import curve, drift, faded, noise, panned, samples

BED = False
LEVEL = -24.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(0.75)
    silk = noise(length, rng, [400, 1500, 4000, 8000, 15000], [-26, -4, 0, -6, -26])
    stroke = curve(length, [(0, 0), (0.09, 1), (0.24, 0.15), (0.4, 0.65), (0.75, 0)])
    return faded(panned(0.045 * silk * stroke * (0.3 + drift(length, rng, 0.02)), 0.1), 0.01, 0.1)
