"""A body of low strings: chords and drones that come and go without an edge, two players a voice, slightly apart."""

from __future__ import annotations

import numpy as np

from limelight.sound.score.instruments.saw import saw
from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, drift, lay, samples, shaped

_ATTACK, _RELEASE = 0.9, 1.1


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """All voices in one, darkened as gut strings are, a little brighter the harder they are bowed."""
    body = np.zeros(length, np.float32)
    for number, note in enumerate(notes):
        lay(body, _voice(note, number), samples(note.start))
    hardest = max((note.force for note in notes), default=0.0)
    top = 700 + 1300 * hardest
    return shaped(body, [45, 90, 300, top, top * 2, top * 5], [-18, 0, 0, -6, -20, -60])


def _voice(note: Note, number: int) -> np.ndarray:
    length = samples(note.seconds + _RELEASE)
    rng = chance("strings", number, round(note.pitch, 2))
    sway = drift(length, rng, 0.7)
    players = [saw(hertz(note.pitch) * 2 ** ((cents + 6 * (sway - 0.5)) / 1200)) for cents in (-5, 5)]
    return 0.3 * note.force * (players[0] + players[1]) * _breath(note, length) * (0.85 + 0.15 * sway)


def _breath(note: Note, length: int) -> np.ndarray:
    time = np.arange(length, dtype=np.float32) / RATE
    attack = np.sin(np.pi / 2 * np.clip(time / min(_ATTACK, note.seconds), 0, 1)) ** 2
    return attack * np.sin(np.pi / 2 * np.clip((note.seconds + _RELEASE - time) / _RELEASE, 0, 1)) ** 2
