"""The film's sound as measured: loudness, true peak, what one loudspeaker loses, and how each line stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from limelight.sound.ducking import tail_before
from limelight.sound.levels import Levels
from limelight.sound.loudness import SILENCE, STEP, decibels, energies, gated, integrated, true_peak
from limelight.sound.mastering import first_word
from limelight.sound.score.form import Span
from limelight.sound.signal import RATE
from limelight.works.loudness import LineLevel, SoundMeasures
from limelight.works.shots import FPS, SceneTiming


def measured(
    sound: np.ndarray,
    scenes: Sequence[Levels],
    timings: Sequence[SceneTiming],
    directed: Mapping[str, float],
    asked: float,
) -> SoundMeasures:
    """`sound` is the master; `scenes` are the level sheets of what it was made of."""
    frames = energies(sound, RATE, 1 / FPS)
    loud = gated(_tenths(frames), len(sound), RATE)
    together = integrated(sound.sum(axis=1) / np.float32(np.sqrt(2)), RATE)
    lines = (line for each in _with_tails(scenes, timings) for line in _lines(*each, frames, directed))
    return SoundMeasures(
        asked, round(loud, 2), round(decibels(true_peak(sound)), 2), round(together - loud, 2), tuple(lines)
    )


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
