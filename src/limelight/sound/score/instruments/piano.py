"""A soft piano: strings that are a little stiff, struck by felt, dying in two stages."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, faded, lay, noise, samples

_STIFF = 0.0004


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _struck(round(note.pitch), round(note.force * 3) / 3), samples(note.start), note.force)
    return line


@lru_cache(maxsize=96)
def _struck(pitch: int, force: float) -> np.ndarray:
    length, tone = samples(3.0), hertz(pitch)
    time = np.arange(length, dtype=np.float32) / RATE
    sound = np.zeros(length, np.float32)
    for n in range(1, 15):
        partial = n * tone * np.sqrt(1 + _STIFF * n * n)
        if partial > 9000:
            break
        gain = n ** -(1.7 - 0.6 * force) * abs(np.sin(np.pi * n / 8.3))
        quick, slow = np.exp(-time * (3.2 + 0.9 * n)), np.exp(-time * (0.7 + 0.25 * n))
        sound += gain * (0.7 * quick + 0.3 * slow) * np.sin(2 * np.pi * partial * time)
    felt = noise(length, chance("felt", pitch), [80, 400, 1600, 5000], [0, -4, -16, -40]) * np.exp(-80 * time)
    return faded(0.7 * sound / np.abs(sound).max() + 0.03 * felt, 0.002, 0.4)
