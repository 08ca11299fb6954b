"""The few operations on samples that everything here is made of: noise with a colour, filters, envelopes, placing.

Sound is float32 at `RATE`: mono `(n,)`, stereo `(n, 2)`, a side at a time in memory (a gain on both then takes a
sixth of the time). Filters are laid on in the frequency domain: no state, no ringing from the start, and the same
result whatever came before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np

RATE = 48_000
"""Samples a second of all that is mixed."""

EVENLY = "ortho"
"""How spectra are scaled: numpy, left to its default, takes single precision through double, three times as slowly."""

_GOES_ROUND = 2**18
"""Samples after which lasting noise begins again, without a seam: 5.5 s. Nobody hears that: noise that repeats is known
again from about twice a second on (Guttman and Julesz, "Lower limits of auditory periodicity analysis", 1963)."""
_TURNS = 16
"""Straight lines in which a drift is drawn for each of its turns."""

Series = Sequence[float] | np.ndarray


def samples(seconds: float) -> int:
    return max(1, round(seconds * RATE))


def chance(*names: object) -> np.random.Generator:
    """A source of chance of its own for whatever `names` say: adding one sound never changes another."""
    digest = blake2b("\0".join(map(str, names)).encode(), digest_size=8).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def fast_size(least: int) -> int:
    """The next length that an FFT takes quickly: a power of two times 1, 3, 5 or 9."""
    return min(odd * 2 ** max(0, int(np.ceil(np.log2(least / odd)))) for odd in (1, 3, 5, 9))


def shaped(sound: np.ndarray, hertz: Sequence[float], decibels: Sequence[float]) -> np.ndarray:
    """`sound` through an equaliser that passes through these points (log frequency, linear dB, flat beyond them)."""
    size = fast_size(len(sound) + RATE // 20)
    gain = _gain(size, tuple(hertz), tuple(decibels))
    passed = [filtered(side.astype(np.float32, copy=False), gain, size)[: len(sound)] for side in sides(sound)]
    return passed[0] if sound.ndim == 1 else abreast(passed)


def sides(sound: np.ndarray) -> list[np.ndarray]:
    """The channels, each on its own."""
    return [sound] if sound.ndim == 1 else [sound[:, side] for side in range(sound.shape[1])]


def abreast(channels: Sequence[np.ndarray]) -> np.ndarray:
    """Channels of one length as one sound, float32."""
    return np.stack(channels).astype(np.float32, copy=False).T


def silence(length: int, channels: int = 2) -> np.ndarray:
    """So many samples of nothing, to lay sounds on."""
    return np.zeros((length, channels), np.float32, order="F")


def filtered(sound: np.ndarray, response: np.ndarray, size: int) -> np.ndarray:
    """Single-precision `sound` through a filter with this response, `size` samples long."""
    return np.fft.irfft(np.fft.rfft(sound, size, norm=EVENLY) * response, size, norm=EVENLY)


@lru_cache(maxsize=32)
def _gain(size: int, hertz: tuple[float, ...], decibels: tuple[float, ...]) -> np.ndarray:
    points = np.geomspace(1, RATE / 2, 512)
    curve = np.interp(np.log(points), np.log(hertz), decibels)
    return (10 ** (np.interp(np.fft.rfftfreq(size, 1 / RATE), points, curve) / 20)).astype(np.float32)


def noise(length: int, rng: np.random.Generator, hertz: Sequence[float], decibels: Sequence[float]) -> np.ndarray:
    """Mono noise of this colour, its loudest part at about unit power: drawn as a spectrum, heard as a sound."""
    return _going_round(length, _coloured(min(length, _GOES_ROUND), rng, hertz, decibels))


def wide_noise(length: int, rng: np.random.Generator, hertz: Sequence[float], decibels: Sequence[float]) -> np.ndarray:
    """Stereo noise whose sides have nothing in common: it stands all around."""
    if length <= _GOES_ROUND:
        return abreast([_coloured(length, rng, hertz, decibels)[:length] for _ in range(2)])
    once = _coloured(_GOES_ROUND, rng, hertz, decibels)
    return abreast([_going_round(length, side) for side in (once, np.roll(once, _GOES_ROUND // 2))])


def _coloured(length: int, rng: np.random.Generator, hertz: Sequence[float], decibels: Sequence[float]) -> np.ndarray:
    """At least `length` samples, whose end goes over into their beginning."""
    size = fast_size(length)
    white = rng.standard_normal(2 * (size // 2 + 1), dtype=np.float32).view(np.complex64)
    colour = _gain(size, tuple(hertz), tuple(decibels)) * np.float32(np.sqrt(0.5))
    return np.fft.irfft(white * colour, size, norm=EVENLY)


def _going_round(length: int, once: np.ndarray) -> np.ndarray:
    return once[:length] if len(once) >= length else np.resize(once, length)


def curve(length: int, points: Sequence[tuple[float, float]]) -> np.ndarray:
    """Straight lines through (seconds, value), held before the first and after the last."""
    times, values = zip(*points, strict=True)
    return np.interp(np.arange(length) / RATE, times, values).astype(np.float32)


def drift(length: int, rng: np.random.Generator, period: float) -> np.ndarray:
    """A smooth wandering between 0 and 1 that turns about once in `period` seconds."""
    step = max(1, round(period * RATE / _TURNS))
    at = np.arange(-(-length // step) + 2) * (step / (RATE * period)) + 0.5
    knots, low = rng.uniform(0, 1, int(at[-1]) + 2), at.astype(int)
    part = (1 - np.cos(np.pi * (at - low))) / 2
    return between(knots[low] * (1 - part) + knots[low + 1] * part, step, length)


def between(values: np.ndarray, step: int, length: int) -> np.ndarray:
    """Straight lines through values `step` samples apart, the first on the first sample; `length` samples."""
    held = np.asarray(values, np.float32)
    if len(held) * step < length + step:
        held = np.pad(held, (0, -(-length // step) + 1 - len(held)), mode="edge")
    lines = held[:-1, None] + np.diff(held)[:, None] * (np.arange(step, dtype=np.float32) / np.float32(step))
    return lines.ravel()[:length]


def ringing(length: int, hertz: Series, seconds: Series, gains: Series, phase: float = 0.0) -> np.ndarray:
    """A struck body: its modes, each dying to -60 dB within its own time."""
    time = np.arange(length, dtype=np.float32) / RATE
    body = np.zeros(length, np.float32)
    for tone, last, gain in zip(hertz, seconds, gains, strict=True):
        alive = min(length, samples(last * 1.2))
        now = time[:alive]
        body[:alive] += gain * np.exp(-6.9 / last * now) * np.sin(2 * np.pi * tone * now + phase)
    return body


def faded(sound: np.ndarray, into: float = 0.005, out: float = 0.005) -> np.ndarray:
    """With its ends brought to nothing over these seconds."""
    result = sound.astype(np.float32, copy=True)
    for seconds, ends in ((into, False), (out, True)):
        length = min(round(seconds * RATE), len(sound))
        ramp = np.sin(np.linspace(0, np.pi / 2, length, dtype=np.float32)) ** 2
        ramp = ramp if sound.ndim == 1 else ramp[:, None]
        if ends:
            result[len(result) - length :] *= ramp[::-1]
        else:
            result[:length] *= ramp
    return result


def panned(mono: np.ndarray, where: float) -> np.ndarray:
    """Mono at `where` between -1 (left) and 1 (right), equally loud wherever it stands."""
    angle = (where + 1) * np.pi / 4
    placed = np.empty((len(mono), 2), np.float32, order="F")
    for side, gain in enumerate((np.cos(angle), np.sin(angle))):
        np.multiply(mono, gain * np.sqrt(2), out=placed[:, side], casting="same_kind")
    return placed


def lay(canvas: np.ndarray, sound: np.ndarray, at: int, gain: float = 1.0) -> None:
    """Add `sound` to `canvas` from sample `at` on; what reaches over either end is left out."""
    start, end = max(at, 0), min(at + len(sound), len(canvas))
    if end > start:
        canvas[start:end] += gain * sound[start - at : end - at]
