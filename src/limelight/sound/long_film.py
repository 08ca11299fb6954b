"""The sound of a film of any length, a piece at a time, by the rules of `mastering`: scenes laid one after another,
their tails over the next, under one gain that is reckoned from every millisecond of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np

from limelight.sound import wav
from limelight.sound.ducking import tail_before
from limelight.sound.long_master import gains_for, governed, weighed
from limelight.sound.loudness import SILENCE, true_peak
from limelight.sound.mastering import CEILING, END, first_word, sample_of
from limelight.sound.pieces import PIECE
from limelight.sound.signal import RATE, lay, silence
from limelight.works.shots import SceneTiming

LONG = 600.0
"""Seconds of a film, beyond which it is mastered in pieces."""
_TRIES = 4
_PIECE = round(PIECE * RATE)


class LongFilm:
    """The scenes' mixes, in files of so many channels, as one sound."""

    def __init__(self, mixes: Sequence[Path], timings: Sequence[SceneTiming], channels: int = 2) -> None:
        self._channels = channels
        starts = [sample_of(frame) for frame in accumulate((timing.frames for timing in timings), initial=0)]
        self.length = starts[-1]
        tails = [*(first_word(timing) for timing in timings[1:]), None]
        self._scenes = [
            _Scene(mix, start, end, words, channels)
            for mix, start, end, words in zip(mixes, starts[:-1], starts[1:], tails, strict=True)
        ]

    @property
    def long(self) -> bool:
        return self.length > LONG * RATE

    def pieces(self) -> Iterator[np.ndarray]:
        """What is heard, before it is mastered."""
        for begin in range(0, self.length, _PIECE):
            piece = silence(min(_PIECE, self.length - begin), self._channels)
            for scene in self._scenes:
                lay(piece, *scene.between(begin, begin + len(piece)))
            _lay_gain(piece, _ramp(END)[::-1], self.length - round(END * RATE) - begin)
            yield piece

    def gains(self, loudness: float) -> np.ndarray:
        """The gain of every millisecond that brings it to `loudness`, no true peak above the ceiling."""
        found, allowed, peak = weighed(self.pieces()), CEILING, 0.0
        gains = np.ones(len(found.peaks), np.float32)
        if found.loudness <= SILENCE:
            return gains
        for _ in range(_TRIES):
            gains = gains_for(found, loudness, allowed)
            peak = max(map(true_peak, self.under(gains)), default=0.0)
            if peak <= CEILING:
                return gains
            allowed *= 0.998 * CEILING / peak
        return gains * (CEILING / peak)

    def under(self, gains: np.ndarray) -> Iterator[np.ndarray]:
        """The film under that gain."""
        return (piece.astype(np.float32, copy=False) for piece in governed(self.pieces(), gains))

    def stretch(self, pieces: Iterator[np.ndarray], begin: int, end: int, cut: float) -> Iterator[np.ndarray]:
        """The samples from `begin` to `end` of such pieces; a cut comes, and goes, within so many seconds."""
        at, ramp = 0, _ramp(cut)
        for piece in pieces:
            if begin > 0:
                _lay_gain(piece, ramp, begin - at)
            if end < self.length:
                _lay_gain(piece, ramp[::-1], end - len(ramp) - at)
            yield piece[max(0, begin - at) : max(0, end - at)]
            at += len(piece)


class _Scene:
    """A scene's mix on its place in the film. Its tail gives way to the first words of the next."""

    def __init__(self, mix: Path, start: int, end: int, words: float | None, channels: int) -> None:
        self._mix, self._start, self._tail, self._channels = mix, start, end - start, channels
        self._length = wav.length(mix, channels)
        gain = None if words is None else tail_before(words, self._length - self._tail)
        self._gain = np.ones(0, np.float32) if gain is None else gain

    def between(self, begin: int, end: int) -> tuple[np.ndarray, int]:
        """What is heard of it between two samples of the film, and how far after the first it begins."""
        first, last = max(0, begin - self._start), min(self._length, end - self._start)
        if first >= last:
            return silence(0, self._channels), 0
        sound = wav.read(self._mix, self._channels, first, last)
        _lay_gain(sound, self._gain, self._tail - first)
        return sound, self._start + first - begin


def _ramp(seconds: float) -> np.ndarray:
    """As `signal.faded` comes."""
    return np.sin(np.linspace(0, np.pi / 2, round(seconds * RATE), dtype=np.float32)) ** 2


def _lay_gain(sound: np.ndarray, gain: np.ndarray, at: int) -> None:
    """A gain over as many samples from sample `at` of the sound on, as far as they are there."""
    first, last = max(0, at), min(len(sound), at + len(gain))
    if first < last:
        sound[first:last] *= gain[first - at : last - at, None]
