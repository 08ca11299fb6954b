"""Bring a recorded line to the level at which every line stands: a whisper is quiet by intent, not by chance.

Its loudest syllables are brought nearer to the rest first, as every dialogue mixer does: on a phone, in a street, the
quiet ends of words are what is lost.
"""

from __future__ import annotations

import numpy as np

from limelight.sound.dynamics import compressed, limited
from limelight.sound.loudness import factor, integrated

LEVEL = -20.0
"""LUFS of a line said plainly, before the mix."""
_PEAK = 9.5
"""Decibels that a peak may stand above the line's loudness."""


def levelled(samples: np.ndarray, rate: int, gain_db: float = 0.0) -> np.ndarray:
    """Mono float32 samples at `LEVEL` plus `gain_db`."""
    wanted = LEVEL + gain_db
    even = compressed(_at(samples, rate, wanted), rate, above_db=wanted, ratio=2.5)
    tamed = limited(_at(even, rate, wanted), rate, factor(wanted + _PEAK))
    return _at(tamed, rate, wanted)


def _at(samples: np.ndarray, rate: int, lufs: float) -> np.ndarray:
    return (samples * factor(lufs - integrated(samples, rate))).astype(np.float32)
