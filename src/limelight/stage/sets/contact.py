"""Shadows that painted things cast on what lies behind them: soft and close by day, large on a wall from a lamp.

A shadow is painted under its layer in the same cel, violet and never grey, so that cels compose by plain over.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.mood import Air

SHADOW = np.array([0.10, 0.03, 0.06], np.float32)
"""What a contact shadow is made of (BGR): dark violet."""


def on_shadow(
    image: np.ndarray, alpha: np.ndarray, x: int, y: int, layer: Layer, light: Light, air: Air
) -> tuple[np.ndarray, int, int]:
    """The layer's image over its contact shadow and the one that the first lamp throws, in a box that holds them."""
    if not (layer.shadow or (layer.throw and light.lamps)):
        return image, x, y
    width, height = layer.view.sheet
    scale, edge = layer.view.scale, layer.view.over
    pad = int(110 * scale) + (int(420 * scale) if layer.throw else 0)
    left, top = max(0, x - pad), max(0, y - pad)
    right, bottom = min(width, x + image.shape[1] + pad), min(height, y + image.shape[0] + pad)
    small = cv2.resize(alpha, (-(-alpha.shape[1] // 4), -(-alpha.shape[0] // 4)), interpolation=cv2.INTER_AREA)
    size = (-(-(right - left) // 4), -(-(bottom - top) // 4))
    offset = ((x - left) / 4, (y - top) / 4)
    dark = _cast(small, size, offset, air.cast, scale, layer.shadow)
    if layer.throw and light.lamps:
        corner = left - edge, top - edge
        dark = cv2.max(dark, _thrown(small, size, offset, light.lamps[0], corner, layer.throw, layer.view.unit))
    dark = cv2.resize(dark, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR)
    under = cv2.merge([cv2.convertScaleAbs(dark, alpha=float(c)) for c in SHADOW] + [dark])
    window = under[y - top : y - top + image.shape[0], x - left : x - left + image.shape[1]]
    window[:] = over(window, image)
    return under, left, top


def _cast(
    small: np.ndarray,
    size: tuple[int, int],
    offset: tuple[float, float],
    cast: tuple[float, float],
    scale: float,
    k: float,
) -> np.ndarray:
    move = np.array([[1, 0, offset[0] + cast[0] * scale / 4], [0, 1, offset[1] + cast[1] * scale / 4]], np.float32)
    soft = cv2.GaussianBlur(cv2.warpAffine(small, move, size), (0, 0), max(0.6, 4.5 * scale))
    return cv2.convertScaleAbs(soft, alpha=k)


def _thrown(
    small: np.ndarray,
    size: tuple[int, int],
    offset: tuple[float, float],
    lamp: Lamp,
    corner: tuple[int, int],
    k: float,
    unit: float,
) -> np.ndarray:
    """The outline enlarged about the lamp, fading with distance."""
    grow = 1.5
    lx, ly = (lamp.x - corner[0]) / 4, (lamp.y - corner[1]) / 4
    move = np.array([[grow, 0, lx + (offset[0] - lx) * grow], [0, grow, ly + (offset[1] - ly) * grow]], np.float32)
    shape = cv2.GaussianBlur(cv2.warpAffine(small, move, size), (0, 0), 3.2 * unit).astype(np.float32)
    xs, ys = np.arange(size[0], dtype=np.float32)[None], np.arange(size[1], dtype=np.float32)[:, None]
    away = ((xs - lx) ** 2 + (ys - ly) ** 2) * np.float32(16 / lamp.reach**2)
    return np.clip(shape * k / (1 + away * 0.5), 0, 255).astype(np.uint8)


def over(below: np.ndarray, above: np.ndarray) -> np.ndarray:
    """`above` over `below`, both BGRA premultiplied and of one size."""
    through = cv2.bitwise_not(cv2.extractChannel(above, 3))
    return cv2.add(above, cv2.multiply(below, cv2.merge([through] * 4), scale=1 / 255))
