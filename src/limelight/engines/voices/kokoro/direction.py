"""A line directed: how long its sounds last and how its melody goes, out of how the network would read it by itself.

Everything is said of the network's own reading: a factor of it, a bow on it. Times are spread so that the whole keeps
its length, because the network counts in steps of 25 ms and rounding each sound would lose a tenth of a hurried line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from limelight.engines.pronunciation import Symbol
from limelight.engines.spoken.rate import of_length
from limelight.engines.voices.kokoro.network import UNIT, Melody
from limelight.works.speech import RATE
from limelight.works.tones import PLAIN, WHISPERED, Tone

_PAUSES = {",": 0.14, ";": 0.28, ":": 0.26, ".": 0.36, "!": 0.36, "?": 0.38, "—": 0.34, "…": 0.5}
"""The least time, in seconds at pace 1, that a mark has inside a line, with the step to the next word."""
_VOICED_HZ, _LOWEST_HZ = 40.0, 58.0
_TREMOR_HZ = 5.3
_STRESSED_LENGTH, _STRESSED_SEMITONES, _UNSTRESSED = 1.28, 2.2, 0.96
"""What a word that carries the line has more of, and what all others have less."""


@dataclass(frozen=True)
class Bearing:
    """How a line is to be said: factors of the network's own, the tone, and the written word that carries the line
    (-1 for none)."""

    pace: float = 1.0
    pitch: float = 1.0
    timbre: float = 1.0
    tone: Tone = PLAIN
    stressed: int = -1


def units(durations: np.ndarray, symbols: Sequence[Symbol], bearing: Bearing) -> np.ndarray:
    """Whole units for the silence before, every symbol and the silence after; a body of another size is made by playing
    the sound faster or slower afterwards, so its sounds last longer or shorter here."""
    wanted = durations / bearing.pace
    for at, symbol in enumerate(symbols, 1):
        if bearing.stressed >= 0 and symbol.word >= 0:
            wanted[at] *= _STRESSED_LENGTH if symbol.word == bearing.stressed else _UNSTRESSED
    _hold_pauses(wanted, symbols, bearing.pace)
    wanted *= bearing.timbre
    wanted[0] = np.ceil(durations[0])  # less breath before the first sound swallows it
    edges = np.round(np.cumsum(wanted))
    return np.maximum(np.diff(edges, prepend=0.0), 1.0)


def _hold_pauses(wanted: np.ndarray, symbols: Sequence[Symbol], pace: float) -> None:
    """Lengthen the marks inside the line that the network would hurry over."""
    last = max((at for at, symbol in enumerate(symbols, 1) if symbol.word >= 0), default=0)
    for at, symbol in enumerate(symbols[: last - 1], 1):
        if symbol.text in _PAUSES:
            step = wanted[at + 1] if symbols[at].text == " " else 0.0
            wanted[at] = max(wanted[at], _PAUSES[symbol.text] * RATE / UNIT / pace - step)


def pause_after(symbols: Sequence[Symbol], bearing: Bearing) -> float:
    """Seconds of silence that a breath leaves behind it where the line goes on."""
    marks = [symbol.text for symbol in symbols if symbol.text != " "]
    return _PAUSES.get(marks[-1] if marks else "", _PAUSES[","]) / bearing.pace


def sung(melody: Melody, counts: np.ndarray, symbols: Sequence[Symbol], bearing: Bearing, seed: int) -> Melody:
    """The melody moved about its own middle: its height, its span, the tremor and roughness of the tone, and a bow
    over the word that carries the line."""
    tone, pitch = bearing.tone, melody.pitch
    if tone.breath >= WHISPERED:
        return replace(melody, pitch=np.zeros_like(pitch))
    voiced = pitch > _VOICED_HZ
    if not voiced.any():
        return melody
    middle = float(np.exp(np.log(pitch[voiced]).mean()))
    contour = middle * (np.maximum(pitch, 1) / middle) ** tone.span
    semitones = _shiver(len(pitch), tone, seed) + _bow(counts, symbols, bearing.stressed)
    moved = contour * bearing.pitch / bearing.timbre * 2 ** (semitones / 12)
    return replace(melody, pitch=np.where(voiced, np.maximum(moved, _LOWEST_HZ), pitch).astype(np.float32))


def _shiver(length: int, tone: Tone, seed: int) -> np.ndarray:
    """Semitones of tremor and roughness at every value of the melody."""
    rng = np.random.default_rng(seed)
    seconds = np.arange(length) * UNIT / 2 / RATE
    tremor = tone.tremor * np.sin(2 * np.pi * _TREMOR_HZ * seconds + rng.uniform(0, 2 * np.pi))
    return tremor + 12 * np.log2(1 + np.clip(tone.rough * rng.standard_normal(length), -0.1, 0.1))


def _bow(counts: np.ndarray, symbols: Sequence[Symbol], stressed: int) -> np.ndarray:
    """Semitones that lift one word over the others."""
    owners = np.array([-1, *(symbol.word for symbol in symbols), -1])
    said = np.repeat(owners == stressed, counts.astype(int) * 2) & (stressed >= 0)
    lift = np.where(said, _STRESSED_SEMITONES, -0.3 if stressed >= 0 else 0.0)
    window = np.hanning(11)[1:-1]
    return np.convolve(np.pad(lift, 4, mode="edge"), window / window.sum(), "valid")


def hushed(samples: np.ndarray, tone: Tone) -> np.ndarray:
    """A whisper without the rumble that the network leaves where its voice was: turbulence has little under 500 Hz."""
    if tone.breath < WHISPERED:
        return samples
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    cut_db = np.interp(hertz, [0, 120, 300, 700], [-36, -30, -15, 0])
    return np.fft.irfft(spectrum * 10 ** (cut_db / 20), len(samples)).astype(np.float32)


def played(samples: np.ndarray, counts: np.ndarray, timbre: float) -> tuple[np.ndarray, np.ndarray]:
    """The sound of a body of another size, its throat and its times alike: `counts` in half units, which frames are."""
    edges = np.round(np.cumsum(counts * 2) / timbre).astype(int)
    frames = np.diff(edges, prepend=0)
    return of_length(samples, int(edges[-1]) * (UNIT // 2)), frames
