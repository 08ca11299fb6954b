"""Inside a car that drives in the dry: the engine and the road."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects.car import driving

BED = True
LEVEL = -36.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    return driving(seconds, rng)
