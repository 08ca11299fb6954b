"""Paper: a scroll let down, a sheet turned. Stiff, with small cracks as it folds."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import curve, drift, faded, lay, noise, panned, ringing, samples

BED = False
LEVEL = -22.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(0.9)
    sheet = noise(length, rng, [600, 2000, 5000, 9000, 16000], [-20, -3, 0, -3, -20])
    sheet *= curve(length, [(0, 0), (0.05, 0.8), (0.3, 0.3), (0.55, 0.7), (0.9, 0)]) * drift(length, rng, 0.013) ** 2
    for at in rng.integers(0, samples(0.7), 26):
        crack = ringing(samples(0.004), [rng.uniform(2200, 6000)], [0.003], [rng.uniform(0.3, 1.2)])
        lay(sheet, crack, int(at))
    return faded(panned(0.05 * sheet, -0.1), 0.005, 0.1)
