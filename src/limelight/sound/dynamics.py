"""Loud and soft brought nearer: a compressor for voices, and a limiter that a film's master hardly needs.

Both look at the whole sound at once, so they know what is coming: gain falls before a peak, not after it.
"""

from __future__ import annotations

import numpy as np

from limelight.sound.loudness import near_peaks, true_peak
from limelight.sound.signal import between, sides

BLOCK = 0.001
"""Seconds of the steps in which gain is reckoned."""
_RELEASE = 0.06
"""Seconds in which two thirds of what was turned down are back."""


def compressed(mono: np.ndarray, rate: int, *, above_db: float, ratio: float, within: float = 0.015) -> np.ndarray:
    """Where the level over `within` seconds rises above `above_db`, only one in `ratio` decibels is let through."""
    power = _moving_mean(mono.astype(np.float64) ** 2, round(within * rate))
    level = 10 * np.log10(power + 1e-10)
    gain_db = -np.maximum(level - above_db, 0) * (1 - 1 / ratio)
    return (mono * 10 ** (_moving_mean(gain_db, round(within * rate)) / 20)).astype(np.float32)


def limited(sound: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """No true peak above `ceiling` (a factor of full scale): turned down within a few milliseconds around each."""
    return under(sound, limiting(sound, rate, ceiling))


def limiting(sound: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """The gain of every sample, 1 and below, by which `limited` turns the sound down."""
    highest, allowed = block_peaks(sound, rate), ceiling
    gain = np.ones(len(sound), np.float32)
    for _ in range(4):
        gain = smooth(block_gains(highest, allowed), rate, len(sound))
        peak = true_peak(under(sound, gain))
        if peak <= ceiling:
            return gain
        allowed *= 0.998 * ceiling / peak
    return gain * np.float32(ceiling / true_peak(under(sound, gain)))


def block_peaks(sound: np.ndarray, rate: int) -> np.ndarray:
    """The highest sample of every millisecond, of whichever channel."""
    block = round(BLOCK * rate)
    count = -(-len(sound) // block)
    padded = (np.pad(side, (0, count * block - len(sound))).reshape(count, block) for side in sides(sound))
    return np.maximum.reduce([np.maximum(side.max(axis=1), -side.min(axis=1)) for side in padded])


def true_block_peaks(sound: np.ndarray, rate: int) -> np.ndarray:
    """The same, with what lies between samples: four times oversampled wherever a peak could matter."""
    peaks, block = block_peaks(sound, rate), round(BLOCK * rate)
    for side in sides(sound):
        at, between_samples = near_peaks(side, len(side) // 8)
        np.maximum.at(peaks, at // block, between_samples)
    return peaks


def block_gains(peaks: np.ndarray, ceiling: float) -> np.ndarray:
    """A gain for every millisecond, the least of its neighbours', eased: no block that had these peaks passes."""
    gain, count = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)), len(peaks)
    for reach in (1, 2, 4):
        padded = np.pad(gain, reach, mode="edge")
        gain = np.minimum(np.minimum(padded[:count], padded[2 * reach :]), gain)
    eased = np.convolve(np.pad(_let_go(gain), 4, mode="edge"), np.hanning(11)[1:-1] / np.hanning(11).sum(), "valid")
    return np.minimum(eased, 1.0).astype(np.float32)


def _let_go(gain: np.ndarray) -> np.ndarray:
    """A gain that comes back slowly: one that followed each beat of a voice would be heard as a rattle in all else."""
    taken, step = 1 - gain, 1
    while step < 8 * _RELEASE / BLOCK:
        later = np.concatenate([np.zeros(min(step, len(taken))), taken[:-step]])
        taken = np.maximum(taken, later * np.exp(-step * BLOCK / _RELEASE))
        step *= 2
    return 1 - taken


def smooth(gains: np.ndarray, rate: int, length: int) -> np.ndarray:
    """A gain for each sample, on straight lines between the middles of the blocks."""
    block = round(BLOCK * rate)
    return between(np.concatenate([gains[:1], gains, gains[-1:]]), block, length + block // 2)[block // 2 :]


def under(sound: np.ndarray, gain: np.ndarray) -> np.ndarray:
    """Sound of any number of channels under a gain for each sample."""
    return (sound * (gain if sound.ndim == 1 else gain[:, None])).astype(np.float32, copy=False)


def _moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    """About each value, as many before it as after it."""
    padded = np.pad(values, (width // 2 + 1, width - width // 2), mode="edge")
    summed = np.cumsum(padded)
    return ((summed[width:] - summed[:-width]) / width)[: len(values)]
