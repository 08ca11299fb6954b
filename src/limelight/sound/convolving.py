"""Long sounds through short filters: cut into blocks that overlap, many transformed at once, silent ones left out.

Overlap-save (Oppenheim and Schafer, "Discrete-Time Signal Processing", 8.7.3). A batch of short transforms takes a
third of the time of one long one, and a scene in which nobody speaks half of the time costs half.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from limelight.sound.signal import EVENLY, fast_size

_BATCH = 16
"""Blocks that are transformed at once: as many as stay in a processor's cache."""
_LEAST = 2**14


class Kernel:
    """The taps of a filter, ready to be laid on sounds of any length; `hop` samples come out of each block."""

    def __init__(self, taps: np.ndarray, hop: int = 0) -> None:
        self.length = len(taps)
        self.size = fast_size(hop + self.length - 1 if hop else max(_LEAST, 2 * self.length))
        self.hop = hop or self.size - self.length + 1
        self._spectrum = np.fft.rfft(taps, self.size).astype(np.complex64)

    def blocks(self, side: np.ndarray, count: int, lead: int = 0) -> Iterator[tuple[int, np.ndarray]]:
        """(sample, `(blocks, hop)`) of what comes out, where anything does: up to `count` samples, without the first
        `lead`."""
        blocks = -(-count // self.hop)
        before = self.length - 1 - lead
        whole = np.zeros((blocks - 1) * self.hop + self.size, np.float32)
        heard = side[: max(0, len(whole) - before)]
        whole[before : before + len(heard)] = heard
        cut = np.lib.stride_tricks.sliding_window_view(whole, self.size)[:: self.hop]
        for first in range(0, blocks, _BATCH):
            batch = cut[first : first + _BATCH]
            if batch.any():
                yield first * self.hop, self._passed(batch)

    def _passed(self, batch: np.ndarray) -> np.ndarray:
        spectrum = np.fft.rfft(batch, axis=1, norm=EVENLY)
        spectrum *= self._spectrum
        return np.fft.irfft(spectrum, self.size, axis=1, norm=EVENLY)[:, self.length - 1 : self.length - 1 + self.hop]

    def laid_on(self, side: np.ndarray, count: int) -> np.ndarray:
        """`count` samples of what comes out of a mono sound."""
        result = np.zeros(-(-count // self.hop) * self.hop, np.float32)
        for at, passed in self.blocks(side, count):
            result[at : at + passed.size] = passed.ravel()
        return result[:count]
