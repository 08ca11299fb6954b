"""How loud a sound is: ITU-R BS.1770-5 in numpy, the K filter laid on in the frequency domain.

Used while mixing, where a level is wanted of samples in memory; a finished film is measured by FFmpeg (media/loudness).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.signal import fast_size, filtered

SILENCE = -120.0
"""LUFS of nothing."""
_OVERSAMPLE = 4
_LISTEN_AT = 0.5
"""Only where the samples themselves come this near (as a share of the highest) can a peak between samples be the
highest of all."""
_LOOKED_AT = 4000
_CHUNK = 20
"""Seconds that are weighed at a time, so that a long film takes no more memory than a short one."""


def integrated(samples: np.ndarray, rate: int) -> float:
    """LUFS of mono `(n,)` or stereo `(n, 2)` samples, gated at -70 and at 10 below the ungated mean."""
    powers = _block_powers(samples, rate) if len(samples) else np.zeros(0)
    powers = powers[_lufs(powers) > -70.0]
    if not len(powers):
        return SILENCE
    kept = powers[_lufs(powers) > _lufs(powers.mean()) - 10.0]
    return float(_lufs(kept.mean()))


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


def _block_powers(samples: np.ndarray, rate: int) -> np.ndarray:
    """Mean K-weighted power of every 400 ms block, one each 100 ms, channels summed; a short sound is one block."""
    steps = np.concatenate([_step_energies(samples, start, rate) for start in range(0, len(samples), _CHUNK * rate)])
    if len(steps) < 4:
        return np.array([steps.sum() / len(samples)])
    return (steps[:-3] + steps[1:-2] + steps[2:-1] + steps[3:]) / (4 * (rate // 10))


def _step_energies(samples: np.ndarray, start: int, rate: int) -> np.ndarray:
    """K-weighted energy of each tenth of a second of the chunk that begins at `start`."""
    end = min(start + _CHUNK * rate, len(samples))
    edges = np.arange(0, end - start, rate // 10)
    return sum(
        np.add.reduceat(_k_weighted(side, start, end, rate) ** 2, edges, dtype=np.float64) for side in sides(samples)
    )  # type: ignore[return-value]


def _k_weighted(side: np.ndarray, start: int, end: int, rate: int) -> np.ndarray:
    """One channel from `start` to `end` as the ear weighs it, heard with a fifth of a second around it."""
    around = side[max(start - rate // 5, 0) : end + rate // 5]
    size = fast_size(len(around) + rate // 10)
    weighted = filtered(around, _k_response(size, rate), size)
    return weighted[min(start, rate // 5) :][: end - start]


def sides(samples: np.ndarray) -> list[np.ndarray]:
    """The channels, each on its own."""
    return [samples] if samples.ndim == 1 else [samples[:, side] for side in range(samples.shape[1])]


@lru_cache(maxsize=8)
def _k_response(size: int, rate: int) -> np.ndarray:
    """How much of each frequency the two filters of BS.1770 let through; power does not know of phase."""
    points = np.linspace(0, 0.5, 16385) ** 2 * 2
    return np.interp(np.arange(size // 2 + 1) / size, points, _k_curve(points, rate)).astype(np.float32)


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
    highest = float(np.abs(samples).max(initial=0.0))
    near = np.flatnonzero(np.abs(samples) >= _LISTEN_AT * highest)
    if highest == 0 or not len(near):
        return highest
    taps = _peak_filter()
    reach = taps.shape[1] // 2
    padded = np.pad(samples, reach)
    windows = np.lib.stride_tricks.sliding_window_view(padded, taps.shape[1])
    loudest = near[np.argsort(np.abs(samples[near]))[-_LOOKED_AT:]]
    return max(highest, float(np.abs(np.einsum("nt,pt->np", windows[loudest], taps)).max()))


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
