"""A big skin drum (dagu): a blow that drops in pitch, the skin's own modes, and the stick."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.notes import Note
from limelight.sound.signal import RATE, chance, curve, faded, lay, noise, ringing, samples


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _blow(round(note.force * 4) / 4), samples(note.start), note.force)
    return line


@lru_cache(maxsize=8)
def _blow(force: float) -> np.ndarray:
    length = samples(1.4)
    fall = curve(length, [(0, 118), (0.05, 84), (0.3, 70), (1.4, 66)])
    head = np.sin(2 * np.pi * np.cumsum(fall) / RATE) * np.exp(-5.5 * np.arange(length) / RATE)
    skin = ringing(length, [124, 168, 212, 271, 344], [0.5, 0.42, 0.34, 0.25, 0.2], [0.45, 0.4, 0.3, 0.25, 0.2])
    stick = noise(length, chance("stick"), [200, 900, 3000, 8000], [-4, 0, -12, -36]) * np.exp(
        -90 * np.arange(length) / RATE
    )
    return faded((head + skin + (0.2 + 0.5 * force) * stick).astype(np.float32) * 0.6, 0.001, 0.3)
