"""Rain on hard ground: what stands behind it is seen in it again, upside down and drawn out, more the nearer the ground
is to us and in pools more than between them.

It is worked out once, at a quarter of the plate's size: nothing in a wet street is finer than that.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.air.outlook import STEP, placed
from limelight.stage.drawing.art import Cel, SetArt, overscan
from limelight.stage.light.shading import colour_of
from limelight.stage.weather import WEATHERS

HARD = ("road", "pavement", "tiles", "checker-floor", "roof")
"""The cels that are ground on which water stands."""
STRENGTH = 0.95
STRETCH = 0.8
"""How far up a place on the ground looks, for how far it lies below the ground's upper edge."""
DARK = 46.0
"""What is darker is not seen in a wet ground: it is lights that are, and the sky by day."""
DRAWN_OUT, BROAD = 11.0, 1.4
"""Blur of what is mirrored, down and across, in map pixels of a full frame."""


def wetted(image: np.ndarray, art: SetArt, near: float) -> np.ndarray:
    """The plate's picture with its hard ground wet, where it rains and there is any; else the picture itself."""
    if not any(WEATHERS[name].wet for name in art.weather if name in WEATHERS):
        return image
    ground = next((cel for cel in art.cels if cel.name in HARD and cel.z >= near), None)
    if ground is None:
        return image
    small = cv2.resize(image, None, fx=1 / STEP, fy=1 / STEP, interpolation=cv2.INTER_AREA)[..., :3]
    seen = _seen(ground, art, near, small.shape[:2])
    rows = np.flatnonzero(seen.any(axis=1))
    if not len(rows):
        return image
    mirrored = _mirrored(small, int(rows[0]), min(art.width, art.height) / 1080)
    by_day = float(colour_of(art.light.ambient_top).mean())
    share = seen * _pools(seen.shape) * STRENGTH * (1.1 - 0.7 * by_day)
    return _screened(image, mirrored * share[..., None], int(rows[0]) * STEP)


def _seen(ground: Cel, art: SetArt, near: float, size: tuple[int, int]) -> np.ndarray:
    """0 to 1: where the ground is seen past what stands on it."""
    whole = np.zeros(size, np.uint8)
    later = False
    for cel in (cel for cel in art.cels if cel.z >= near and not cel.emit):
        part, alpha = placed(whole, overscan(art.width, art.height), cv2.extractChannel(cel.image, 3), cel)
        if cel is ground:
            cv2.max(part, alpha, dst=part)
            later = True
        elif later:
            cv2.multiply(part, cv2.bitwise_not(alpha), dst=part, scale=1 / 255)
    return whole.astype(np.float32) / 255


def _mirrored(small: np.ndarray, edge: int, unit: float) -> np.ndarray:
    """For every place below the edge the light that it mirrors, as floats 0 to 255."""
    height, width = small.shape[:2]
    ys = np.arange(height, dtype=np.float32)
    above = np.clip(edge - (ys - edge) * STRETCH, 0, height - 1)
    rows = np.repeat(above[:, None], width, axis=1)
    columns = np.repeat(np.arange(width, dtype=np.float32)[None], height, axis=0)
    flipped = cv2.remap(small, columns, rows, cv2.INTER_LINEAR)
    drawn = cv2.GaussianBlur(flipped, (0, 0), BROAD * unit, sigmaY=DRAWN_OUT * unit).astype(np.float32)
    return np.maximum(drawn - DARK, 0) * (255 / (255 - DARK))


def _pools(size: tuple[int, int]) -> np.ndarray:
    """How much of the mirror each place is: pools that lie flat, and a sheen between them."""
    chance = np.random.default_rng(17)
    noise = cv2.resize(chance.random((64, 7), np.float32), size[::-1], interpolation=cv2.INTER_CUBIC)
    return 0.34 + 0.66 * np.clip((noise - 0.42) * 5, 0, 1)


def _screened(image: np.ndarray, light: np.ndarray, top: int) -> np.ndarray:
    """The light laid on as film adds it, from row `top` down."""
    lit = image.copy()
    ground = lit[top:]
    part = np.clip(light[top // STEP :], 0, 255).astype(np.uint8)
    clear = np.zeros(part.shape[:2], np.uint8)
    size = ground.shape[1], ground.shape[0]
    grown = cv2.resize(cv2.merge([*cv2.split(part), clear]), size, interpolation=cv2.INTER_LINEAR)
    cv2.add(ground, cv2.multiply(grown, cv2.bitwise_not(ground), scale=1 / 255), dst=ground)
    return lit
