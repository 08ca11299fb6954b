"""Where somebody speaks in a recording, and where they pause: by loudness alone, in any language.

The threshold stands well below the voice and a little above the room: a memo taken in a street has no silence.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.sound.score.form import Span

STEP = 0.01
"""Seconds of the steps in which loudness is looked at."""
_BELOW_DB, _NEVER_ABOVE_DB = -50.0, -26.0
"""How far below the voice the threshold stands in a silent room, and in the loudest."""
_ABOVE_ROOM_DB = 8.0
_SLIT = 0.06
"""A gap shorter than this is no pause: it is a "t" or a "k"."""
_KNOCK = 0.05
"""What is loud for less than this, and alone, is no voice: a click, a touch of the microphone."""
_ALONE = 0.25


@dataclass(frozen=True)
class Speaking:
    """`level` is the loudness of every `STEP`, in decibels under the voice's own; `runs` is when somebody speaks."""

    level: np.ndarray
    runs: tuple[Span, ...]

    @property
    def seconds(self) -> float:
        return sum(run.seconds for run in self.runs)

    @property
    def pauses(self) -> tuple[Span, ...]:
        return tuple(Span(a.end, b.start) for a, b in zip(self.runs, self.runs[1:], strict=False))


def speaking_in(mono: np.ndarray, rate: int) -> Speaking:
    """Loudness and runs of speech; no run where there is no sound at all."""
    level = _levels(mono, rate)
    if not len(level) or level.max() < -100:
        return Speaking(level, ())
    voice = float(np.percentile(level[level > level.max() - 40], 90))
    room = float(np.percentile(level, 5))
    threshold = max(voice + _BELOW_DB, min(room + _ABOVE_ROOM_DB, voice + _NEVER_ABOVE_DB))
    runs = _without_knocks(_joined(_runs(level > threshold), _SLIT))
    return Speaking(level - voice, tuple(runs))


def _levels(mono: np.ndarray, rate: int) -> np.ndarray:
    """Decibels of each step, looked at over twice its length."""
    step = round(STEP * rate)
    count = len(mono) // step
    energy = (mono[: count * step].reshape(count, step).astype(np.float64) ** 2).mean(axis=1)
    around = (np.concatenate([energy[:1], energy[:-1]]) + 2 * energy + np.concatenate([energy[1:], energy[-1:]])) / 4
    return 10 * np.log10(around + 1e-13)


def _runs(loud: np.ndarray) -> list[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(np.int8), [0]])))
    return [
        Span(start * STEP, end * STEP) for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    ]


def _joined(runs: list[Span], gap: float) -> list[Span]:
    whole: list[Span] = []
    for run in runs:
        if whole and run.start - whole[-1].end < gap:
            whole[-1] = Span(whole[-1].start, run.end)
        else:
            whole.append(run)
    return whole


def _without_knocks(runs: list[Span]) -> list[Span]:
    """The runs without short ones that stand far from any other, unless there is nothing else."""
    ends = [-np.inf, *(run.end for run in runs)]
    starts = [*(run.start for run in runs), np.inf]
    kept = [
        run
        for number, run in enumerate(runs)
        if run.seconds >= _KNOCK or min(run.start - ends[number], starts[number + 1] - run.end) < _ALONE
    ]
    return kept or runs
