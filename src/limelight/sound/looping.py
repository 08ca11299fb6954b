"""Music that goes on for as long as it is needed: it goes round where nobody hears it.

The place is found by listening: the seconds before the end of the loop must sound as those before its beginning do, in
every band; then the two are laid over one another to the sample, where their waves agree best. What is heard at any
moment depends on the music alone, so that each scene may take its own stretch and the stretches fit together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.sound.signal import RATE

_HOP, _WINDOW = 1024, 4096
_BANDS = 24
_CONTEXT = 1.5
"""Seconds that must sound alike before the end and before the beginning."""
_SEARCHED = 40.0
"""Seconds at each end of the music in which the two are looked for."""
_SHIFT, _FADE = 0.03, 0.12
"""Seconds by which the beginning is moved to make the waves agree, and over which one becomes the other."""
_SHORT = 4.0
"""Music shorter than this has no form: all of it goes round, over a fifth of itself."""
_DYING_DB = -22.0
"""Below the music's own loudness: its end is dying away, and is no place to go on from."""
_LEAST = 0.3
"""Of all of the music, the least that goes round."""
_LONGER = 0.15
"""How much likeness a loop that is longer by all of the music outweighs."""


@dataclass(frozen=True)
class Endless:
    """Music from its first sample on, without end: once up to `end`, then from `begin` to `end` again and again."""

    music: np.ndarray
    begin: int
    end: int
    turn: np.ndarray
    """The last samples before `end`, which become those before `begin`."""

    def stretch(self, start: int, length: int) -> np.ndarray:
        """`length` samples from sample `start` on."""
        once = np.concatenate([self.music[: self.end - len(self.turn)], self.turn])
        at = start + np.arange(length)
        rounds = self.end - self.begin
        return once[np.where(at < self.end, at, self.begin + (at - self.begin) % rounds)]


def endless(music: np.ndarray) -> Endless:
    """`music`, `(n, 2)` at the mix's rate, as music that goes on."""
    if len(music) < _SHORT * RATE:
        fade = len(music) // 5
        return _turned(music, fade, len(music), fade)
    begin, end = _alike(music.mean(axis=1))
    fade = min(round(_FADE * RATE), begin)
    return _turned(music, begin, end, fade)


def _turned(music: np.ndarray, begin: int, end: int, fade: int) -> Endless:
    """With the crossing of the two made: as loud all the way as what it joins, however alike they are."""
    out, into = music[end - fade : end], music[begin - fade : begin]
    part = np.linspace(0, np.pi / 2, fade, endpoint=False)
    fall, rise = np.cos(part), np.sin(part)
    likeness = max(0.0, _correlation(out.ravel(), into.ravel()))
    even = 1 / np.sqrt(1 + 2 * likeness * fall * rise)
    turn = out * (fall * even)[:, None] + into * (rise * even)[:, None]
    return Endless(music, begin, end, turn.astype(np.float32))


def _alike(mono: np.ndarray) -> tuple[int, int]:
    """The samples where the loop begins and ends."""
    heard = _bands(mono)
    context = round(_CONTEXT * RATE / _HOP)
    searched = min(len(heard) // 2, round(_SEARCHED * RATE / _HOP))
    last = _last_alive(mono)
    first_end = max(len(heard) - searched, len(heard) // 2)
    begins, ends = np.arange(context, max(context + 1, searched)), np.arange(first_end, max(last, first_end + 1))
    length = (ends[:, None] - begins[None]) / len(heard)
    likeness = _likeness(heard, begins, ends, context) + np.where(length < _LEAST, -np.inf, _LONGER * length)
    row, column = np.unravel_index(int(likeness.argmax()), likeness.shape)
    return _agreeing(mono, int(begins[column]) * _HOP, int(ends[row]) * _HOP)


def _bands(mono: np.ndarray) -> np.ndarray:
    """`(frames, bands)`: how strong each band is, and how it rises, every `_HOP` samples; each frame of unit length."""
    count = max(1, (len(mono) - _WINDOW) // _HOP)
    frames = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)[::_HOP][:count]
    edges = np.unique(np.geomspace(3, _WINDOW // 3, _BANDS + 1).astype(int))
    window = np.hanning(_WINDOW).astype(np.float32)
    rows = []
    for start in range(0, count, 512):
        power = np.abs(np.fft.rfft(frames[start : start + 512] * window, axis=1)) ** 2
        rows.append(np.log1p(1e4 * np.add.reduceat(power, edges[:-1], axis=1)))
    level = np.concatenate(rows)
    rise = np.maximum(np.diff(level, axis=0, prepend=level[:1]), 0)
    both = np.concatenate([level - level.mean(axis=0), 2 * rise], axis=1)
    return (both / (np.linalg.norm(both, axis=1, keepdims=True) + 1e-6)).astype(np.float32)


def _likeness(heard: np.ndarray, begins: np.ndarray, ends: np.ndarray, context: int) -> np.ndarray:
    """`(ends, begins)`: how alike what comes before the two sounds, 1 at most."""
    before_begins = heard[begins[0] - context : begins[-1] + 1]
    before_ends = heard[ends[0] - context : ends[-1] + 1]
    each = before_ends @ before_begins.T
    whole = np.zeros((len(ends), len(begins)), np.float32)
    for step in range(context):
        whole += each[step : step + len(ends), step : step + len(begins)]
    return whole / context


def _last_alive(mono: np.ndarray) -> int:
    """The last hop at which the music is not dying away."""
    count = len(mono) // _HOP
    power = (mono[: count * _HOP].reshape(count, _HOP).astype(np.float64) ** 2).mean(axis=1)
    smooth = np.convolve(power, np.ones(12) / 12, "same")
    alive = np.flatnonzero(smooth > np.median(smooth) * 10 ** (_DYING_DB / 10))
    return int(min(alive[-1] if len(alive) else count, (len(mono) - _WINDOW) // _HOP - 1))


def _agreeing(mono: np.ndarray, begin: int, end: int) -> tuple[int, int]:
    """The beginning moved so that its wave agrees with the one before the end."""
    fade, reach = round(_FADE * RATE), round(_SHIFT * RATE)
    begin = max(begin, fade + reach)
    sought, around = mono[end - fade : end], mono[begin - fade - reach : begin + reach]
    size = 2 ** int(np.ceil(np.log2(len(around) + fade)))
    products = np.fft.irfft(np.fft.rfft(around, size) * np.conj(np.fft.rfft(sought, size)), size)[: 2 * reach + 1]
    energies = np.convolve(around.astype(np.float64) ** 2, np.ones(fade), "valid")[: 2 * reach + 1]
    return begin - reach + int((products / np.sqrt(energies + 1e-9)).argmax()), end


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    norm = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / norm if norm > 1e-9 else 0.0
