"""A photograph staged: a plate for the camera to move over, and its subject before it where one can be told apart.

A photograph never stands dead still: where the shot asks for no move, the camera pushes in slowly. With the subject on
a plane of its own, and the ground behind it painted on, a move shows depth. The scene's hour leans on the photograph's
colours, gently: it is the photographer's light, not ours.
"""

from __future__ import annotations

import zlib
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Cutout, Planes, cutout, even_crop, planes
from limelight.stage.drawing.art import Light
from limelight.stage.light.finish import grade, tone, vignette
from limelight.stage.light.ink_wash import thinned_out, tones_of
from limelight.stage.light.shading import colour_of
from limelight.stage.staging.matte import subject_of
from limelight.works.shots import Move, Shot

SLOW_PUSH = Move("push", 0.05)
"""How the camera moves over a still for which nothing else is asked."""

BEFORE = 1.0
"""The depth of the subject; the plate lies as deep as a set does behind people."""

HOUR = 0.6
"""How much of the grade that a painted place gets a photograph gets."""
DIMMED = 0.55
"""How much of the scene's darkness a photograph takes on that is bright all over."""
FRAMED = 0.5
"""How much of the vignette."""

REVEALED = 0.035
"""Shares of the frame's height that a move may uncover around the subject: so far the ground is painted on."""
GROUND_DETAIL = 4
"""The ground behind the subject is painted this much smaller: only its rim is ever seen."""

STAGED_OUT = frozenset(("lamp-swing", "rise"))
"""Effects that only what is drawn can show."""


def stage_photograph(
    image: np.ndarray, shot: Shot, light: Light, weather: tuple[str, ...], focus: tuple[float, float], *, deep: bool
) -> Picture:
    """The picture of a photograph (BGR, as large as the frame, both sides even) in `shot`.

    `light` is the scene's, `weather` what falls before it, `focus` what a push closes in on, in shares of the frame;
    `deep` lets the subject stand before the ground.
    """
    height, width = image.shape[:2]
    lit = printed(image, light)
    matte = subject_of(image, focus) if deep else None
    plate, fore = _taken_apart(lit, matte) if matte is not None else (planes(lit), [])
    return staged(plate, fore, shot, light, weather, (focus[0] * width, focus[1] * height), (width, height))


def staged(
    plate: Planes,
    fore: list[tuple[Cutout, float]],
    shot: Shot,
    light: Light,
    weather: tuple[str, ...],
    focus: tuple[float, float],
    size: tuple[int, int],
) -> Picture:
    """A picture of planes without people, that never stands still."""
    moving = replace(shot, figures=(), move=shot.move if shot.move.kind != "hold" else SLOW_PUSH)
    effects = tuple(effect for effect in shot.effects if effect not in STAGED_OUT)
    unlit = replace(light, lamps=())
    return Picture(moving, *size, plate, [], fore, weather, effects, focus, zlib.crc32(shot.id.encode()), unlit)


def printed(image: np.ndarray, light: Light) -> np.ndarray:
    """The photograph in the scene's print: its hour's colours and the vignette gently, the brand's tones whole."""
    opaque = cv2.cvtColor(_dimmed(image, light), cv2.COLOR_BGR2BGRA)
    toned = tone(grade(opaque, replace(light, grade=HOUR * light.grade)), light.look.press, tones_of(opaque))
    graded = cv2.cvtColor(thinned_out(toned, light.look.press), cv2.COLOR_BGRA2BGR)
    shading = vignette(image.shape[1], image.shape[0], FRAMED * light.vignette)
    return cv2.multiply(graded, cv2.merge([shading] * 3), scale=1 / 255)


def _dimmed(image: np.ndarray, light: Light) -> np.ndarray:
    """As dark as the hour asks; a photograph that is dark itself was taken at such an hour."""
    bright = float(cv2.mean(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY))[0]) / 255
    share = DIMMED * min(1.0, max(0.0, (bright - 0.2) / 0.3))
    falls = (colour_of(light.ambient_top) + colour_of(light.ambient_bottom)) / 2 * np.float32(light.ambient)
    gain = 1 - share * (1 - np.minimum(falls, 1.0))
    return cv2.multiply(image, np.array([*gain, 1.0], np.float64))


def _taken_apart(image: np.ndarray, matte: np.ndarray) -> tuple[Planes, list[tuple[Cutout, float]]]:
    """The ground with the subject painted out, and the subject with its own colours up to its edge."""
    subject = _premultiplied(_own_colours(image, matte), matte)
    piece, left, top = even_crop(subject)
    return planes(_ground(image, matte)), [(cutout(piece, left, top), BEFORE)]


def _premultiplied(image: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    return cv2.merge([*cv2.split(cv2.multiply(image, cv2.merge([alpha] * 3), scale=1 / 255)), alpha])


def _own_colours(image: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """The subject's colours carried outward through its soft edge, or the old ground would cling to it."""
    sure = cv2.erode((alpha > 250).astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    sigma = max(2.0, image.shape[0] / 300)
    weight = cv2.GaussianBlur(sure, (0, 0), sigma)
    carried = cv2.GaussianBlur(image * sure[..., None], (0, 0), sigma) / np.maximum(weight, 1e-3)[..., None]
    carried = np.where(weight[..., None] > 1e-3, carried, image)
    return np.where(sure[..., None] > 0, image, np.clip(carried, 0, 255)).astype(np.uint8)


def _ground(image: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """The picture with the subject painted over from around it; untouched where no move can uncover the difference."""
    height, width = image.shape[:2]
    reach = max(3, round(REVEALED * height / GROUND_DETAIL))
    size = width // GROUND_DETAIL, height // GROUND_DETAIL
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    hole = cv2.dilate(cv2.resize(alpha, size, interpolation=cv2.INTER_AREA), np.ones((7, 7), np.uint8)) > 8
    deep = cv2.erode(hole.astype(np.uint8), np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    rim = (hole & (deep == 0)).astype(np.uint8)
    painted = cv2.inpaint(np.where(deep[..., None] > 0, _far(small, hole), small), rim, 5, cv2.INPAINT_TELEA)
    grown = cv2.resize(painted, (width, height), interpolation=cv2.INTER_CUBIC)
    share = cv2.GaussianBlur(cv2.resize(hole.astype(np.float32), (width, height)), (0, 0), GROUND_DETAIL)[..., None]
    return (image * (1 - share) + grown * share).astype(np.uint8)


def _far(image: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """The colours around a hole, spread all over it: nobody looks there, and nothing of the subject may stay."""
    kept = (~hole).astype(np.float32)
    sigma = max(image.shape[:2]) / 8
    weight = cv2.GaussianBlur(kept, (0, 0), sigma)
    spread = cv2.GaussianBlur(image * kept[..., None], (0, 0), sigma) / np.maximum(weight, 1e-4)[..., None]
    return np.where(hole[..., None], np.clip(spread, 0, 255), image).astype(np.uint8)
