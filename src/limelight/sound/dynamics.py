"""Loud and soft brought nearer: a compressor for voices, and a limiter that a film's master hardly needs.

Both look at the whole sound at once, so they know what is coming: gain falls before a peak, not after it.
"""

from __future__ import annotations

import numpy as np

from limelight.sound.loudness import sides, true_peak

_BLOCK = 0.001
"""Seconds of the steps in which gain is reckoned."""


def compressed(mono: np.ndarray, rate: int, *, above_db: float, ratio: float, within: float = 0.015) -> np.ndarray:
    """Where the level over `within` seconds rises above `above_db`, only one in `ratio` decibels is let through."""
    power = _moving_mean(mono.astype(np.float64) ** 2, round(within * rate))
    level = 10 * np.log10(power + 1e-10)
    gain_db = -np.maximum(level - above_db, 0) * (1 - 1 / ratio)
    return (mono * 10 ** (_moving_mean(gain_db, round(within * rate)) / 20)).astype(np.float32)


def limited(sound: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """No true peak above `ceiling` (a factor of full scale): turned down within a few milliseconds around each."""
    return _under(sound, limiting(sound, rate, ceiling))


def limiting(sound: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """The gain of every sample, 1 and below, by which `limited` turns the sound down."""
    gain, allowed = np.ones(len(sound), np.float32), ceiling
    for _ in range(4):
        gain = _limiting_once(sound, rate, allowed)
        peak = true_peak(_under(sound, gain))
        if peak <= ceiling:
            return gain
        allowed *= 0.998 * ceiling / peak
    return gain * (ceiling / true_peak(_under(sound, gain)))


def _limiting_once(sound: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """Gain a block, the least of its neighbours', eased between their middles."""
    block = round(_BLOCK * rate)
    count = -(-len(sound) // block)
    loudest = np.maximum.reduce([np.abs(side) for side in sides(sound)])
    peaks = np.pad(loudest, (0, count * block - len(sound))).reshape(count, block).max(axis=1)
    gain = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    for reach in (1, 2, 4):
        padded = np.pad(gain, reach, mode="edge")
        gain = np.minimum(np.minimum(padded[:count], padded[2 * reach :]), gain)
    eased = np.convolve(np.pad(gain, 4, mode="edge"), np.hanning(11)[1:-1] / np.hanning(11).sum(), "valid")
    return _between(np.minimum(eased, 1.0).astype(np.float32), block)[: len(sound)]


def _between(gains: np.ndarray, block: int) -> np.ndarray:
    """A gain for each sample, on straight lines between the middles of the blocks."""
    held = np.concatenate([gains[:1], gains, gains[-1:]])
    lines = held[:-1, None] + np.diff(held)[:, None] * (np.arange(block, dtype=np.float32) / block)
    return lines.ravel()[block // 2 :]


def _under(sound: np.ndarray, gain: np.ndarray) -> np.ndarray:
    return (sound * (gain if sound.ndim == 1 else gain[:, None])).astype(np.float32)


def _moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    """About each value, as many before it as after it."""
    padded = np.pad(values, (width // 2 + 1, width - width // 2), mode="edge")
    summed = np.cumsum(padded)
    return ((summed[width:] - summed[:-width]) / width)[: len(values)]
