"""Crickets at night: a few near, each with its own pitch, pace and place, and a far field of many."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, drift, panned, samples, wide_noise

BED = True
LEVEL = -41.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    field = wide_noise(length, rng, [3600, 4150, 4450, 4800, 5600], [-60, -10, 0, -10, -60])
    night = field * (0.006 * (0.6 + 0.4 * drift(length, rng, 0.4)))[:, None]
    for where in (-0.8, -0.2, 0.35, 0.9):
        night += panned(_cricket(length, rng), where) * rng.uniform(0.006, 0.016)
    return night


def _cricket(length: int, rng: np.random.Generator) -> np.ndarray:
    """Chirps of three to five strokes of the wing, a little uneven, with rests in which it listens."""
    time = np.arange(length) / RATE
    hertz, strokes, pace = rng.uniform(4100, 4900), int(rng.integers(3, 6)), rng.uniform(1.6, 2.4)
    beat = (time * pace + rng.uniform(0, 1) + 0.15 * drift(length, rng, 1.5)) % 1.0
    in_chirp = beat * 28 / pace
    awake = np.clip(drift(length, rng, 3.5) * 6 - 1.5, 0, 1)
    heard = np.zeros(length, np.float32)
    sounding = np.flatnonzero((in_chirp < strokes) & (awake > 0))
    wing = np.sin(np.pi * (in_chirp[sounding] % 1.0)) ** 2
    tone = np.sin((2 * np.pi * (hertz * time[sounding] % 1.0)).astype(np.float32))
    heard[sounding] = tone * wing * awake[sounding]
    return heard
