"""A clock on the wall: tick and tock, and the little hollow of its case."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import faded, lay, noise, panned, ringing, samples, silence

BED = True
LEVEL = -46.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(seconds))
    beats = [_beat(1.0, rng), _beat(0.84, rng)]
    for number in range(int(seconds * 2) + 1):
        lay(canvas, panned(beats[number % 2], -0.2), samples(0.06 + number * 0.5), 0.2)
    return canvas


def _beat(pitch: float, rng: np.random.Generator) -> np.ndarray:
    """The pallet meets the wheel: metal, at once, then the wood behind it."""
    metal = np.array([2350, 3720, 5480, 7900]) * pitch
    beat = ringing(samples(0.09), metal, [0.03, 0.026, 0.02, 0.012], [0.7, 1.0, 0.6, 0.4])
    lay(beat, ringing(samples(0.09), [310 * pitch, 520 * pitch, 880 * pitch], [0.07, 0.05, 0.03], [0.5, 0.4, 0.3]), 96)
    lay(beat, noise(samples(0.003), rng, [1500, 5000, 12000], [-6, 0, -12]), 0, 0.6)
    return faded(beat, 0.0003, 0.02)
