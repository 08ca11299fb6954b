"""The film's sound as measured: loudness, true peak, what one loudspeaker loses, and how each line stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from limelight.sound.ducking import tail_before
from limelight.sound.levels import Levels
from limelight.sound.loudness import SILENCE, STEP, decibels, gated, integrated, true_peak
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
    loud = integrated(sound, RATE)
    together = integrated(sound.sum(axis=1) / np.float32(np.sqrt(2)), RATE)
    gain = loud - _before_mastering(scenes, timings)
    lines = (line for each in _with_tails(scenes, timings) for line in _lines(*each, directed, gain))
    return SoundMeasures(
        asked, round(loud, 2), round(decibels(true_peak(sound)), 2), round(together - loud, 2), tuple(lines)
    )


def _before_mastering(scenes: Sequence[Levels], timings: Sequence[SceneTiming]) -> float:
    """LUFS of what was mastered."""
    own = [
        (levels.voices + levels.bed)[: round(timing.frames / FPS / STEP)]
        for levels, timing in zip(scenes, timings, strict=True)
    ]
    steps = np.concatenate(own) if own else np.zeros(0)
    return gated(steps, round(len(steps) * STEP * RATE), RATE) if len(steps) else SILENCE


def _with_tails(scenes: Sequence[Levels], timings: Sequence[SceneTiming]) -> Iterator[tuple[Levels, SceneTiming]]:
    """Every scene, what rings on of the one before it laid over it as the master has it."""
    before = np.zeros(0)
    for levels, timing in zip(scenes, timings, strict=True):
        gain = tail_before(first_word(timing), len(before), round(1 / STEP))
        yield levels.with_tail(before if gain is None else before * gain**2), timing
        before = levels.bed[round(timing.frames / FPS / STEP) :]


def _lines(levels: Levels, timing: SceneTiming, directed: Mapping[str, float], gain: float) -> Iterator[LineLevel]:
    """The lines of a scene that are heard."""
    for line in timing.lines:
        span = Span(line.start / FPS, line.start / FPS + line.seconds)
        level = levels.spoken(span)
        if level > SILENCE:
            over = round(levels.over_bed(span), 2)
            yield LineLevel(line.id, round(level + gain, 2), directed.get(line.id, 0.0), over)
