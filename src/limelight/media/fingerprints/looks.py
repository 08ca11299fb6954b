"""How a picture is found again: 64 bits that say where it grows lighter from left to right (a "difference hash").

They are read off the 32 by 32 blocks of a picture, so that size and encoding hardly change them.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from limelight.media.fingerprints.signature import GRID
from limelight.works.fingerprints import CROPS

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of a picture."""
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)

_ROWS, _COLUMNS = 8, 9
_FINE_ROWS, _FINE_COLUMNS = 16, 17


def look(means: np.ndarray, box: Box = WHOLE) -> bytes:
    """The 64 bits of a picture's blocks, or of the part of it in the box."""
    return _rising(means, _ROWS, _COLUMNS, box)


def crops(means: np.ndarray, box: Box = WHOLE) -> tuple[bytes, ...]:
    """The same of what a copy may be cut down to."""
    return tuple(look(means, _middle(box, share)) for share in CROPS)


def fine_look(means: np.ndarray, box: Box = WHOLE) -> bytes:
    """256 bits: a still has but one moment to be told by."""
    return _rising(means, _FINE_ROWS, _FINE_COLUMNS, box)


def mirrored(look: np.ndarray) -> np.ndarray:
    """Looks (as uint8, eight a look) as they would be of the mirrored picture."""
    bits = np.unpackbits(look, axis=-1).reshape(*look.shape[:-1], _ROWS, _COLUMNS - 1)
    return np.packbits(1 - bits[..., ::-1].reshape(*look.shape[:-1], _ROWS * (_COLUMNS - 1)), axis=-1)


def _rising(means: np.ndarray, rows: int, columns: int, box: Box) -> bytes:
    left, top, right, bottom = box
    small = _shares(rows, top, bottom) @ means @ _shares(columns, left, right).T
    return np.packbits(small[:, 1:] > small[:, :-1]).tobytes()


def _middle(box: Box, share: float) -> Box:
    left, top, right, bottom = box
    aside, below = (right - left) * (1 - share) / 2, (bottom - top) * (1 - share) / 2
    return left + aside, top + below, right - aside, bottom - below


@cache
def _shares(parts: int, begin: float, end: float) -> np.ndarray:
    """How much of each of the grid's blocks lies in each of `parts` equal parts of a stretch of one side."""
    edges = GRID * (begin + (end - begin) * np.arange(parts + 1) / parts)
    at = np.arange(GRID)
    inside = np.minimum(edges[1:, None], at + 1) - np.maximum(edges[:-1, None], at)
    return np.clip(inside, 0, 1) / (edges[1] - edges[0])
