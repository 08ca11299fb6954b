"""Wind in gusts: a dark rush, and the howl that it draws from edges, which climbs as a gust swells."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, noise, panned, samples, wide_noise

BED = True
LEVEL = -35.0
_HOWLS = (240, 290, 350, 425, 515, 625, 760)
"""Hertz of the howl from slack to full."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    gust = (0.25 + 0.75 * drift(length, rng, 1.9)) * (0.5 + 0.5 * drift(length, rng, 5.0))
    rush = wide_noise(length, rng, [40, 110, 350, 900, 4000], [-10, 0, -4, -14, -40]) * (0.045 * gust)[:, None]
    return rush + _howl(length, gust, rng)


def _howl(length: int, gust: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Narrow bands of noise, each heard while the gust is about its strength: the pitch glides with the wind."""
    howl = np.zeros((length, 2), np.float32)
    where = gust * (len(_HOWLS) - 1) * 1.3
    for number, hertz in enumerate(_HOWLS):
        near = np.exp(-((where - number) ** 2) / 0.7)
        band = noise(
            length, rng, [hertz * 0.8, hertz * 0.96, hertz, hertz * 1.04, hertz * 1.25], [-60, -12, 0, -12, -60]
        )
        howl += panned(0.05 * band * near * gust, rng.uniform(-0.5, 0.5))
    return howl
