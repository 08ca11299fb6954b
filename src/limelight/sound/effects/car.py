"""Inside a car that drives in the wet: the engine, the road, and the wipers."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, curve, drift, lay, noise, panned, samples, wide_noise

BED = True
LEVEL = -35.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    inside = driving(seconds, rng)
    at = 0.3
    while at < seconds:
        lay(inside, panned(_wipe(rng), rng.choice([-0.4, 0.4])), samples(at), 0.02)
        at += 0.85
    return inside


def driving(seconds: float, rng: np.random.Generator) -> np.ndarray:
    """The engine and the road, as they are heard behind glass."""
    length = samples(seconds)
    road = wide_noise(length, rng, [40, 100, 300, 1200, 6000], [-4, 0, -8, -22, -40])
    return road * (0.02 * (0.85 + 0.3 * drift(length, rng, 2.0)))[:, None] + panned(_engine(length, rng), 0) * 0.012


def _engine(length: int, rng: np.random.Generator) -> np.ndarray:
    turns = 2 * np.pi * np.cumsum(31 * (1 + 0.03 * drift(length, rng, 3.0))) / RATE
    orders = (1, 2, 3, 4, 6)
    return np.sum([np.sin(turns * order) / order for order in orders], axis=0).astype(np.float32)


def _wipe(rng: np.random.Generator) -> np.ndarray:
    length = samples(0.5)
    rubber = noise(length, rng, [200, 700, 2000, 6000], [-14, 0, -8, -26])
    return rubber * curve(length, [(0, 0), (0.1, 0.6), (0.36, 0.7), (0.42, 1), (0.5, 0)])
