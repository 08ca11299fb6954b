"""The film's sound as measured: loudness, true peak, what one loudspeaker loses, and how each line stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.sound.ducking import tail_before
from limelight.sound.levels import Levels
from limelight.sound.loudness import SILENCE, STEP, decibels, energies, gated, true_peak
from limelight.sound.mastering import first_word
from limelight.sound.pieces import pieces
from limelight.sound.score.form import Span
from limelight.sound.signal import RATE
from limelight.works.loudness import LineLevel, SoundMeasures
from limelight.works.shots import FPS, SceneTiming

_A_FRAME = RATE // FPS
_A_STEP = round(STEP * FPS)
_AROUND = FPS
"""Frames heard before and after a piece."""


@dataclass(frozen=True)
class Sounding:
    """What is read off a sound of any length, in pieces that overlap."""

    frames: np.ndarray
    """The K-weighted energy of every frame."""
    together: np.ndarray
    """The energy of every step of the meter, both sides through one loudspeaker."""
    peak: float
    length: int

    @classmethod
    def of(cls, read: Callable[[int, int], np.ndarray], length: int) -> Sounding:
        """`read` gives the stereo samples from one to another."""
        frames, together, peak = [np.zeros(0)], [np.zeros(0)], 0.0
        for begin, end in pieces(-(-length // _A_FRAME)):
            first, last = max(0, begin - _AROUND), min(-(-length // _A_FRAME), end + _AROUND)
            sound = read(first * _A_FRAME, min(length, last * _A_FRAME))
            frames.append(energies(sound, RATE, 1 / FPS)[begin - first : end - first])
            mono = sound.sum(axis=1) / np.float32(np.sqrt(2))
            steps = slice((begin - first) // _A_STEP, -(-(end - first) // _A_STEP))
            together.append(energies(mono, RATE)[steps])
            peak = max(peak, true_peak(sound))
        return cls(np.concatenate(frames), np.concatenate(together), peak, length)


def measured(
    sound: Sounding,
    scenes: Sequence[Levels],
    timings: Sequence[SceneTiming],
    directed: Mapping[str, float],
    asked: float,
) -> SoundMeasures:
    """`sound` is the master; `scenes` are the level sheets of what it was made of."""
    loud = gated(_tenths(sound.frames), sound.length, RATE)
    together = gated(sound.together, sound.length, RATE)
    lines = (line for each in _with_tails(scenes, timings) for line in _lines(*each, sound.frames, directed))
    return SoundMeasures(asked, round(loud, 2), round(decibels(sound.peak), 2), round(together - loud, 2), tuple(lines))


def _tenths(frames: np.ndarray) -> np.ndarray:
    """Energies of frames as those of the meter's steps, three frames each."""
    each = round(STEP * FPS)
    return np.add.reduceat(frames, np.arange(0, len(frames), each))


def _with_tails(scenes: Sequence[Levels], timings: Sequence[SceneTiming]) -> Iterator[tuple[Levels, SceneTiming, int]]:
    """Every scene and the frame on which it begins; over it what rings on of the one before, as the master has it."""
    before, start = np.zeros(0), 0
    for levels, timing in zip(scenes, timings, strict=True):
        gain = tail_before(first_word(timing), len(before), round(1 / STEP))
        yield levels.with_tail(before if gain is None else before * gain**2), timing, start
        before, start = levels.bed[round(timing.frames / FPS / STEP) :], start + timing.frames


def _lines(
    levels: Levels, timing: SceneTiming, start: int, frames: np.ndarray, directed: Mapping[str, float]
) -> Iterator[LineLevel]:
    """The lines of a scene that are heard: as loud as they are in the master, without what else is heard meanwhile."""
    for line in timing.lines:
        span = Span(line.start / FPS, line.start / FPS + line.seconds)
        over = levels.over_bed(span)
        if levels.spoken(span) > SILENCE:
            heard = frames[start + line.start : start + line.start + max(1, round(line.seconds * FPS))]
            level = gated(_tenths(heard), len(heard) * RATE // FPS, RATE) - 10 * np.log10(1 + 10 ** (-over / 10))
            yield LineLevel(line.id, round(float(level), 2), directed.get(line.id, 0.0), round(over, 2))
