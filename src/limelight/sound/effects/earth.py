"""Earth that is moved: a dull fall of soil, and the crumbs that run after it."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import curve, faded, lay, noise, panned, ringing, samples

BED = False
LEVEL = -15.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(1.5)
    fall = noise(length, rng, [40, 90, 300, 1200, 6000], [-6, 0, -6, -14, -36])
    fall *= curve(length, [(0, 0), (0.02, 1), (0.12, 0.35), (0.4, 0.06), (1.5, 0)])
    earth = panned(0.5 * fall, 0)
    for _ in range(140):
        at = samples(0.03 + rng.exponential(0.28))
        crumb = ringing(samples(0.012), [rng.uniform(500, 3200)], [0.009], [rng.uniform(0.01, 0.08)])
        lay(earth, panned(crumb, rng.uniform(-0.6, 0.6)), at)
    return faded(0.5 * earth, 0.002, 0.4)
