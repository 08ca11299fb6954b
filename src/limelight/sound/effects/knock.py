"""Three knocks on a wooden lid, from inside: knuckles on a thick board over a hollow box, heard through earth."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import GRAVE, answer
from limelight.sound.signal import faded, lay, noise, panned, ringing, samples, shaped

BED = False
LEVEL = -7.5
_KNOCKS = ((0.0, 0.8), (0.62, 0.9), (1.3, 1.0))
"""Seconds, and how hard: slow, each a little harder, the last late."""
_LASTS = 2.9


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(_LASTS), 2), np.float32)
    for at, force in _KNOCKS:
        lay(canvas, panned(_knock(force, rng), 0.0), samples(at))
    heard = canvas + 0.55 * answer(canvas, GRAVE)
    return faded(0.62 * heard / np.abs(heard).max(), 0.0005, 0.4)


def _knock(force: float, rng: np.random.Generator) -> np.ndarray:
    """The board's own tones, the hollow under it, the dull weight of the fist."""
    length = samples(1.0)
    board = np.array([98, 147, 231, 318, 472, 705, 990]) * rng.uniform(0.985, 1.015, 7)
    wood = ringing(length, board, [0.34, 0.28, 0.2, 0.15, 0.1, 0.07, 0.05], [1, 0.7, 0.75, 0.5, 0.4, 0.28, 0.16])
    hollow = ringing(length, [52, 71], [0.7, 0.45], [0.9, 0.5])
    fist = noise(samples(0.03), rng, [120, 500, 1600, 4000], [0, 0, -8, -30]) * np.linspace(1, 0, samples(0.03)) ** 2
    blow = wood + hollow
    lay(blow, fist, 0, 0.9)
    softened = shaped(blow, [30, 45, 900, 1800, 5000], [-18, 0, 0, -9, -34])
    return faded(force * softened, 0.0008, 0.2)
