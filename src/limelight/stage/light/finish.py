"""The finish on painted pictures: bloom, a grade, the brand's tones, dots, paper; and the vignette of a frame.

A plate gets all of it once, when it is baked. Figures get all but the bloom, cut by their own outline, so that they sit
in the same print; the vignette belongs to the frame and is left to the camera. Every step but the bloom looks at one
pixel and its place alone: a mouth printed by itself is the same as that part of its printed face. Dots and paper are
fixed to the picture, never to the clock: a grain that moves would cost every still frame its cheap encoding. `unit` is
the frame's (`art.frame_unit`): in one too small to show them, dots are their mean tone, and the paper is smooth.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from limelight.stage.drawing.art import Light
from limelight.stage.light.ink_wash import Tones, thinned_out, washed
from limelight.stage.light.shading import colour_of
from limelight.stage.light.surface import brushed, dots, mean_dots, paper
from limelight.works.looks import Press

FINEST = 0.5
"""The smallest unit of a frame that shows single dots and the tooth of paper."""
TOOTH_OF_SKIN = 0.55
"""How much of the paper's tooth shows on people: a face large in the frame must stay smooth."""


def finish_plate(image: np.ndarray, light: Light, unit: float = 1.0, tones: Tones = Tones()) -> np.ndarray:  # noqa: B008
    """An opaque BGRA plate, finished. `tones` are where its darks and lights lie, for a print in ink."""
    press = light.look.press
    toned = tone(grade(bloom(image, light.bloom, unit=unit), light), press, tones)
    if unit < FINEST:
        return thinned_out(mean_dots(toned, light.dots), press)
    return thinned_out(paper(dots(brushed(toned, press.brush, unit=unit), light.dots), press.paper), press)


def finish_figure(
    image: np.ndarray,
    light: Light,
    x: int = 0,
    y: int = 0,
    unit: float = 1.0,
    tones: Tones = Tones(),  # noqa: B008
) -> np.ndarray:
    """A lit BGRA cut-out in the same print as its plate; (x, y) is where it lies, so that dots and paper run on."""
    press = light.look.press
    toned = tone(grade(image, light), press, tones)
    if unit < FINEST:
        return mean_dots(toned, light.dots)
    surfaced = dots(brushed(toned, press.brush * 0.7 * TOOTH_OF_SKIN, x, y, unit=unit), light.dots, x, y)
    return paper(surfaced, press.paper * TOOTH_OF_SKIN, x, y)


def tone(image: np.ndarray, press: Press, tones: Tones) -> np.ndarray:
    """The brand's own tones: how strong its colours are, what its blacks are made of, how far all is ink on paper."""
    return washed(_lifted(_saturated(image, press.saturation), press), press, tones)


def _saturated(image: np.ndarray, strength: float) -> np.ndarray:
    if strength == 1:
        return image
    grey = cv2.merge([*[cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)] * 3, cv2.extractChannel(image, 3)])
    stronger = cv2.addWeighted(image, strength, grey, 1 - strength, 0)
    return cv2.min(stronger, cv2.merge([cv2.extractChannel(image, 3)] * 4))


def _lifted(image: np.ndarray, press: Press) -> np.ndarray:
    """Black is a colour: what is dark rises to it, what is bright stays."""
    if press.lift <= 0:
        return image
    alpha = cv2.extractChannel(image, 3)
    ground = cv2.merge([*(cv2.convertScaleAbs(alpha, alpha=float(c)) for c in colour_of(press.black)), alpha])
    lifted = cv2.addWeighted(image, 1 - press.lift, ground, press.lift, 0)
    lifted = cv2.max(lifted, cv2.addWeighted(image, 1 - 0.4 * press.lift, image, 0, 0))
    lifted[..., 3] = alpha
    return lifted


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


@lru_cache(maxsize=4)
def vignette(width: int, height: int, strength: float) -> np.ndarray:
    """(h, w) uint8 for the camera to multiply luma with: 255 in the middle, less toward the corners; read only."""
    xs = ((np.arange(width, dtype=np.float32) / width - 0.5) / 0.75)[None, :]
    ys = ((np.arange(height, dtype=np.float32) / height - 0.48) / 0.72)[:, None]
    outside = np.clip(xs * xs + ys * ys - 0.25, 0, 1.2) ** 1.2
    return ((1 - strength * outside * 0.75) * 255).round().astype(np.uint8)
