"""An engine of a bus or a lorry that stands and runs: blow after blow of its cylinders, and what rattles with it."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE, drift, panned, samples, shaped, wide_noise

BED = True
LEVEL = -33.0
_CYLINDERS = (1.0, 0.82, 0.94, 0.76, 1.0, 0.88)
"""How hard each fires: no two do alike, and that is the sound of a diesel."""
_FIRINGS = 34.0
"""A second."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    turns = np.cumsum(_FIRINGS * (1 + 0.02 * (drift(length, rng, 0.8) - 0.5))) / RATE
    which = turns.astype(np.int64) % len(_CYLINDERS)
    blow = np.array(_CYLINDERS, np.float32)[which] * np.exp(-7.0 * (turns % 1.0)).astype(np.float32)
    body = shaped(blow - blow.mean(), [30, 60, 110, 240, 600, 1600, 5000], [-8, 0, 3, -3, -8, -16, -40])
    rattle = wide_noise(length, rng, [400, 1200, 2600, 6000], [-20, 0, -6, -26]) * (0.05 * blow**2)[:, None]
    return panned(0.4 * body, -0.05) + rattle
