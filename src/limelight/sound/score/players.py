"""The built-in players: which synthesised instrument plays each part that no engine has played, and how loud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from limelight.sound.loudness import factor
from limelight.sound.score.instruments import bowed, celesta, drum, flute, gong, piano, plucked, strings, synth
from limelight.sound.score.notes import Note

Play = Callable[[tuple[Note, ...], int], np.ndarray]

_PLAYERS: Mapping[str, tuple[Play, float]] = {
    "piano": (piano.play, -0.7), "piano-left": (piano.play, -0.2),
    "celesta": (celesta.play, -0.9), "glockenspiel": (celesta.play, -1.9), "music-box": (celesta.play, -0.3),
    "marimba": (celesta.play, 0.2),
    "guitar": (plucked.play, 4.2), "second-guitar": (plucked.play, 4.2), "nylon-guitar": (plucked.play, 4.4),
    "bass-guitar": (plucked.play, 7.7), "pizzicato": (plucked.play, 4.0), "harp": (plucked.play, 3.8),
    "guzheng": (plucked.play, 3.6), "pipa": (plucked.play, 1.9),
    "violin": (bowed.play, -13.0), "cello": (bowed.play, -10.5), "erhu": (bowed.play, -12.8),
    "violins": (strings.play, -1.6), "second-violins": (strings.play, -2.5), "violas": (strings.play, -3.8),
    "cellos": (strings.play, -4.4), "basses": (strings.play, -2.2), "choir": (strings.play, -4.0),
    "tremolo-violins": (strings.play, -1.6), "tremolo-violas": (strings.play, -3.8),
        "tremolo-cellos": (strings.play, -4.4),
    "horn": (strings.play, -4.6), "brass": (strings.play, -4.4),
    "flute": (flute.play, -10.6), "clarinet": (flute.play, -10.2), "xiao": (flute.play, -10.3),
    "timpani": (drum.play, -3.0), "taiko": (drum.play, -3.0), "gong": (gong.play, 2.4),
    "pulse": (synth.pulse, 1.0), "sub": (synth.sub, -8.5), "pad": (synth.pad, -2.4), "glass": (synth.glass, -9.3),
    "bell": (synth.kit, 3.0), "congas": (synth.kit, 0.4), "shaker": (synth.kit, 8.2), "cymbal": (synth.kit, -2.0),
    "drums": (synth.kit, 1.2),
}  # fmt: skip
"""Who plays an instrument of works/instruments.py, and the decibels that bring it to where the ensemble expects it."""


def played(instrument: str, notes: tuple[Note, ...], length: int) -> np.ndarray:
    """Mono, `length` samples."""
    play, gain_db = _PLAYERS[instrument]
    return play(notes, length) * np.float32(factor(gain_db))
