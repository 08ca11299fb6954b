"""A fire: the low flutter of flames, the hiss of damp wood, and its cracks."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, lay, noise, panned, ringing, samples, wide_noise

BED = True
LEVEL = -38.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    """After Farnell, "Designing Sound" (2010), chapter 34: flames, hiss and crackle are three sounds."""
    length = samples(seconds)
    flames = wide_noise(length, rng, [25, 60, 160, 500, 1800], [-10, 0, -6, -18, -40])
    fire = flames * (0.035 * drift(length, rng, 0.22) ** 2 + 0.008)[:, None]
    hiss = noise(length, rng, [800, 3000, 7000, 14000], [-26, -6, 0, -12])
    fire += panned(0.004 * hiss * drift(length, rng, 0.7) ** 4, -0.2)
    for at in np.sort(rng.integers(0, length, rng.poisson(13 * seconds))):
        lay(fire, panned(_crack(rng), rng.uniform(-0.5, 0.5)), int(at), 0.05 * min(1.0, float(rng.pareto(1.6)) * 0.3))
    return fire


def _crack(rng: np.random.Generator) -> np.ndarray:
    """A fibre that tears: shorter and higher the smaller it is."""
    lasts = rng.uniform(0.004, 0.022)
    length = samples(lasts)
    tear = noise(length, rng, [300, 1200, 4000, 12000], [-14, -2, 0, -18]) * np.linspace(1, 0, length) ** 3
    return tear + ringing(length, [rng.uniform(700, 2600)], [lasts], [0.5])
