"""Mark a picture: lay the tiles on it, fainter than anybody sees, and a little stronger where it is busy all around.

The marker knows the picture, and hears how each wave comes out on it: those that the picture drowns are raised, those
that it carries anyway are lowered, so that the same faintness says more.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.media.watermark.carriers import TILE, Carriers, carriers
from limelight.media.watermark.hearing import luma, tones_of
from limelight.media.watermark.payload import encode

FAINT = 0.8
"""Of 255, the root mean square of the pattern where the picture is calm."""
BUSY = 2.0
"""How many times more than that it is where the picture hides it."""
LEAST = 384
"""Pixels of the shorter side: smaller pictures have too few tiles to say anything together."""
_ROUNDS, _QUICK, _RANGE = 4, 0.5, (0.3, 2.5)


class TooSmallToMark(ValueError):
    """A picture whose shorter side has less than LEAST pixels."""


def mark(picture: np.ndarray, id: int, faint: float = FAINT) -> np.ndarray:
    """(h, w, 3) uint8 BGR with the number in it, of 64 bits. Raises TooSmallToMark."""
    if min(picture.shape[:2]) < LEAST:
        raise TooSmallToMark(f"{picture.shape[1]} x {picture.shape[0]}")
    known = carriers()
    signs, strength = known.signs(encode(id)), _strength(luma(picture)) * faint
    loud = np.ones(len(signs))
    marked = _laid(picture, strength, _tile(known, signs * loud))
    for _ in range(_ROUNDS - 1):
        loud = _corrected(known, signs, loud, marked)
        marked = _laid(picture, strength, _tile(known, signs * loud))
    return marked


def _strength(light: np.ndarray) -> np.ndarray:
    """How much stronger the pattern may be at every pixel: a busy place hides it, an edge beside a calm one not."""
    rough = np.abs(light - cv2.GaussianBlur(light, (0, 0), 3))
    busy = cv2.erode(cv2.GaussianBlur(rough, (0, 0), 3), np.ones((25, 25), np.uint8))
    return 1 + np.clip(cv2.GaussianBlur(busy, (0, 0), 8) / 3, 0, BUSY)


def _tile(known: Carriers, amplitudes: np.ndarray) -> np.ndarray:
    """(128, 128) float32 with a root mean square of 1."""
    waves = np.zeros((TILE, TILE), np.complex128)
    waves[known.down % TILE, known.right % TILE] += amplitudes * known.phase
    waves[-known.down % TILE, -known.right % TILE] += amplitudes * np.conj(known.phase)
    tile = np.real(np.fft.ifft2(waves))
    return (tile / tile.std()).astype(np.float32)


def _laid(picture: np.ndarray, strength: np.ndarray, tile: np.ndarray) -> np.ndarray:
    height, width = strength.shape
    pattern = np.tile(tile, (height // TILE + 1, width // TILE + 1))[:height, :width] * strength
    return np.clip(np.rint(picture + pattern[..., None]), 0, 255).astype(np.uint8)


def _corrected(known: Carriers, signs: np.ndarray, loud: np.ndarray, marked: np.ndarray) -> np.ndarray:
    """How loud each carrier should be, after what was heard of it beside others about as quick."""
    heard = np.real(tones_of(luma(marked)) * np.conj(known.phase)) * signs
    usual = np.maximum(known.nearby(2.0) @ heard, 1e-6)
    return np.round(np.clip(loud * (1 + _QUICK * (1 - heard / usual)), *_RANGE), 3)
