"""A message has come: two small notes, the second higher."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import faded, lay, panned, ringing, samples, silence

BED = False
LEVEL = -19.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(1.3))
    for at, hertz in ((0.0, 1046.5), (0.13, 1568.0)):
        tone = ringing(samples(0.9), [hertz, 2 * hertz, 3.01 * hertz], [0.8, 0.4, 0.2], [1.0, 0.25, 0.12])
        lay(canvas, panned(faded(tone, 0.003, 0.1), 0.05), samples(at))
    return faded(canvas, 0.001, 0.3)
