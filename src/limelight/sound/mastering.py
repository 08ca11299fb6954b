"""A film's sound as a whole: scenes joined, their tails overlapping, at the loudness that platforms ask for.

Mastering is one gain for every sample of the film, so that stems under that very gain still add up to the film.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from limelight.sound.dynamics import BLOCK, block_gains, block_peaks, smooth, under
from limelight.sound.loudness import SILENCE, STEP, energies, factor, gated, true_peak
from limelight.sound.signal import RATE, faded, lay, silence
from limelight.works.shots import FPS

LOUDNESS = -14.0
"""LUFS, what YouTube, TikTok and the rest play at without turning it down."""
CEILING = factor(-1.1)
"""A tenth below -1 dB of true peak, for what an encoder adds."""
_END = 0.3
_TRIES, _NEAR_ENOUGH = 4, 0.05


def joined(mixes: Sequence[np.ndarray], frames: Sequence[int]) -> np.ndarray:
    """Each scene from its first frame on, its tail laid over the next; not a sample more than the film."""
    edges = [0, *np.cumsum(frames).tolist()]
    film = silence(sample_of(edges[-1]), mixes[0].shape[1] if mixes else 2)
    for mix, start in zip(mixes, edges[:-1], strict=True):
        lay(film, mix, sample_of(start))
    return faded(film, 0.0, _END)


def sample_of(frame: int) -> int:
    """The sample on which a frame begins: whole, because 48 000 is a multiple of 30."""
    return frame * RATE // FPS


def mastered(film: np.ndarray, loudness: float = LOUDNESS) -> np.ndarray:
    """At `loudness`, peaks below `CEILING`."""
    return under(film, mastering(film, loudness))


def mastering(film: np.ndarray, loudness: float = LOUDNESS) -> np.ndarray:
    """The gain of every sample that masters the film: one level, made up for the little that the limiter takes.

    The film is weighed once, a millisecond at a time: what the limiter does to its loudness is reckoned from that.
    """
    weighed, highest = energies(film, RATE, BLOCK), block_peaks(film, RATE)
    loud = _loudness(weighed, np.ones(1), len(film))
    if loud <= SILENCE:
        return np.ones(len(film), np.float32)
    gain = loudness - loud
    for allowed in (CEILING, 0.998 * CEILING, 0.98 * CEILING):
        for _ in range(_TRIES):
            limits = block_gains(factor(gain) * highest, allowed)
            missing = loudness - gain - _loudness(weighed, limits, len(film))
            gain += 1.5 * missing  # the limiter takes its share of what is made up, too
            if abs(missing) < _NEAR_ENOUGH:
                break
        whole = np.float32(factor(gain)) * smooth(limits, RATE, len(film))
        peak = true_peak(under(film, whole))
        if peak <= CEILING:
            return whole
    return whole * np.float32(CEILING / peak)


def _loudness(weighed: np.ndarray, gains: np.ndarray, length: int) -> float:
    """LUFS of what these milliseconds are under gains that change so slowly that the ear's filters do not notice."""
    steps = np.add.reduceat(weighed * gains**2, np.arange(0, len(weighed), round(STEP / BLOCK)))
    return gated(steps, length, RATE)
