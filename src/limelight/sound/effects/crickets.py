"""Crickets at night: a few near, each with its own pitch, pace and place, and a far field of many."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, drift, lay, panned, samples, wide_noise

BED = True
LEVEL = -41.0
_STROKES = 28
"""A second, of one wing over the other."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    field = wide_noise(length, rng, [3600, 4150, 4450, 4800, 5600], [-60, -10, 0, -10, -60])
    night = field * (0.006 * (0.6 + 0.4 * drift(length, rng, 0.4)))[:, None]
    for where in (-0.8, -0.2, 0.35, 0.9):
        night += panned(_cricket(length, rng), where) * rng.uniform(0.006, 0.016)
    return night


def _cricket(length: int, rng: np.random.Generator) -> np.ndarray:
    """Chirps of three to five strokes of the wing, a little uneven, with rests in which it listens."""
    chirp, pace = _chirp(rng.uniform(4100, 4900), int(rng.integers(3, 6))), rng.uniform(1.6, 2.4)
    awake, heard = drift(length, rng, 3.5), np.zeros(length, np.float32)
    at = samples(rng.uniform(0, 1 / pace))
    while at < length:
        lay(heard, chirp, at, float(np.clip(awake[at] * 6 - 1.5, 0, 1)))
        at += samples(rng.uniform(0.93, 1.07) / pace)
    return heard


def _chirp(hertz: float, strokes: int) -> np.ndarray:
    time = np.arange(samples(strokes / _STROKES)) / RATE
    wing = np.sin(np.pi * _STROKES * time) ** 2
    return (np.sin(2 * np.pi * hertz * time) * wing).astype(np.float32)
