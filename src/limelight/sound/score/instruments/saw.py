"""A saw wave without the harmonics that would fold back: what a bow makes of a string (PolyBLEP, Valimaki 2007)."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import RATE


def saw(tone: np.ndarray) -> np.ndarray:
    """A saw of this many hertz at each sample."""
    step = (tone / RATE).astype(np.float64)
    turns = np.cumsum(step)
    phase = turns - np.floor(turns)
    wave = 2 * phase - 1
    rising, falling = np.flatnonzero(phase < step), np.flatnonzero(phase > 1 - step)
    after = phase[rising] / step[rising]
    before = (phase[falling] - 1) / step[falling]
    wave[rising] -= 2 * after - after**2 - 1
    wave[falling] -= before**2 + 2 * before + 1
    return wave.astype(np.float32)
