"""The engine `orchestra`: strings, winds, piano, harp, guitars and drums of a General MIDI soundfont.

MuseScore_General has each desk of the strings on its own (violins, violas, cellos, basses),
    held, trembling and plucked;
so a chord is played by four sections and not by one. What it has no good samples of (a guzheng, an erhu's slide,
synths)
it leaves to the built-in instruments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from limelight.engines.catalog import folder_of
from limelight.engines.players.orchestra.sampler import Preset, Touch
from limelight.engines.players.orchestra.soundfont import Soundfont
from limelight.works.music import Piece, Played

MODEL, FILE = "musescore-general", "MuseScore_General_Lite.sf3"

_BOWED = Touch(held=True, release=0.38, attack=0.05)
_TREMOLO = Touch(held=True, release=0.3, attack=0.04, tremble=0.8)
_SOLO = Touch(held=True, release=0.22, attack=0.03, shake=0.1, slide=0.5)
_SNAKESKIN = ((150, -14), (300, -3), (420, 1), (750, 4), (1300, 5), (2100, -2), (3000, 2), (5000, -6), (10000, -22))
_BAMBOO = ((200, 0), (900, 2), (2500, -2), (6000, -10))
"""What another body makes of the string, or the breath, that is sampled: hertz, decibels."""
_ERHU = Touch(held=True, release=0.16, attack=0.04, shake=0.24, slide=1.6, body=_SNAKESKIN)
_BLOWN = Touch(held=True, release=0.14, attack=0.02, shake=0.07)
_XIAO = Touch(held=True, release=0.2, attack=0.04, shake=0.12, slide=0.4, body=_BAMBOO)
_BRASS = Touch(held=True, release=0.25, attack=0.05)
_SUNG = Touch(held=True, release=0.5, attack=0.12)
_BASS = Touch(held=True, release=0.1)
_STRUCK, _BELLS, _PLUCKED = Touch(held=False, ring=3.2), Touch(held=False, ring=2.4), Touch(held=False, ring=2.0)
_PINCHED, _DRUM, _CYMBAL = Touch(held=False, ring=1.4), Touch(held=False, ring=1.6), Touch(held=False, ring=4.0)

_PRESETS: Mapping[str, tuple[int, int, Touch, float]] = {
    "piano": (0, 0, _STRUCK, 6.4),
    "piano-left": (0, 0, _STRUCK, 6.3),
    "celesta": (0, 8, _BELLS, 5.9),
    "glockenspiel": (0, 9, _BELLS, 5.2),
    "music-box": (0, 10, _BELLS, 3.8),
    "marimba": (0, 12, _PLUCKED, 3.6),
    "guitar": (0, 27, _PLUCKED, -6.7),
    "second-guitar": (0, 27, _PLUCKED, -6.7),
    "nylon-guitar": (0, 24, _PLUCKED, 4.4),
    "bass-guitar": (0, 33, _BASS, -1.9),
    "violin": (0, 40, _SOLO, -1.5),
    "cello": (0, 42, _SOLO, -3.1),
    "violins": (20, 48, _BOWED, -1.3),
    "second-violins": (25, 49, _BOWED, -1.0),
    "violas": (30, 49, _BOWED, -0.2),
    "cellos": (40, 49, _BOWED, 0.2),
    "basses": (50, 49, _BOWED, 0.7),
    "tremolo-violins": (20, 44, _TREMOLO, 2.8),
    "tremolo-violas": (30, 44, _TREMOLO, 3.9),
    "tremolo-cellos": (40, 44, _TREMOLO, 4.2),
    "pizzicato": (0, 45, _PINCHED, 4.3),
    "harp": (0, 46, _STRUCK, 5.5),
    "timpani": (0, 47, _BELLS, 5.9),
    "horn": (0, 60, _BRASS, -1.6),
    "brass": (0, 61, _BRASS, -1.3),
    "clarinet": (0, 71, _BLOWN, -0.9),
    "flute": (0, 73, _BLOWN, -3.9),
    "choir": (0, 52, _SUNG, 1.7),
    "erhu": (0, 40, _ERHU, -3.4),
    "xiao": (0, 77, _XIAO, -2.7),
    "bell": (128, 0, _DRUM, 11.3),
    "congas": (128, 0, _DRUM, 8.0),
    "shaker": (128, 0, _DRUM, 9.6),
    "cymbal": (128, 48, _CYMBAL, 3.4),
    "drums": (128, 0, _DRUM, 6.2),
}
"""Bank, program, touch, and the decibels that bring the instrument to where the ensemble expects it."""


class Orchestra:
    """The engine `orchestra` of the music protocol (engines/music.py)."""

    kind = "music"
    name = "orchestra"
    version = "sampler 1"
    trained = False
    weights = "916aaca6b0eb9f9083eb42399614acb2ff4ec72ce28dffff1814592a9696b479"
    default = True
    models = ("musescore-general",)
    instruments = tuple(_PRESETS)

    @cached_property
    def _font(self) -> Soundfont:
        return Soundfont(folder_of(MODEL) / FILE)

    def __init__(self) -> None:
        self._presets: dict[tuple[str, int], Preset] = {}

    def play(self, parts: Sequence[Played], piece: Piece, seconds: float, rate: int) -> Mapping[str, np.ndarray]:
        """Every part whose instrument is in the soundfont."""
        length = round(seconds * rate)
        return {part.name: self._part(part, length, rate) for part in parts if part.instrument in _PRESETS}

    def _part(self, part: Played, length: int, rate: int) -> np.ndarray:
        bank, program, touch, gain_db = _PRESETS[part.instrument]
        key = part.instrument, rate
        if key not in self._presets:
            self._presets[key] = Preset(self._font, bank, program, touch, rate)
        return self._presets[key].line(part.notes, length) * np.float32(10 ** (gain_db / 20))
