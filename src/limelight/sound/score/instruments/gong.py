"""A gong struck softly: low partials first, the shimmer growing out of them after the blow."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, faded, lay, samples


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _gong(round(note.pitch)), samples(note.start), note.force)
    return line


@lru_cache(maxsize=4)
def _gong(pitch: int) -> np.ndarray:
    rng, length = chance("gong", pitch), samples(4.5)
    time = np.arange(length, dtype=np.float32) / RATE
    sound = np.zeros(length, np.float32)
    for number in range(22):
        tone = hertz(pitch) * (1 + 0.62 * number + rng.uniform(-0.2, 0.2) * (number > 0))
        rise = 1 - np.exp(-time / (0.004 + 0.02 * number))
        sound += (
            0.9**number
            * rise
            * np.exp(-time * (0.9 + 0.13 * number))
            * np.sin(2 * np.pi * tone * time + rng.uniform(0, 6.28))
        )
    return faded(0.35 * sound / np.abs(sound).max(), 0.001, 0.8)
