"""Bring a recorded line to the level at which every line stands: a whisper is quiet by intent, not by chance.

Its loudest syllables are brought nearer to the rest first, as every dialogue mixer does: on a phone, in a street, the
quiet ends of words are what is lost.
"""

from __future__ import annotations

import numpy as np

from limelight.sound.dynamics import BLOCK, block_peaks, compressed, smooth
from limelight.sound.loudness import SILENCE, energies, factor, integrated
from limelight.sound.mastering import settled

LEVEL = -20.0
"""LUFS of a line said plainly, before the mix."""
_PEAK = 8.0
"""Decibels that a peak may stand above the line's loudness."""
_LOUDEST = LEVEL + _PEAK + 1.0
"""Where no peak stands, however loud the line: what the master would have to turn down, and all else with it."""


def levelled(samples: np.ndarray, rate: int, gain_db: float = 0.0) -> np.ndarray:
    """Mono float32 samples at `LEVEL` plus `gain_db`; silence stays silent."""
    loud, wanted = integrated(samples, rate), LEVEL + gain_db
    if loud <= SILENCE:
        return samples.astype(np.float32)
    even = compressed(samples * factor(wanted - loud), rate, above_db=wanted, ratio=2.5)
    weighed, peaks = energies(even, rate, BLOCK), block_peaks(even, rate)
    ceiling = factor(min(wanted + _PEAK, _LOUDEST))
    gain, limits = settled(wanted - integrated(even, rate), weighed, peaks, ceiling, len(even), wanted, rate)
    tamed = even * factor(gain) * smooth(limits, rate, len(even))
    return (tamed * factor(wanted - integrated(tamed, rate))).astype(np.float32)
