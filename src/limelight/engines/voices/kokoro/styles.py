"""Whose voice it is: a table of styles per voice, and what may be mixed of two.

A row of a table is a style for lines of that many symbols: its first half is the body (how the voice sounds), its
second the reading (rhythm and melody). So one voice can borrow another's way of reading and stay who it is.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from limelight.works.voices import NamedVoice, named_voices

ROWS, BODY, WIDTH = 510, 128, 256
LENT = 0.85
"""How much of another voice's reading is taken where it is borrowed."""


class Styles:
    """The tables of one folder, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table = lru_cache(maxsize=16)(self._read)

    def style(self, symbols: int, name: str, blend: str = "", share: float = 0.0, reading: str = "") -> np.ndarray:
        """The style of `name` for a breath of so many symbols: `share` of it another voice's, and read as a third
        would."""
        row = min(max(symbols, 1), ROWS) - 1
        style = self._table(name)[row]
        if blend and share:
            style = (1 - share) * style + share * self._table(blend)[row]
        if reading:
            lent = (1 - LENT) * style[BODY:] + LENT * self._table(reading)[row][BODY:]
            style = np.concatenate([style[:BODY], lent])
        return style.astype(np.float32)

    def _read(self, name: str) -> np.ndarray:
        return np.fromfile(self._folder / "voices" / f"{name}.bin", "<f4").reshape(ROWS, WIDTH)


def voice_of(name: str, language: str) -> NamedVoice:
    """The voice of that name, else the first that speaks the language."""
    known = named_voices()
    return known[name] if name else next(voice for voice in known.values() if voice.speaks(language))


def own_pitch(who: NamedVoice, reading: str) -> float:
    """What brings a borrowed reading, which comes at its lender's pitch, back to the voice's own."""
    lender = named_voices().get(reading, who)
    return (who.pitch / lender.pitch) ** LENT
