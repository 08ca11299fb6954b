"""Water dripping into water, now and then, in a hollow place."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import HALL, answer
from limelight.sound.signal import RATE, lay, panned, samples

BED = True
LEVEL = -42.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(seconds), 2), np.float32)
    at = rng.uniform(0.2, 1.0)
    while at < seconds:
        lay(canvas, panned(_drip(rng), rng.uniform(-0.5, 0.5)), samples(at), rng.uniform(0.02, 0.05))
        at += rng.uniform(0.7, 2.2)
    return canvas + 0.6 * answer(canvas, HALL)


def _drip(rng: np.random.Generator) -> np.ndarray:
    """The bubble under the surface: a tone that rises as it closes."""
    length = samples(0.09)
    hertz = rng.uniform(700, 1300) * np.linspace(1, 1.7, length)
    return (np.sin(2 * np.pi * np.cumsum(hertz) / RATE) * np.linspace(1, 0, length) ** 3).astype(np.float32)
