"""Sound at another number of samples, by way of its spectrum: exact for what both can hold."""

from __future__ import annotations

import numpy as np


def of_length(samples: np.ndarray, length: int) -> np.ndarray:
    """Mono float32: the same sound in `length` samples. What the fewer cannot hold is left out."""
    if length == len(samples) or not len(samples):
        return samples[:length].astype(np.float32)
    spectrum = np.fft.rfft(samples.astype(np.float64))
    kept = np.zeros(length // 2 + 1, complex)
    shared = min(len(spectrum), len(kept))
    kept[:shared] = spectrum[:shared]
    return (np.fft.irfft(kept, length) * length / len(samples)).astype(np.float32)
