"""A bowed lead (erhu): one string that slides into notes, trembles on them, breathes between phrases."""

from __future__ import annotations

import numpy as np

from limelight.sound.score.instruments.saw import saw
from limelight.sound.score.notes import Note
from limelight.sound.signal import RATE, chance, noise, samples, shaped

_GLIDE = 0.075
_GAP = 0.12
"""Notes nearer than this are under one bow."""
_SKIN_HERTZ = (110, 250, 420, 700, 1000, 1500, 2300, 3000, 4500, 9000)
_SKIN_DB = (-26, -6, 2, 0, -5, 2, -3, -8, -18, -44)
"""The snakeskin body: nasal, with little below its lowest string."""


def play(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """The notes as one line; each phrase is bowed on its own."""
    if not notes:
        return np.zeros(length, np.float32)
    pitch, loud = np.zeros(length, np.float32), np.zeros(length, np.float32)
    for number, note in enumerate(notes):
        before = notes[number - 1] if number and note.start - notes[number - 1].end < _GAP else None
        after = notes[number + 1] if number + 1 < len(notes) and notes[number + 1].start - note.end < _GAP else None
        _bow(pitch, loud, note, before, joined=after is not None)
    pitch[pitch == 0] = notes[0].pitch
    smooth = _eased(loud)
    hair = noise(length, chance("bow", len(notes)), [800, 2500, 5000, 9000], [-24, 0, -6, -30])
    string = saw(hertz_of(pitch)) * smooth + 0.03 * hair * smooth
    return shaped(string, _SKIN_HERTZ, _SKIN_DB)


def hertz_of(pitch: np.ndarray) -> np.ndarray:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def _bow(pitch: np.ndarray, loud: np.ndarray, note: Note, before: Note | None, *, joined: bool) -> None:
    start, end = samples(note.start), min(len(pitch), samples(note.end + (0 if joined else 0.22)))
    if end <= start:
        return
    time = np.arange(end - start, dtype=np.float32) / RATE
    came = before.pitch if before else note.pitch - 0.6
    slide = (came - note.pitch) * np.exp(-time / (_GLIDE / 2.5))
    shake = 0.28 * np.clip((time - 0.22) / 0.35, 0, 1) * np.sin(2 * np.pi * 5.7 * time)
    pitch[start:] = note.pitch
    pitch[start:end] = note.pitch + slide + shake
    attack = 1.0 if before else np.clip(time / 0.11, 0, 1)
    release = 1.0 if joined else np.clip((note.end + 0.22 - note.start - time) / 0.3, 0, 1)
    swell = 0.8 + 0.2 * np.sin(np.pi * np.clip(time / max(note.seconds, 0.1), 0, 1))
    loud[start:end] = note.force * attack * release * swell


def _eased(loud: np.ndarray) -> np.ndarray:
    """Joins of the bow, rounded over 20 ms."""
    width = samples(0.02)
    summed = np.cumsum(np.pad(loud, (width, 0)).astype(np.float64))
    return ((summed[width:] - summed[:-width]) / width).astype(np.float32)
