"""How a picture is found again: 64 bits that say where it grows lighter from left to right (a "difference hash").

They are read off the 32 by 32 blocks of a picture, so that size and encoding hardly change them. A corner is looked at
more closely by itself: whether a label still stands in it.
"""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from limelight.media.fingerprints.signature import GRID
from limelight.works.fingerprints import CORNERS, CROPS

_ROWS, _COLUMNS = 8, 9
_CORNER_ROWS, _CORNER_COLUMNS = 8, 33
_WIDE, _HIGH = 0.55, 0.16
"""The share of a picture that counts as a corner."""


def look(means: np.ndarray, crop: float = 1.0) -> bytes:
    """The 64 bits of a picture's blocks, or of the part of it about the middle."""
    down, across = _shares(_ROWS, crop), _shares(_COLUMNS, crop)
    return _rising(down @ means @ across.T)


def crops(means: np.ndarray) -> tuple[bytes, ...]:
    return tuple(look(means, crop) for crop in CROPS)


def corners(luma: np.ndarray) -> bytes:
    """256 bits for each corner."""
    height, width = luma.shape
    high, wide = max(1, round(height * _HIGH)), max(1, round(width * _WIDE))
    parts = []
    for corner in CORNERS:
        rows = slice(0, high) if corner.startswith("top") else slice(height - high, height)
        columns = slice(0, wide) if corner.endswith("left") else slice(width - wide, width)
        part = np.ascontiguousarray(luma[rows, columns])
        parts.append(_rising(cv2.resize(part, (_CORNER_COLUMNS, _CORNER_ROWS), interpolation=cv2.INTER_AREA)))
    return b"".join(parts)


def mirrored(look: np.ndarray) -> np.ndarray:
    """Looks (as uint8, eight a look) as they would be of the mirrored picture."""
    bits = np.unpackbits(look, axis=-1).reshape(*look.shape[:-1], _ROWS, _COLUMNS - 1)
    return np.packbits(1 - bits[..., ::-1].reshape(*look.shape[:-1], -1), axis=-1)


def _rising(small: np.ndarray) -> bytes:
    small = small.astype(np.float64)
    return np.packbits(small[:, 1:] > small[:, :-1]).tobytes()


@cache
def _shares(parts: int, crop: float) -> np.ndarray:
    """How much of each of the grid's blocks lies in each of `parts` equal parts of its middle."""
    edges = GRID / 2 + (np.arange(parts + 1) / parts - 0.5) * GRID * crop
    at = np.arange(GRID)
    inside = np.minimum(edges[1:, None], at + 1) - np.maximum(edges[:-1, None], at)
    return np.clip(inside, 0, 1) / (edges[1] - edges[0])
