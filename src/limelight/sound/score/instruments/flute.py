"""A breathed flute (xiao, whistle): nearly a pure tone, wind around it, and a little shake on what it holds."""

from __future__ import annotations

import numpy as np

from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, lay, noise, samples


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for number, note in enumerate(notes):
        lay(line, _blown(note, number), samples(note.start))
    return line


def _blown(note: Note, number: int) -> np.ndarray:
    length = samples(note.seconds + 0.18)
    time = np.arange(length, dtype=np.float32) / RATE
    shake = 0.18 * np.clip((time - 0.3) / 0.4, 0, 1) * np.sin(2 * np.pi * 5.0 * time)
    tone = hertz(note.pitch) * 2 ** ((shake - 0.4 * np.exp(-time / 0.03)) / 12)
    turn = 2 * np.pi * np.cumsum(tone) / RATE
    voice = np.sin(turn) + 0.22 * np.sin(2 * turn) + 0.1 * np.sin(3 * turn)
    middle = hertz(note.pitch)
    wind = noise(length, chance("wind", number), [middle / 2, middle, middle * 3, middle * 8], [-24, -4, 0, -24])
    breath = np.clip(time / 0.09, 0, 1) * np.clip((note.seconds + 0.18 - time) / 0.2, 0, 1)
    return (0.5 * note.force * breath * (voice + 0.05 * wind)).astype(np.float32)
