"""A phone that trembles on a table: twice, short."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, drift, faded, lay, panned, samples, shaped, silence

BED = False
LEVEL = -20.0
_TURNS = 168.0
"""Of the small motor, a second."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(1.9))
    for at in (0.0, 0.75):
        lay(canvas, panned(tremble(0.5, rng), 0.1), samples(at))
    return faded(canvas, 0.002, 0.2)


def tremble(seconds: float, rng: np.random.Generator) -> np.ndarray:
    """The motor as it comes up to speed, and the case that chatters on wood."""
    length = samples(seconds)
    time = np.arange(length) / RATE
    speed = _TURNS * (1 - 0.35 * np.exp(-time / 0.05))
    turns = np.cumsum(speed) / RATE
    chatter = np.maximum(np.sin(2 * np.pi * turns), 0) ** 6 * (0.7 + 0.6 * drift(length, rng, 0.03))
    hum = 0.6 * np.sin(2 * np.pi * turns) + 0.25 * np.sin(4 * np.pi * turns)
    wood = shaped((hum + chatter).astype(np.float32), [100, 170, 420, 900, 2500, 8000], [-14, 0, 4, -4, -14, -36])
    return faded(wood, 0.02, 0.04)
