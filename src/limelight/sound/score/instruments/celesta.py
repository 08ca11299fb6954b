"""A celesta: small struck plates, for stories told to children."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import faded, lay, ringing, samples


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _plate(round(note.pitch)), samples(note.start), 0.6 * note.force)
    return line


@lru_cache(maxsize=64)
def _plate(pitch: int) -> np.ndarray:
    tone = hertz(pitch)
    sound = ringing(samples(1.9), [tone, 2 * tone, 4 * tone, 8.1 * tone], [1.8, 0.7, 0.5, 0.1], [1, 0.12, 0.3, 0.06])
    return faded(0.7 * sound / np.abs(sound).max(), 0.0015, 0.3)
