"""Plucked strings (guzheng, pipa): a string that is plucked near one end, over a wooden body.

Karplus and Strong's string in the frequency domain: the loop 1 / (1 - H z^-D) is summed exactly, so the pitch needs no
rounding to whole samples, and the body and the place of the nail are factors.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, faded, lay, samples

_SIZE = 1 << 17
"""2.7 s: by then the longest string is 60 dB down."""
_BODY = ((185, 5, 0.30), (330, 4, 0.25), (560, 3, 0.25), (1150, 3, 0.3), (2600, 4, 0.35))
"""Resonances of the body: hertz, decibels, width in octaves."""


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _string(round(note.pitch, 2), round(note.force * 4) / 4), samples(note.start), note.force)
    return line


@lru_cache(maxsize=96)
def _string(pitch: float, force: float) -> np.ndarray:
    tone = hertz(pitch)
    frequencies = np.fft.rfftfreq(_SIZE, 1 / RATE)
    turn = np.exp(-2j * np.pi * frequencies / tone)
    last = 2.4 * (196 / max(tone, 196)) ** 0.35
    loss = 10 ** (-3 / (tone * last)) * np.exp(-frequencies / (tone * 90 + 5000) * (0.9 - 0.4 * force) * 0.35)
    nail = 1 - np.exp(-2j * np.pi * frequencies / tone * 0.13)
    bright = 1 / (1 + (frequencies / (1800 + 4200 * force)) ** 2)
    spectrum = nail * bright * _body(frequencies) / (1 - loss * turn)
    sound = np.fft.irfft(spectrum, _SIZE)[: samples(2.6)]
    return faded(0.9 * sound / np.abs(sound).max() + _scratch(pitch, len(sound)), 0.0006, 0.3)


def _body(frequencies: np.ndarray) -> np.ndarray:
    octave = np.log2(np.maximum(frequencies, 20))
    rise = sum(peak * np.exp(-(((octave - np.log2(tone)) / width) ** 2)) for tone, peak, width in _BODY)
    return 10 ** (rise / 20) / (1 + (90 / np.maximum(frequencies, 1)) ** 3)


def _scratch(pitch: float, length: int) -> np.ndarray:
    """The nail leaving the string."""
    click = np.zeros(length, np.float32)
    burst = chance("nail", pitch).standard_normal(samples(0.006))
    click[: len(burst)] = 0.05 * burst * np.linspace(1, 0, len(burst)) ** 2
    return click
