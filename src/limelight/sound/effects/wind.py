"""Wind in gusts: a dark rush, and the howl that it draws from edges, which climbs as a gust swells."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, drift, panned, samples, wide_noise

BED = True
LEVEL = -35.0
_SLACK, _FULL = 230, 720
"""Hertz of the howl."""
_ROUGH = 0.03
"""Seconds in which its tone turns: it is a narrow noise, no whistle."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    gust = (0.25 + 0.75 * drift(length, rng, 1.9)) * (0.5 + 0.5 * drift(length, rng, 5.0))
    rush = wide_noise(length, rng, [40, 110, 350, 900, 4000], [-10, 0, -4, -14, -40]) * (0.045 * gust)[:, None]
    for where, part in ((-0.5, 1.0), (0.4, 1.31)):
        rush += panned(0.012 * gust**1.5 * _howl(gust, part, rng), where)
    return rush


def _howl(gust: np.ndarray, part: float, rng: np.random.Generator) -> np.ndarray:
    """A tone that glides with the gust, its strength and phase shaken by chance."""
    hertz = part * (_SLACK + (_FULL - _SLACK) * gust)
    turn = (2 * np.pi * (np.cumsum(hertz / RATE, dtype=np.float64) % 1.0)).astype(np.float32)
    shaken = [drift(len(gust), rng, _ROUGH) - 0.5 for _ in range(2)]
    return shaken[0] * np.cos(turn) - shaken[1] * np.sin(turn)
