"""A shot: the crack of the powder, the blow of the air, and the answer of the walls."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import HALL, answer
from limelight.sound.signal import RATE, faded, lay, panned, ringing, samples, silence, wide_noise

BED = False
LEVEL = -6.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(2.4))
    length = samples(0.4)
    time = np.arange(length, dtype=np.float32) / RATE
    crack = wide_noise(length, rng, [100, 700, 2500, 7000, 15000], [-6, 0, 0, -5, -16])
    lay(canvas, crack * (np.exp(-time / 0.012) + 0.12 * np.exp(-time / 0.09))[:, None], samples(0.001))
    blow = ringing(length, [58, 96, 150], [0.25, 0.2, 0.14], [1, 0.8, 0.5], phase=np.pi / 2)
    lay(canvas, panned(blow, 0.0), samples(0.001), 0.9)
    return faded(canvas + 0.5 * answer(canvas, HALL), 0.0006, 0.7)
