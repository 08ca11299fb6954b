"""The lens on a painted layer: what is out of focus melts into discs, as behind a long lens, wide open."""

from __future__ import annotations

import math

import cv2
import numpy as np

from limelight.stage.sets.easel import View

FINE, COARSEST = 3.0, 2.0
"""The radius in pixels that a disc is brought down to before it is laid over everything: in a frame of full size, and
in any.
"""


def out_of_focus(z: float, blur: float, sharp: float) -> float:
    """The blur at a depth: none in focus, half a third of the way on, nearly all of `blur` far away."""
    off = abs(z - sharp)
    return blur * off / (off + 0.35)


def through_lens(image: np.ndarray, x: int, y: int, sigma: float, view: View) -> tuple[np.ndarray, int, int]:
    """`image` out of focus: a disc's blur, done small when it is wide; what bleeds past the sheet is dropped."""
    if sigma < 0.6:
        return image, x, y
    radius = 2 * sigma
    pad = int(radius + 4)
    width, height = view.sheet
    wide = cv2.copyMakeBorder(image, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    _hold_edges(wide, pad, x, y, image.shape, width, height)
    small = max(1, int(radius / max(COARSEST, FINE * view.unit)))
    size = (-(-wide.shape[1] // small), -(-wide.shape[0] // small))
    soft = cv2.resize(wide, size, interpolation=cv2.INTER_AREA) if small > 1 else wide
    soft = cv2.filter2D(soft, -1, disc(radius / small), borderType=cv2.BORDER_REPLICATE)
    if small > 1:
        soft = cv2.resize(soft, (wide.shape[1], wide.shape[0]), interpolation=cv2.INTER_CUBIC)
        soft = cv2.min(soft, cv2.merge([cv2.extractChannel(soft, 3)] * 4))
    left, top = max(0, x - pad), max(0, y - pad)
    right, bottom = min(width, x - pad + wide.shape[1]), min(height, y - pad + wide.shape[0])
    return np.ascontiguousarray(soft[top - y + pad : bottom - y + pad, left - x + pad : right - x + pad]), left, top


def _hold_edges(wide: np.ndarray, pad: int, x: int, y: int, shape: tuple[int, ...], width: int, height: int) -> None:
    """Where the picture is cut by the sheet's edge it goes on beyond it: without this the edge would turn clear."""
    if x <= 0:
        wide[:, :pad] = wide[:, pad : pad + 1]
    if x + shape[1] >= width:
        wide[:, -pad:] = wide[:, -pad - 1 : -pad]
    if y <= 0:
        wide[:pad] = wide[pad : pad + 1]
    if y + shape[0] >= height:
        wide[-pad:] = wide[-pad - 1 : -pad]


def disc(radius: float) -> np.ndarray:
    """A lens's blur: a soft-edged disc, a little brighter at its rim, summing to 1."""
    reach = math.ceil(radius)
    xs = np.arange(-reach, reach + 1, dtype=np.float32)
    away = np.sqrt(xs[None] ** 2 + xs[:, None] ** 2)
    kernel = np.clip(radius + 0.5 - away, 0, 1) * (0.8 + 0.2 * np.clip(away / radius, 0, 1))
    return kernel / kernel.sum()
