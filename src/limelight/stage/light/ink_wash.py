"""Ink and wash: a lit picture brought to a few thinned tones of ink on raw paper.

How light a thing is decides how much ink it takes, between the picture's own darks and lights, so that there is bare
paper at every hour of the day. Only what is warm keeps its colour: a lantern, blossom, a cheek. All of it is by pixel,
except that a plate thins out to paper toward the frame's edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from limelight.stage.light.shading import colour_of
from limelight.works.looks import Press


@dataclass(frozen=True)
class Tones:
    """What takes all the ink and what takes none, 0 to 1 of white; `gain` below 1 leaves more paper between them."""

    dark: float = 0.04
    light: float = 0.82
    gain: float = 0.85


DARKEST, LIGHTEST = 3, 92
"""Percentiles of a place's pixels that become ink and paper."""
OPEN = 0.72
"""How much lighter than its people a place is painted: they must stand out from it."""


def tones_of(plate: np.ndarray) -> Tones:
    """Where the darks and the lights of a place lie."""
    grey = cv2.cvtColor(np.ascontiguousarray(plate[::8, ::8]), cv2.COLOR_BGRA2GRAY)
    dark, light = np.percentile(grey, (DARKEST, LIGHTEST)) / 255
    return Tones(float(dark), float(max(light, dark + 0.2)), OPEN)


def washed(image: np.ndarray, press: Press, tones: Tones) -> np.ndarray:
    """BGRA premultiplied in ink, as far as the press works in it."""
    if press.mono <= 0:
        return image
    alpha = cv2.extractChannel(image, 3)
    grey = cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)
    inked = cv2.LUT(cv2.merge([grey] * 3), _ramp(press, tones))
    blue, green, red, _ = cv2.split(image)
    most = cv2.max(cv2.max(blue, green), red)
    kept = _kept_hue(most, cv2.min(cv2.min(blue, green), red), cv2.subtract(red, blue), press)
    done = _mixed(inked, _hues(image, most, grey, press, tones), kept)
    if press.mono < 1:
        done = cv2.addWeighted(done, press.mono, image[..., :3], 1 - press.mono, 0)
    cut = cv2.multiply(done, cv2.merge([alpha] * 3), scale=1 / 255)
    return cv2.merge([*cv2.split(cut), alpha])


@lru_cache(maxsize=16)
def _tone_table(press: Press, tones: Tones) -> np.ndarray:
    """For each grey, how much paper is left, 0 to 1: soft steps."""
    t = np.clip((np.arange(256) / 255 - tones.dark) / (tones.light - tones.dark), 0, 1) ** tones.gain
    level = t * press.steps
    base = np.floor(level)
    stepped = (base + 1 / (1 + np.exp(-(level - base - 0.5) * 8))) / press.steps
    return np.clip(0.5 * t + 0.5 * stepped, 0, 1)


@lru_cache(maxsize=16)
def _ramp(press: Press, tones: Tones) -> np.ndarray:
    left = _tone_table(press, tones)[:, None]
    colours = colour_of(press.ink_colour) * (1 - left) + colour_of(press.paper_colour) * left
    return (colours[None] * 255).round().astype(np.uint8)


def _kept_hue(most: np.ndarray, least: np.ndarray, warmth: np.ndarray, press: Press) -> np.ndarray:
    """(h, w) uint8: how much of its hue each pixel keeps, by its strongest and weakest colour, and red over blue."""
    strong = cv2.subtract(np.full_like(most, 255), cv2.divide(least, cv2.max(most, np.full_like(most, 12)), scale=255))
    warm = cv2.convertScaleAbs(warmth, alpha=2.4)
    warm = cv2.multiply(warm, cv2.convertScaleAbs(strong, alpha=1.5), scale=1 / 255)
    lit = cv2.convertScaleAbs(cv2.subtract(most, np.full_like(most, 20)), alpha=3.0)
    warm = cv2.multiply(warm, lit, scale=press.warm / 255)
    return cv2.addWeighted(strong, press.hue, warm, 1.0, 0)


def _hues(image: np.ndarray, most: np.ndarray, grey: np.ndarray, press: Press, tones: Tones) -> np.ndarray:
    """The picture's own colours at full strength, as thin as the wash around them."""
    full = cv2.divide(image[..., :3], cv2.merge([cv2.max(most, np.full_like(most, 12))] * 3), scale=255)
    left = 0.12 + 0.88 * _tone_table(press, tones)[:, None] * colour_of(press.paper_colour)
    thin = cv2.LUT(cv2.merge([grey] * 3), (left[None] * 255).round().astype(np.uint8))
    return cv2.multiply(full, thin, scale=1 / 255)


def _mixed(a: np.ndarray, b: np.ndarray, share: np.ndarray) -> np.ndarray:
    whole = cv2.merge([share] * 3)
    return cv2.add(cv2.multiply(a, cv2.bitwise_not(whole), scale=1 / 255), cv2.multiply(b, whole, scale=1 / 255))


def thinned_out(plate: np.ndarray, press: Press) -> np.ndarray:
    """A finished plate that goes out into bare paper at its edges."""
    return gone_out(plate, press, 0, 0, plate.shape)


def gone_out(piece: np.ndarray, press: Press, x: int, y: int, sheet: tuple[int, ...]) -> np.ndarray:
    """A piece of a place, its top left at (x, y) of a plate of that shape, gone over to paper where the plate has: what
    it hides stays hidden.
    """
    if press.bare <= 0:
        return piece
    rows = np.clip(np.arange(y, y + piece.shape[0]), 0, sheet[0] - 1)
    columns = np.clip(np.arange(x, x + piece.shape[1]), 0, sheet[1] - 1)
    share = _edges(sheet[1], sheet[0], press.bare)[rows[:, None], columns[None, :]]
    alpha = cv2.extractChannel(piece, 3)
    bare = cv2.merge([cv2.convertScaleAbs(alpha, alpha=float(c)) for c in colour_of(press.paper_colour)])
    return cv2.merge([*cv2.split(_mixed(piece[..., :3], bare, share)), alpha])


@lru_cache(maxsize=4)
def _edges(width: int, height: int, strength: float) -> np.ndarray:
    """(h, w) uint8: how much paper shows, in the torn outline that a wide brush leaves."""
    xs = ((np.arange(width, dtype=np.float32) / width - 0.5) / 0.5)[None, :]
    ys = ((np.arange(height, dtype=np.float32) / height - 0.5) / 0.5)[:, None]
    rough = np.random.default_rng(17).standard_normal((height // 8 + 2, width // 8 + 2)).astype(np.float32)
    rough = cv2.GaussianBlur(rough, (0, 0), 3)
    rough = cv2.resize(rough / rough.std(), (width, height), interpolation=cv2.INTER_CUBIC) * 0.05
    away = np.maximum(np.abs(xs), np.abs(ys)) * 0.6 + (np.abs(xs) ** 4 + np.abs(ys) ** 4) ** 0.25 * 0.4 + rough
    return (np.clip((away - 0.74) / 0.2, 0, 1) ** 1.2 * 255 * strength).astype(np.uint8)
