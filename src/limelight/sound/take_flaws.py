"""What is wrong with the sound of a take, whatever is said in it: clipped, broken off by silence, hardly audible."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from limelight.sound.loudness import integrated
from limelight.works.hearing import Flaw

FULL, RUN = 0.999, 3
"""So many samples in a row at full scale are clipped: one alone is a peak."""
APART = 0.02
"""Seconds between two places that are clipped, for them to be two."""
SILENT, LONG = 45.0, 1.2
"""Decibels below the loudest part from which a take is silent, and the seconds of it that are too long."""
FAINT = -45.0
"""LUFS under which a line is lost in any room."""
_STEP = 0.02


def take_flaws(samples: np.ndarray, rate: int) -> Iterator[Flaw]:
    """All that is wrong with mono float32 `samples`."""
    if not len(samples) or not np.abs(samples).max():
        yield Flaw("mute")
        return
    loudness = float(integrated(samples, rate))
    if loudness < FAINT:
        yield Flaw("faint", figure=round(loudness, 1))
    yield from _clipped(samples, rate)
    yield from _silences(samples, rate)


def _clipped(samples: np.ndarray, rate: int) -> Iterator[Flaw]:
    full = (np.abs(samples) >= FULL).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], full, [0]))))
    starts, ends = edges[::2], edges[1::2]
    long = starts[ends - starts >= RUN]
    if len(long):
        places = 1 + int((np.diff(long) > APART * rate).sum())
        yield Flaw("clipped", at=round(float(long[0]) / rate, 2), figure=places)


def _silences(samples: np.ndarray, rate: int) -> Iterator[Flaw]:
    """Stretches of silence within what is said; before its first and after its last sound nobody speaks yet."""
    step = round(_STEP * rate)
    steps = len(samples) // step
    power = np.square(samples[: steps * step].astype(np.float64)).reshape(steps, step).mean(axis=1)
    loud = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (-SILENT / 10))
    for before, after in pairwise(loud):
        if (seconds := (after - before - 1) * _STEP) > LONG:
            yield Flaw("silence", at=round(float(before + 1) * _STEP, 2), figure=round(float(seconds), 2))
