"""How a sound is heard again: Chromaprint's fingerprint (algorithm 2), which ISO 24138 takes for its Audio-Code.

Eight times a second it says in 32 bits how the twelve tones of the scale rise and fall against each other over two
seconds; loudness, encoding and sample rate hardly change that. Written anew after L. Lalinsky's description and the
tables of his library (https://acoustid.org/chromaprint, MIT License, (C) 2010-2016 Lukas Lalinsky): two that know the
same sound understand each other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RATE = 11025
"""Samples a second that it listens to, mono."""
FRAME, STEP = 4096, 4096 // 3
A_SECOND = RATE / STEP
"""Values a second."""

_TONES = 12
_LOWEST, _HIGHEST = 28.0, 3520.0
_SMOOTH = np.array((0.25, 0.75, 1.0, 0.75, 0.25))
_SILENT = 0.01
_WIDEST = 16


@dataclass(frozen=True)
class _Filter:
    """A pattern laid over `width` moments and `height` tones from `tone` on; its three thresholds give two bits."""

    pattern: int
    tone: int
    height: int
    width: int
    thresholds: tuple[float, float, float]


_FILTERS = (
    _Filter(0, 4, 3, 15, (1.98215, 2.35817, 2.63523)),
    _Filter(4, 4, 6, 15, (-1.03809, -0.651211, -0.282167)),
    _Filter(1, 0, 4, 16, (-0.298702, 0.119262, 0.558497)),
    _Filter(3, 8, 2, 12, (-0.105439, 0.0153946, 0.135898)),
    _Filter(3, 4, 4, 8, (-0.142891, 0.0258736, 0.200632)),
    _Filter(4, 0, 3, 5, (-0.826319, -0.590612, -0.368214)),
    _Filter(1, 2, 2, 9, (-0.557409, -0.233035, 0.0534525)),
    _Filter(2, 7, 3, 4, (-0.0646826, 0.00620476, 0.0784847)),
    _Filter(2, 6, 2, 16, (-0.192387, -0.029699, 0.215855)),
    _Filter(2, 1, 3, 2, (-0.0397818, -0.00568076, 0.0292026)),
    _Filter(5, 10, 1, 15, (-0.53823, -0.369934, -0.190235)),
    _Filter(3, 6, 2, 10, (-0.124877, 0.0296483, 0.139239)),
    _Filter(2, 1, 1, 14, (-0.101475, 0.0225617, 0.231971)),
    _Filter(3, 5, 6, 4, (-0.0799915, -0.00729616, 0.063262)),
    _Filter(1, 9, 2, 12, (-0.272556, 0.019424, 0.302559)),
    _Filter(3, 4, 2, 14, (-0.164292, -0.0321188, 0.0846339)),
)
_GRAY = np.array((0, 1, 3, 2), np.uint32)


class Ear:
    """Takes in a sound piece by piece, and keeps twelve numbers a moment of it."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, np.float32)
        self._tones: list[np.ndarray] = []

    def hear(self, samples: np.ndarray) -> None:
        """The next samples: mono, int16, at RATE."""
        sound = np.concatenate((self._rest, samples.astype(np.float32) / 32767))
        moments = max(0, (len(sound) - FRAME) // STEP + 1)
        if moments:
            frames = np.lib.stride_tricks.sliding_window_view(sound, FRAME)[::STEP][:moments]
            self._tones.append(_tones(frames))
        self._rest = sound[moments * STEP :]

    def heard(self) -> np.ndarray:
        """A value of 32 bits for every moment from which on there are sixteen; none for less than two seconds."""
        tones = np.concatenate(self._tones) if self._tones else np.zeros((0, _TONES))
        if len(tones) < len(_SMOOTH) + _WIDEST - 1:
            return np.zeros(0, np.uint32)
        return _values(_even(_smoothed(tones)))


def _tones(frames: np.ndarray) -> np.ndarray:
    """The energy of each tone of the scale in every frame."""
    bands = (np.abs(np.fft.rfft(frames * _WINDOW, axis=1)) ** 2)[:, _FIRST:_LAST]
    return bands @ _TONE_OF_BAND


def _smoothed(tones: np.ndarray) -> np.ndarray:
    whole = len(tones) - len(_SMOOTH) + 1
    return sum((tones[at : at + whole] * weight for at, weight in enumerate(_SMOOTH)), np.zeros((whole, _TONES)))


def _even(tones: np.ndarray) -> np.ndarray:
    """Every moment as loud as any other; silence is nothing at all."""
    loud = np.linalg.norm(tones, axis=1, keepdims=True)
    return np.where(loud < _SILENT, 0.0, tones / np.maximum(loud, _SILENT))


def _values(tones: np.ndarray) -> np.ndarray:
    sums = np.zeros((len(tones) + 1, _TONES + 1))
    sums[1:, 1:] = tones.cumsum(0).cumsum(1)
    count = len(tones) - _WIDEST + 1
    values = np.zeros(count, np.uint32)
    for each in _FILTERS:
        level = np.digitize(_response(sums, each, count), each.thresholds)
        values = values << np.uint32(2) | _GRAY[level]
    return values


def _response(sums: np.ndarray, each: _Filter, count: int) -> np.ndarray:
    """How much stronger the one half of the pattern is than the other, at every moment."""
    wide, high, tone = each.width, each.height, each.tone

    def area(left: int, low: int, right: int, top: int) -> np.ndarray:
        begin, end = slice(left, left + count), slice(right, right + count)
        low, top = tone + low, tone + top
        return sums[end, top] - sums[begin, top] - sums[end, low] + sums[begin, low]

    whole = area(0, 0, wide, high)
    if each.pattern == 0:
        part = whole
        rest = np.zeros(count)
    else:
        part = sum((area(*box) for box in _boxes(each.pattern, wide, high)), np.zeros(count))
        rest = whole - part
    return np.log((1.0 + part) / (1.0 + rest))


def _boxes(pattern: int, wide: int, high: int) -> tuple[tuple[int, int, int, int], ...]:
    """Where the pattern counts for more: upper half, later half, a chequer, the middle of the tones, of the moments."""
    if pattern == 1:
        return ((0, high // 2, wide, high),)
    if pattern == 2:
        return ((wide // 2, 0, wide, high),)
    if pattern == 3:
        return (0, high // 2, wide // 2, high), (wide // 2, 0, wide, high // 2)
    if pattern == 4:
        return ((0, high // 3, wide, 2 * (high // 3)),)
    return ((wide // 3, 0, 2 * (wide // 3), high),)


def _band(frequency: float) -> int:
    return round(FRAME * frequency / RATE)


def _tone_of_band() -> np.ndarray:
    octaves = np.log2(np.arange(_FIRST, _LAST) * RATE / FRAME / (440.0 / 16.0))
    return np.eye(_TONES)[(_TONES * (octaves - np.floor(octaves))).astype(int)]


_FIRST, _LAST = max(1, _band(_LOWEST)), min(FRAME // 2, _band(_HIGHEST))
_TONE_OF_BAND = _tone_of_band()
_WINDOW = (0.54 - 0.46 * np.cos(2 * np.pi * np.arange(FRAME) / (FRAME - 1))).astype(np.float32)
