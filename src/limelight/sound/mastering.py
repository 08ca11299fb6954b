"""A film's sound as a whole: scenes joined, their tails overlapping, at the loudness that platforms ask for.

Mastering is one gain for every sample of the film, so that stems under that very gain still add up to the film.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import numpy as np

from limelight.sound.ducking import tail_before
from limelight.sound.dynamics import BLOCK, block_gains, smooth, true_block_peaks, under
from limelight.sound.loudness import SILENCE, STEP, energies, factor, gated, true_peak
from limelight.sound.signal import RATE, faded, lay, silence
from limelight.works.loudness import PEAK
from limelight.works.shots import FPS, SceneTiming

_CODED_DB = 1.0
"""What AAC adds to a peak at most, as measured on the examples (0.6), and as much again."""
CEILING = factor(PEAK - _CODED_DB)
END = 0.3
"""Seconds in which the film's sound is over."""
_TRIES, _NEAR_ENOUGH = 6, 0.03


def joined(mixes: Sequence[np.ndarray], timings: Sequence[SceneTiming]) -> np.ndarray:
    """Each scene from its first frame on, its tail laid over the next; not a sample more than the film.

    A tail gives way to the first words of the scene that it rings on over.
    """
    edges = [0, *np.cumsum([timing.frames for timing in timings]).tolist()]
    film = silence(sample_of(edges[-1]), mixes[0].shape[1] if mixes else 2)
    for number, (mix, start) in enumerate(zip(mixes, edges[:-1], strict=True)):
        lay(film, _giving_way(mix, timings[number : number + 2]), sample_of(start))
    return faded(film, 0.0, END)


def _giving_way(mix: np.ndarray, timings: Sequence[SceneTiming]) -> np.ndarray:
    """A scene's mix, its tail sinking before the first words of the next."""
    end = sample_of(timings[0].frames)
    gain = tail_before(first_word(timings[1]), len(mix) - end) if len(timings) > 1 else None
    if gain is None:
        return mix
    return np.concatenate([mix.T[:, :end], mix.T[:, end:] * gain], axis=1).T


def first_word(timing: SceneTiming) -> float:
    """Seconds into a scene at which somebody speaks; never, where nobody does."""
    return min((line.start / FPS for line in timing.lines), default=inf)


def sample_of(frame: int) -> int:
    """The sample on which a frame begins: whole, because 48 000 is a multiple of 30."""
    return frame * RATE // FPS


def mastered(film: np.ndarray, loudness: float) -> np.ndarray:
    """At `loudness`, peaks below `CEILING`."""
    return under(film, mastering(film, loudness))


def mastering(film: np.ndarray, loudness: float) -> np.ndarray:
    """The gain of every sample that masters the film: one level, made up for the little that the limiter takes.

    The film is weighed once, a millisecond at a time: what the limiter does to its loudness is reckoned from that.
    """
    weighed, highest = energies(film, RATE, BLOCK), true_block_peaks(film, RATE)
    loud = loudness_under(weighed, np.ones(1), len(film))
    if loud <= SILENCE:
        return np.ones(len(film), np.float32)
    gain, allowed, peak = loudness - loud, CEILING, 0.0
    whole = np.ones(len(film), np.float32)
    for _ in range(_TRIES):
        gain, limits = settled(gain, weighed, highest, allowed, len(film), loudness)
        whole = np.float32(factor(gain)) * smooth(limits, RATE, len(film))
        peak = true_peak(under(film, whole))
        if peak <= CEILING:
            return whole
        allowed *= 0.998 * CEILING / peak
    return whole * np.float32(CEILING / peak)


def settled(
    gain: float,
    weighed: np.ndarray,
    highest: np.ndarray,
    allowed: float,
    length: int,
    loudness: float,
    rate: int = RATE,
) -> tuple[float, np.ndarray]:
    """The decibels of gain, and the limiter's gain for each millisecond, that together come to `loudness`."""
    limits = np.ones(len(highest), np.float32)
    for _ in range(_TRIES):
        limits = block_gains(factor(gain) * highest, allowed)
        missing = loudness - gain - loudness_under(weighed, limits, length, rate)
        if abs(missing) < _NEAR_ENOUGH:
            break
        gain += 1.5 * missing  # the limiter takes its share of what is made up, too
    return gain, limits


def loudness_under(weighed: np.ndarray, gains: np.ndarray, length: int, rate: int = RATE) -> float:
    """LUFS of what these milliseconds are under gains that change so slowly that the ear's filters do not notice."""
    steps = np.add.reduceat(weighed * gains**2, np.arange(0, len(weighed), round(STEP / BLOCK)))
    return gated(steps, length, rate)
