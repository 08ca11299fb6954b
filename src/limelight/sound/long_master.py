"""A sound of any length mastered in pieces: weighed once, a millisecond at a time, then heard again under its gain.

Only loudness and peaks of every millisecond are kept: an hour is two arrays of 3.6 million numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from limelight.sound.dynamics import BLOCK, true_block_peaks
from limelight.sound.loudness import decibels, energies
from limelight.sound.mastering import loudness_under, settled
from limelight.sound.signal import RATE

_AROUND = RATE // 4
"""Samples heard before and after a piece while it is weighed, so that nothing is known of where it was cut."""
_BLOCK = round(BLOCK * RATE)


@dataclass(frozen=True)
class Weighed:
    """The K-weighted energy and the true peak of every millisecond."""

    energies: np.ndarray
    peaks: np.ndarray
    length: int

    @property
    def loudness(self) -> float:
        """LUFS."""
        return loudness_under(self.energies, np.ones(1), self.length)

    @property
    def true_peak(self) -> float:
        """Decibels of full scale."""
        return decibels(float(self.peaks.max(initial=0.0)))

    def under(self, gains: np.ndarray) -> Weighed:
        """What it is under a gain for every millisecond."""
        return Weighed(self.energies * gains**2, self.peaks * gains, self.length)


def weighed(pieces: Iterable[np.ndarray]) -> Weighed:
    """Pieces of one sound, 48 kHz, each but the last a whole number of milliseconds."""
    powers, peaks, length = [np.zeros(0)], [np.zeros(0)], 0
    for before, piece, after in _with_neighbours(pieces):
        heard = np.asfortranarray(np.concatenate([before, piece, after]))
        first, count = len(before) // _BLOCK, -(-len(piece) // _BLOCK)
        powers.append(energies(heard, RATE, BLOCK)[first : first + count])
        peaks.append(true_block_peaks(heard, RATE)[first : first + count])
        length += len(piece)
    return Weighed(np.concatenate(powers), np.concatenate(peaks), length)


def gains_for(found: Weighed, loudness: float, ceiling: float) -> np.ndarray:
    """The gain of every millisecond that brings it to `loudness`, no peak above `ceiling`."""
    gain, limits = settled(loudness - found.loudness, found.energies, found.peaks, ceiling, found.length, loudness)
    return 10 ** (gain / 20) * limits


def governed(pieces: Iterable[np.ndarray], gains: np.ndarray) -> Iterator[np.ndarray]:
    """The pieces under that gain, drawn through the middles of the milliseconds."""
    at, middles = 0, (np.arange(len(gains)) + 0.5) * _BLOCK
    for piece in pieces:
        near = slice(max(0, at // _BLOCK - 1), (at + len(piece)) // _BLOCK + 2)
        drawn = np.interp(np.arange(at, at + len(piece)), middles[near], gains[near]).astype(np.float32)
        at += len(piece)
        yield piece * drawn[:, None]


def _with_neighbours(pieces: Iterable[np.ndarray]) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Each piece with the end of what is before it and the beginning of what comes after."""
    last: np.ndarray | None = None
    before: np.ndarray | None = None
    for piece in pieces:
        if last is not None:
            yield last[:0] if before is None else before, last, piece[:_AROUND]
            before = last[-_AROUND:]
        last = piece
    if last is not None:
        yield last[:0] if before is None else before, last, last[:0]
