"""Samples at another rate: through the spectrum of the whole sound, so that nothing folds over or is dulled."""

from __future__ import annotations

from math import gcd

import numpy as np

from limelight.sound.signal import fast_size, sides

_APART = 0.02
"""Seconds of silence between the sound's end and its beginning, which a spectrum takes for neighbours."""
_EDGE = 0.04
"""The share of the band over which its upper end falls to nothing: without it, every attack would ring."""


def resampled(sound: np.ndarray, rate: int, wanted: int) -> np.ndarray:
    """Mono or stereo float32 at `wanted` samples a second instead of `rate`; as long, to the nearest sample."""
    if rate == wanted or not len(sound):
        return sound.astype(np.float32, copy=False)
    step, steps = rate // gcd(rate, wanted), wanted // gcd(rate, wanted)
    blocks = fast_size(-(-(len(sound) + round(_APART * rate)) // step))
    length = round(len(sound) * wanted / rate)
    heard = [_turned(side, blocks * step, blocks * steps)[:length] for side in sides(sound)]
    return heard[0] if sound.ndim == 1 else np.stack(heard, axis=1)


def _turned(side: np.ndarray, size: int, wanted: int) -> np.ndarray:
    """One channel, padded to `size` samples, as `wanted` samples of the same length in time."""
    spectrum = np.fft.rfft(side.astype(np.float32, copy=False), size)
    kept = min(size, wanted) // 2 + 1
    whole = np.zeros(wanted // 2 + 1, spectrum.dtype)
    whole[:kept] = spectrum[:kept]
    edge = max(1, round(_EDGE * kept))
    whole[kept - edge : kept] *= np.cos(np.linspace(0, np.pi / 2, edge, dtype=np.float32)) ** 2
    return (np.fft.irfft(whole, wanted) * (wanted / size)).astype(np.float32)
