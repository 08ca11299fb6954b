"""A person's recording made ready for the mix: one channel at the rate of lines, from its first breath to its last.

Nothing is taken out of the voice: no noise is removed, no tone changed. What is wrong with it is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.sound.loudness import decibels
from limelight.sound.resampling import resampled
from limelight.sound.score.form import Span
from limelight.sound.speaking import Speaking, speaking_in
from limelight.works.speech import RATE

SILENT_DB = -60.0
"""A recording whose highest peak lies below this holds nothing."""
BEFORE, AFTER = 0.08, 0.14
"""Seconds kept before the first sound of the voice, and after its last: the breath of it."""
NOISY_DB = -24.0
"""A room louder than this beside the voice is worth a word."""
_FADE_IN, _FADE_OUT = 0.015, 0.06
_RUMBLE = (20.0, 70.0)
"""Hertz below which no voice has anything, and from which on nothing is touched."""
_FLAT, _FLAT_SAMPLES = 0.998, 3
"""So many samples in a row this near to the highest are a peak that was cut off."""


@dataclass(frozen=True)
class Recording:
    """Mono float32 at the rate of lines. `spoken` is where the voice is; `clipped` counts peaks that were cut off."""

    samples: np.ndarray
    spoken: Speaking
    clipped: int
    trimmed: Span
    """What was kept, in seconds of the file."""
    room_db: float
    """How loud the room is beside the voice, where it was heard alone."""

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE


def made_ready(sound: np.ndarray, rate: int) -> Recording | None:
    """`sound`, `(n, channels)` at `rate`, trimmed and brought to the rate of lines; None where nothing is heard."""
    if not len(sound) or decibels(float(np.abs(sound - sound.mean(axis=0)).max())) < SILENT_DB:
        return None
    mono = _without_rumble(resampled(_one_channel(sound), rate, RATE))
    spoken = speaking_in(mono, RATE)
    if not spoken.runs:
        return None
    kept = Span(max(0.0, spoken.runs[0].start - BEFORE), min(len(mono) / RATE, spoken.runs[-1].end + AFTER))
    samples = _faded(mono[round(kept.start * RATE) : round(kept.end * RATE)])
    return Recording(samples, speaking_in(samples, RATE), _clipped(sound), kept, _room(spoken))


def _one_channel(sound: np.ndarray) -> np.ndarray:
    """Both sides together; the louder one where the other holds no voice, or holds it upside down."""
    if sound.shape[1] == 1:
        return sound[:, 0]
    left, right = sound[:, 0].astype(np.float64), sound[:, 1].astype(np.float64)
    powers = float((left**2).mean()), float((right**2).mean())
    together = float((left * right).mean())
    if min(powers) < 0.05 * max(powers) or together < 0:
        return sound[:, int(powers[1] > powers[0])]
    return ((left + right) / 2).astype(np.float32)


def _without_rumble(mono: np.ndarray) -> np.ndarray:
    """Without what no voice has: a direct current, wind, a hand on the table."""
    size = len(mono) + RATE // 4
    spectrum = np.fft.rfft(mono, size)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    rise = np.clip((hertz - _RUMBLE[0]) / (_RUMBLE[1] - _RUMBLE[0]), 0, 1)
    return np.fft.irfft(spectrum * np.sin(rise * np.pi / 2) ** 2, size)[: len(mono)].astype(np.float32)


def _clipped(sound: np.ndarray) -> int:
    """How many peaks are flat: cut off where the recorder could go no higher."""
    flat = (np.abs(sound) >= _FLAT * np.abs(sound).max()).any(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flat.astype(np.int8), [0]])))
    return int((edges[1::2] - edges[::2] >= _FLAT_SAMPLES).sum())


def _faded(mono: np.ndarray) -> np.ndarray:
    """With the room that it begins and ends with brought up and down, so that no edge of it is heard."""
    result = mono.copy()
    into, out = (min(round(seconds * RATE), len(mono) // 4) for seconds in (_FADE_IN, _FADE_OUT))
    result[:into] *= np.sin(np.linspace(0, np.pi / 2, into)) ** 2
    result[len(result) - out :] *= np.cos(np.linspace(0, np.pi / 2, out)) ** 2
    return result


def _room(spoken: Speaking) -> float:
    """The level between the runs; far below everything where the voice leaves no gap."""
    heard = np.zeros(len(spoken.level), bool)
    for run in spoken.runs:
        heard[round(run.start * 100) : round(run.end * 100)] = True
    return float(np.median(spoken.level[~heard])) if (~heard).sum() > 20 else -120.0
