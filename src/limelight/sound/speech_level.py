"""Bring a recorded line to the level at which every line stands: a whisper is quiet by intent, not by chance."""

from __future__ import annotations

import numpy as np

from limelight.sound.loudness import factor, integrated

LEVEL = -20.0
"""LUFS of a line said plainly, before the mix."""
_CEILING = 0.89


def levelled(samples: np.ndarray, rate: int, gain_db: float = 0.0) -> np.ndarray:
    """Mono samples at `LEVEL` plus `gain_db`, with the few peaks above full scale bent rather than cut."""
    raised = samples * factor(LEVEL + gain_db - integrated(samples, rate))
    return bent(raised, _CEILING).astype(np.float32)


def bent(samples: np.ndarray, ceiling: float) -> np.ndarray:
    """Straight up to three quarters of `ceiling`, then ever flatter towards it."""
    knee = 0.75 * ceiling
    over = np.maximum(np.abs(samples) - knee, 0.0)
    room = ceiling - knee
    return np.sign(samples) * (np.minimum(np.abs(samples), knee) + room * np.tanh(over / room))
