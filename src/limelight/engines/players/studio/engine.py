"""The engine `studio`: leaves every part to the built-in, synthesised instruments. It needs nothing, and is always
there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from limelight.works.music import Piece, Played


class Studio:
    """The engine `studio` of the music protocol (engines/music.py)."""

    kind = "music"
    name = "studio"
    version = "built-in 1"
    trained = False
    instruments: tuple[str, ...] = ()

    def play(self, parts: Sequence[Played], piece: Piece, seconds: float, rate: int) -> Mapping[str, np.ndarray]:
        """Nothing: what an engine leaves out is played by the built-in instruments."""
        return {}
