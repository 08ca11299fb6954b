"""A family of drawings, as the gallery hangs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

Tile = np.ndarray
"""(h, w, 3) uint8 BGR."""


@dataclass(frozen=True)
class Family:
    """One family of drawings. `tall` is how much higher than wide its tiles are."""

    names: Callable[[], Sequence[str]]
    draw: Callable[[str, int, int], Tile]
    """Name, width and height of the tile in pixels."""
    tall: float = 1.0
    across: int = 0
    """Tiles that belong in one row of a sheet; 0 for as many as there is room for."""

    def tile(self, name: str, px: int) -> Tile:
        return self.draw(name, px, round(px * self.tall / 2) * 2)
