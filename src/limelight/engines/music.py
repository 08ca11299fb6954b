"""What every music engine is: a written piece in, what it plays of it out.

The composer writes the notes (`sound/score`); an engine makes them heard. A sampled orchestra plays the parts whose
instruments it has, and the built-in instruments play the rest. A composer model may take the piece as its brief (its
key, tempo, harmony, melody and marks) and answer with one recording in place of all parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

import numpy as np

from limelight.works.music import Piece, Played


@runtime_checkable
class MusicEngine(Protocol):
    """Players of one family. Loaded once in a worker, then asked for many pieces."""

    kind: str
    """"music"."""
    version: str
    name: str
    instruments: tuple[str, ...]
    """Those of works/instruments.py that it has."""

    def play(self, parts: Sequence[Played], piece: Piece, seconds: float, rate: int) -> Mapping[str, np.ndarray]:
        """By the part's name, stereo float32 `(n, 2)` of so many seconds, dry, about -20 LUFS at full force; or
        `works.music.WHOLE` alone.

        A part that is left out is played by the built-in instruments.
        """
        ...
