"""How loud a sound is: ITU-R BS.1770-5 in numpy, the K filter laid on in the frequency domain.

Used while mixing, where a level is wanted of samples in memory; a finished film is measured by FFmpeg (media/loudness).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.convolving import Kernel
from limelight.sound.signal import sides

SILENCE = -120.0
"""LUFS of nothing."""
_OVERSAMPLE = 4
_LISTEN_AT = 0.5
"""Only where the samples themselves come this near (as a share of the highest) can a peak between samples be the
highest of all."""
_LOOKED_AT = 4000
STEP = 0.1
"""Seconds from one reading of the meter to the next; it looks at four of them."""


def integrated(samples: np.ndarray, rate: int) -> float:
    """LUFS of mono `(n,)` or stereo `(n, 2)` samples, gated at -70 and at 10 below the ungated mean."""
    return gated(energies(samples, rate), len(samples), rate) if len(samples) else SILENCE


def gated(steps: np.ndarray, length: int, rate: int) -> float:
    """The same of `length` samples by their `energies`, a `STEP` each."""
    powers = _block_powers(steps, length, rate)
    powers = powers[_lufs(powers) > -70.0]
    if not len(powers):
        return SILENCE
    kept = powers[_lufs(powers) > _lufs(powers.mean()) - 10.0]
    return float(_lufs(kept.mean()))


def energies(samples: np.ndarray, rate: int, step: float = STEP) -> np.ndarray:
    """The K-weighted energy of every `step` seconds, channels summed: the last, though it be shorter, too.

    `step` is a tenth of a second, or a whole part of it.
    """
    width, kernel = round(step * rate), _k_kernel(rate)
    total = np.zeros(-(-len(samples) // kernel.hop) * (kernel.hop // width))
    for side in sides(samples):
        for at, passed in kernel.blocks(side, len(samples), kernel.length // 2):
            rows = passed.reshape(-1, width)
            total[at // width :][: len(rows)] += np.einsum("ij,ij->i", rows, rows)
    return total[: -(-len(samples) // width)]


def true_peak(samples: np.ndarray) -> float:
    """The highest peak between and on the samples, as a factor of full scale, four times oversampled (annex 2)."""
    return max((_channel_peak(side) for side in sides(samples)), default=0.0)


def decibels(factor: float) -> float:
    return float(20 * np.log10(max(factor, 1e-9)))


def factor(db: float) -> float:
    return float(10 ** (db / 20))


def bent(samples: np.ndarray, ceiling: float) -> np.ndarray:
    """Straight up to three quarters of `ceiling`, then ever flatter towards it."""
    knee = 0.75 * ceiling
    room = ceiling - knee
    result, over = samples.copy(), np.abs(samples) > knee
    loud = samples[over]
    result[over] = np.sign(loud) * (knee + room * np.tanh((np.abs(loud) - knee) / room))
    return result


def _block_powers(steps: np.ndarray, length: int, rate: int) -> np.ndarray:
    """Mean K-weighted power of every 400 ms block, one each 100 ms; a short sound is one block."""
    if len(steps) < 4:
        return np.array([steps.sum() / length])
    return (steps[:-3] + steps[1:-2] + steps[2:-1] + steps[3:]) / (4 * round(STEP * rate))


@lru_cache(maxsize=4)
def _k_kernel(rate: int) -> Kernel:
    """The two filters of BS.1770 as taps about their middle: power does not know of phase.

    The rumble filter dies within a twelfth of a second on either side; five steps come out of a block.
    """
    length = rate // 12 * 2 + 1
    size = 8 * length
    response = _k_curve(np.arange(size // 2 + 1) / size, rate)
    taps = np.roll(np.fft.irfft(response, size), length // 2)[:length]
    return Kernel(taps * np.hanning(length + 2)[1:-1] ** 0.25, hop=5 * round(STEP * rate))


def _k_curve(turns: np.ndarray, rate: int) -> np.ndarray:
    """The biquads at any rate (their analogue prototypes as in libebur128); `turns` is frequency over rate."""
    shelf_k, shelf_q, high = (
        np.tan(np.pi * 1681.974450955533 / rate),
        0.7071752369554196,
        10 ** (3.999843853973347 / 20),
    )
    band = high**0.4996667741545416
    lift, fall = band * shelf_k / shelf_q, shelf_k / shelf_q
    shelf = _biquad(
        (high + lift + shelf_k**2, 2 * (shelf_k**2 - high), high - lift + shelf_k**2),
        (1 + fall + shelf_k**2, 2 * (shelf_k**2 - 1), 1 - fall + shelf_k**2),
        turns,
    )
    pass_k, pass_q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    scale = 1 + pass_k / pass_q + pass_k**2
    below = (scale, 2 * (pass_k**2 - 1), 1 - pass_k / pass_q + pass_k**2)
    return np.abs(shelf * _biquad((scale, -2 * scale, scale), below, turns))


def _biquad(above: tuple[float, ...], below: tuple[float, ...], turns: np.ndarray) -> np.ndarray:
    turn = np.exp(-2j * np.pi * turns)
    over = above[0] + turn * (above[1] + turn * above[2])
    return over / (below[0] + turn * (below[1] + turn * below[2]))


def _lufs(power: np.ndarray | float) -> np.ndarray:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _channel_peak(samples: np.ndarray) -> float:
    """Oversampled by a windowed sinc around the samples that are high enough to matter."""
    return max(float(np.abs(samples).max(initial=0.0)), float(near_peaks(samples)[1].max(initial=0.0)))


def near_peaks(samples: np.ndarray, most: int = _LOOKED_AT) -> tuple[np.ndarray, np.ndarray]:
    """The samples of one channel near which a peak could be the highest, and the highest between each and the next."""
    highest = float(np.abs(samples).max(initial=0.0))
    near = np.flatnonzero(np.abs(samples) >= _LISTEN_AT * highest) if highest else np.zeros(0, int)
    taps = _peak_filter()
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(samples, taps.shape[1] // 2), taps.shape[1])
    loudest = near[np.argsort(np.abs(samples[near]), kind="stable")[-most:]]
    return loudest, np.abs(np.einsum("nt,pt->np", windows[loudest], taps)).max(axis=1, initial=0.0)


@lru_cache(maxsize=1)
def _peak_filter() -> np.ndarray:
    """`(phases, taps)`: the value 1/4, 1/2 and 3/4 of a sample after, and before, the middle tap."""
    reach = 16
    offsets = np.arange(-reach, reach + 1)
    rows = []
    for part in (-0.75, -0.5, -0.25, 0.25, 0.5, 0.75):
        distance = offsets - part
        rows.append(np.sinc(distance) * np.cos(np.pi * distance / (2 * (reach + 1))) ** 2)
    return np.array(rows)
