"""Fingerprints as rows of bits, to be laid beside each other."""

from __future__ import annotations

import numpy as np

from limelight.sign.fingerprints.aligning import Row
from limelight.works.fingerprints import Fingerprints, unpacked

LOOK, FINE, HEARD = 8, 32, 4
"""Bytes of a look, of a fine one, of a value of sound."""
HEARD_A_SECOND = 11025 / (4096 // 3)
_FLAT = 10
"""Bits of a look that are the same on the way to a picture that is of one shade."""
_COMMON = 0.04
"""The share of a sound that one value may fill: more is silence, or one tone that stands."""


def looks(prints: Fingerprints) -> Row:
    """What is seen, moment by moment."""
    return _look_row(_bytes(prints.looks, LOOK), prints.looks_a_second)


def crops(prints: Fingerprints) -> tuple[Row, ...]:
    """The parts about the middle, once a second."""
    return tuple(_look_row(_bytes(crop, LOOK), 1.0) for crop in prints.crops)


def fine(prints: Fingerprints) -> np.ndarray:
    """What is seen more closely, once a second."""
    return _bytes(prints.fine, FINE)


def sound(prints: Fingerprints) -> Row:
    """What is heard."""
    bits = _bytes(prints.sound, HEARD)
    values = bits.view("<u4").ravel()
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    often = counts > max(8, _COMMON * len(values))
    return Row(bits, HEARD_A_SECOND, often[place] if len(values) else np.zeros(0, bool))


def _look_row(bits: np.ndarray, rate: float) -> Row:
    lit = np.bitwise_count(bits).sum(axis=1)
    return Row(bits, rate, (lit < _FLAT) | (lit > 8 * LOOK - _FLAT))


def _bytes(text: str, width: int) -> np.ndarray:
    data = unpacked(text)
    return np.frombuffer(data[: len(data) // width * width], np.uint8).reshape(-1, width)
