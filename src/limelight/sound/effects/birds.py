"""Birds of a spring garden towards evening: a few singers with phrases of their own, in the trees."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import GARDEN, answer
from limelight.sound.signal import RATE, lay, panned, samples

BED = True
LEVEL = -40.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    garden = np.zeros((samples(seconds), 2), np.float32)
    for where, loud in ((-0.7, 0.022), (0.6, 0.016), (0.1, 0.008)):
        _sings(garden, _song(rng), where, loud, rng)
    return garden + 0.5 * answer(garden, GARDEN)


def _sings(garden: np.ndarray, song: np.ndarray, where: float, loud: float, rng: np.random.Generator) -> None:
    at = samples(rng.uniform(0.2, 2.5))
    while at < len(garden):
        lay(garden, panned(song, where), at, loud * rng.uniform(0.5, 1.0))
        at += len(song) + samples(rng.uniform(1.2, 4.5))


def _song(rng: np.random.Generator) -> np.ndarray:
    """A phrase that one bird keeps: two or three kinds of note, some repeated."""
    notes = []
    for _ in range(int(rng.integers(2, 4))):
        note = _note(rng)
        notes += [note, np.zeros(samples(rng.uniform(0.02, 0.09)), np.float32)] * int(rng.integers(1, 4))
    return np.concatenate(notes)


def _note(rng: np.random.Generator) -> np.ndarray:
    """A whistle that slides, and trembles a little."""
    length = samples(rng.uniform(0.05, 0.2))
    part = np.linspace(0, 1, length)
    start, end, bow = rng.uniform(2400, 4600), rng.uniform(2400, 4600), rng.uniform(-500, 700)
    hertz = start + (end - start) * part + bow * np.sin(np.pi * part)
    hertz += rng.choice([0.0, 180.0]) * np.sin(2 * np.pi * 32 * part * length / RATE)
    tone = np.sin(2 * np.pi * np.cumsum(hertz) / RATE)
    return (tone * np.sin(np.pi * part) ** 1.5).astype(np.float32)
