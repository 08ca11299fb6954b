"""The surface that a picture is printed on: dots in its shadows, the tooth of its paper, the marks of a broad brush.

All of it is fixed to the picture's own pixels, (x, y) being where a piece lies in it: dots and grain run on from one
piece to the next.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

DOT_PITCH = 9.0
PAPER_SIDE, WRAPPED = 512, 100
Grain = tuple[float, float, float]
"""How wide and how high a grain is in pixels, and how much lighter or darker it makes the picture."""
TOOTH: tuple[Grain, ...] = ((1.1, 1.1, 0.015), (9.0, 9.0, 0.008))
BRUSH: tuple[Grain, ...] = ((30.0, 1.8, 0.013), (1.8, 22.0, 0.004), (26.0, 14.0, 0.02))
"""A broad dry brush drawn across, the weave under it, and paint that dried in pools."""


def dots(image: np.ndarray, strength: float, x: int = 0, y: int = 0) -> np.ndarray:
    """Printer's dots that grow as the picture darkens; none in its lights."""
    if strength <= 0:
        return image
    grey = cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)
    screen = _tiled(_dot_tile(), x, y, image.shape[1], image.shape[0])
    # A dot covers where the screen exceeds 1 - 0.75 t, t falling from 1 in the shadows to 0 at 42 % grey.
    need = cv2.LUT(grey, _DOT_NEED)
    cover = cv2.convertScaleAbs(cv2.subtract(screen, need), alpha=6.0)
    keep = cv2.bitwise_not(cv2.convertScaleAbs(cover, alpha=strength))
    return cv2.multiply(image, cv2.merge([keep, keep, keep, np.full_like(keep, 255)]), scale=1 / 255)


def mean_dots(image: np.ndarray, strength: float) -> np.ndarray:
    """What printer's dots too fine to be told apart leave of a picture: it is as much darker as they would cover."""
    if strength <= 0:
        return image
    keep = cv2.LUT(cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY), _kept(strength))
    return cv2.multiply(image, cv2.merge([keep, keep, keep, np.full_like(keep, 255)]), scale=1 / 255)


@lru_cache(maxsize=16)
def _kept(strength: float) -> np.ndarray:
    """For each grey, how much of it is left between and under the dots: the mean over the screen."""
    shares = np.bincount(_dot_tile().ravel(), minlength=256) / _dot_tile().size
    cover = np.clip((np.arange(256)[None] - _DOT_NEED[:, None].astype(float)) * 6.0, 0, 255) @ shares
    return (255 - strength * cover).round().astype(np.uint8)


_TONE = np.clip((0.42 - np.arange(256) / 255) / 0.36, 0, 1)
_DOT_NEED = np.clip((1 - _TONE * 0.75) * 255, 0, 255).astype(np.uint8)


@lru_cache(maxsize=1)
def _dot_tile() -> np.ndarray:
    """The dot screen: a lattice at a slope of 1:2 whose side is a whole number of turns, so that it tiles unseen."""
    side = 200
    turn = np.arctan2(1, 2)
    lines = round(side * np.cos(turn) / DOT_PITCH / 2)
    wave = 2 * np.pi / side * lines
    ys, xs = np.mgrid[0:side, 0:side].astype(np.float32)
    u, v = wave * (2 * xs + ys), wave * (2 * ys - xs)
    return ((np.cos(u) + np.cos(v)) * 63.75 + 127.5).round().clip(0, 255).astype(np.uint8)


def paper(image: np.ndarray, strength: float = 1.0, x: int = 0, y: int = 0) -> np.ndarray:
    """The tooth of the paper: fine grain and broad, unevenness of about 3 %."""
    return _grained(image, TOOTH, strength, x, y)


def brushed(image: np.ndarray, strength: float, x: int = 0, y: int = 0, *, unit: float = 1.0) -> np.ndarray:
    """The marks of a broad dry brush."""
    return _grained(image, tuple((wide * unit, high * unit, share) for wide, high, share in BRUSH), strength, x, y)


def _grained(image: np.ndarray, grains: tuple[Grain, ...], strength: float, x: int, y: int) -> np.ndarray:
    if strength <= 0:
        return image
    tooth = _tiled(_grain_tile(grains, strength), x, y, image.shape[1], image.shape[0])
    grained = cv2.multiply(image, cv2.merge([tooth, tooth, tooth, np.full_like(tooth, 128)]), scale=1 / 128)
    return cv2.min(grained, cv2.merge([cv2.extractChannel(image, 3)] * 4))


@lru_cache(maxsize=8)
def _grain_tile(grains: tuple[Grain, ...], strength: float) -> np.ndarray:
    chance = np.random.default_rng(3)
    tile = np.zeros((PAPER_SIDE, PAPER_SIDE), np.float32)
    for wide, high, share in grains:
        noise = chance.standard_normal((PAPER_SIDE, PAPER_SIDE)).astype(np.float32)
        wrapped = cv2.copyMakeBorder(noise, WRAPPED, WRAPPED, WRAPPED, WRAPPED, cv2.BORDER_WRAP)
        soft = cv2.GaussianBlur(wrapped, (0, 0), wide, sigmaY=high)[WRAPPED:-WRAPPED, WRAPPED:-WRAPPED]
        tile += soft / soft.std() * share
    return np.clip(128 * (1 + strength * tile), 0, 255).round().astype(np.uint8)


def _tiled(tile: np.ndarray, x: int, y: int, width: int, height: int) -> np.ndarray:
    side = tile.shape[0]
    across, down = -(-(width + side) // side), -(-(height + side) // side)
    return np.tile(tile, (down, across))[y % side : y % side + height, x % side : x % side + width]
