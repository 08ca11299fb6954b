"""A person's own effect or clip as the mix takes it: stereo, beginning at once, as loud as such things stand here."""

from __future__ import annotations

import numpy as np

from limelight.sound.dynamics import limited
from limelight.sound.loudness import SILENCE, decibels, factor, integrated
from limelight.sound.signal import RATE, faded

EFFECT_PEAK, EFFECT_LOUDEST = -9.0, -18.0
"""Where an effect stands: the decibels of its peak, and the LUFS of its loudest moment, whichever comes first."""
UNDER, ALONE = -28.0, -20.0
"""LUFS of a clip's own sound: under the lines, or where it speaks for itself, as loud as a line."""
_MOST_DB = 24.0
"""Nothing is made louder than by this: what is left is the hiss of its microphone."""
_CEILING = 0.7
_MOMENT = 0.4
_ONSET_DB = -40.0
_FADE_IN, _FADE_OUT = 0.003, 0.05


def effect_made_ready(sound: np.ndarray) -> np.ndarray:
    """`sound`, stereo at the mix's rate, from where it begins to be heard to where it has rung out."""
    loud = np.flatnonzero(np.abs(sound).max(axis=1) > factor(_ONSET_DB) * np.abs(sound).max(initial=0.0))
    if not len(loud):
        return sound[:0]
    heard = sound[max(0, loud[0] - round(0.005 * RATE)) : loud[-1] + round(0.3 * RATE)]
    peak = decibels(float(np.abs(heard).max()))
    gain = min(EFFECT_PEAK - peak, EFFECT_LOUDEST - _loudest(heard), _MOST_DB)
    return faded(heard * factor(gain), _FADE_IN, _FADE_OUT)


def clip_levelled(sound: np.ndarray, *, alone: bool) -> tuple[np.ndarray, float]:
    """The sound of a clip at its level, its ends faded, and by how many decibels it was changed."""
    loud = integrated(sound, RATE)
    if loud <= SILENCE:
        return sound, 0.0
    gain = min((ALONE if alone else UNDER) - loud, _MOST_DB)
    return faded(limited(sound * factor(gain), RATE, _CEILING), 0.008, 0.04), gain


def _loudest(sound: np.ndarray) -> float:
    """LUFS of the loudest 400 ms."""
    step = round(_MOMENT / 2 * RATE)
    power = np.add.reduceat((sound.astype(np.float64) ** 2).sum(axis=1), np.arange(0, len(sound), step))
    at = int(power.argmax()) * step
    return integrated(sound[max(0, at - step // 2) :][: 2 * step], RATE)
