"""A film's sound as a whole: scenes joined, their tails overlapping, at the loudness that platforms ask for.

Mastering is one gain for every sample of the film, so that stems under that very gain still add up to the film.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from limelight.sound.dynamics import limiting
from limelight.sound.loudness import SILENCE, factor, integrated
from limelight.sound.signal import RATE, faded, lay
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
    film = np.zeros((sample_of(edges[-1]), mixes[0].shape[1] if mixes else 2), np.float32)
    for mix, start in zip(mixes, edges[:-1], strict=True):
        lay(film, mix, sample_of(start))
    return faded(film, 0.0, _END)


def sample_of(frame: int) -> int:
    """The sample on which a frame begins: whole, because 48 000 is a multiple of 30."""
    return frame * RATE // FPS


def mastered(film: np.ndarray) -> np.ndarray:
    """At `LOUDNESS`, peaks below `CEILING`."""
    return under(film, mastering(film))


def under(sound: np.ndarray, gain: np.ndarray) -> np.ndarray:
    """The film, or stems of it, of any number of channels, under a gain for each sample."""
    return (sound * gain[:, None]).astype(np.float32)


def mastering(film: np.ndarray) -> np.ndarray:
    """The gain of every sample that masters the film: one level, made up for the little that the limiter takes."""
    loud = integrated(film, RATE)
    if loud <= SILENCE:
        return np.ones(len(film), np.float32)
    gain, whole = LOUDNESS - loud, np.ones(len(film), np.float32)
    for _ in range(_TRIES):
        whole = factor(gain) * limiting(film * factor(gain), RATE, CEILING)
        missing = LOUDNESS - integrated(under(film, whole), RATE)
        if abs(missing) < _NEAR_ENOUGH:
            break
        gain += 1.5 * missing  # the limiter takes its share of what is made up, too
    return whole
