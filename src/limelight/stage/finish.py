"""The finish on painted pictures: bloom, a gradient-map grade, dots in the shadows, paper; and the frame's vignette.

A plate gets all of it once, when it is baked. Figures get the grade and the paper alone, cut by their own outline, so
that they sit in the same print; the vignette belongs to the frame and is left to the camera. Dots and paper are fixed
to the picture, never to the clock: a grain that moves would cost every still frame its cheap encoding. `unit` is the
frame's (`art.frame_unit`): in one too small to show them, dots are their mean tone, and the paper is smooth.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from limelight.stage.art import Light
from limelight.stage.light import colour_of

DOT_PITCH = 9.0
FINEST = 0.5
"""The smallest unit of a frame that shows single dots and the tooth of paper."""
PAPER_SIDE = 512
TOOTH_OF_SKIN = 0.55
"""How much of the paper's tooth shows on people: a face large in the frame must stay smooth."""


def finish_plate(image: np.ndarray, light: Light, unit: float = 1.0) -> np.ndarray:
    """An opaque BGRA plate, finished: bloom, grade, dots, paper."""
    glowing = grade(bloom(image, light.bloom, unit=unit), light)
    return paper(dots(glowing, light.dots)) if unit >= FINEST else mean_dots(glowing, light.dots)


def finish_figure(image: np.ndarray, light: Light, x: int = 0, y: int = 0, unit: float = 1.0) -> np.ndarray:
    """A lit BGRA cut-out in the same print as its plate; (x, y) is where it lies, so that dots and paper run on."""
    graded = grade(image, light)
    return (
        paper(dots(graded, light.dots, x, y), TOOTH_OF_SKIN, x, y) if unit >= FINEST else mean_dots(graded, light.dots)
    )


def bloom(image: np.ndarray, strength: float, threshold: float = 0.7, unit: float = 1.0) -> np.ndarray:
    """What is bright bleeds into its neighbours, near and far."""
    if strength <= 0:
        return image
    height, width = image.shape[:2]
    fine = max(1, round(8 * unit))
    small = cv2.resize(image, (max(1, width // fine), max(1, height // fine)), interpolation=cv2.INTER_AREA)[..., :3]
    bright = np.maximum(small.astype(np.float32) / 255 - threshold, 0) / (1 - threshold)
    spread = cv2.GaussianBlur(bright, (0, 0), 3) * 0.6 + cv2.GaussianBlur(bright, (0, 0), 9) * 0.5
    glow = np.clip(spread * strength * 255, 0, 255).astype(np.uint8)
    glow = cv2.merge([*cv2.split(glow), np.zeros(glow.shape[:2], np.uint8)])
    glow = cv2.resize(glow, (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.add(image, cv2.multiply(glow, cv2.bitwise_not(image), scale=1 / 255))


def grade(image: np.ndarray, light: Light) -> np.ndarray:
    """Shadows lean to one colour, lights to another: x (1-k) + k (0.55 g + 0.9 x g), g by the pixel's own grey."""
    if light.grade <= 0:
        return image
    tint = cv2.LUT(
        cv2.merge([cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)] * 4), _ramp(light.grade_shadow, light.grade_light)
    )
    alpha = cv2.extractChannel(image, 3)
    tint = cv2.multiply(tint, cv2.merge([alpha] * 4), scale=1 / 255)
    mapped = cv2.addWeighted(tint, 0.55, cv2.multiply(image, tint, scale=1 / 255), 0.9, 0)
    graded = cv2.addWeighted(image, 1 - light.grade, mapped, light.grade, 0)
    graded[..., 3] = alpha
    return cv2.min(graded, cv2.merge([alpha] * 4))


@lru_cache(maxsize=32)
def _ramp(shadow: str, bright: str) -> np.ndarray:
    steps = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
    colours = (colour_of(shadow) * (1 - steps) + colour_of(bright) * steps) * 255
    return np.dstack([colours[None], np.full((1, 256), 255.0)]).round().astype(np.uint8)


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
    if strength <= 0:
        return image
    tooth = _tiled(_paper_tile(strength), x, y, image.shape[1], image.shape[0])
    grained = cv2.multiply(image, cv2.merge([tooth, tooth, tooth, np.full_like(tooth, 128)]), scale=1 / 128)
    return cv2.min(grained, cv2.merge([cv2.extractChannel(image, 3)] * 4))


@lru_cache(maxsize=4)
def _paper_tile(strength: float) -> np.ndarray:
    chance = np.random.default_rng(3)
    tile = np.zeros((PAPER_SIDE, PAPER_SIDE), np.float32)
    for sigma, share in ((1.1, 0.015), (9.0, 0.008)):
        noise = chance.standard_normal((PAPER_SIDE, PAPER_SIDE)).astype(np.float32)
        wrapped = cv2.copyMakeBorder(noise, 40, 40, 40, 40, cv2.BORDER_WRAP)
        soft = cv2.GaussianBlur(wrapped, (0, 0), sigma)[40:-40, 40:-40]
        tile += soft / soft.std() * share
    return np.clip(128 * (1 + strength * tile), 0, 255).round().astype(np.uint8)


def _tiled(tile: np.ndarray, x: int, y: int, width: int, height: int) -> np.ndarray:
    side = tile.shape[0]
    across, down = -(-(width + side) // side), -(-(height + side) // side)
    return np.tile(tile, (down, across))[y % side : y % side + height, x % side : x % side + width]


@lru_cache(maxsize=4)
def vignette(width: int, height: int, strength: float) -> np.ndarray:
    """(h, w) uint8 for the camera to multiply luma with: 255 in the middle, less toward the corners; read only."""
    xs = ((np.arange(width, dtype=np.float32) / width - 0.5) / 0.75)[None, :]
    ys = ((np.arange(height, dtype=np.float32) / height - 0.48) / 0.72)[:, None]
    outside = np.clip(xs * xs + ys * ys - 0.25, 0, 1.2) ** 1.2
    return ((1 - strength * outside * 0.75) * 255).round().astype(np.uint8)
