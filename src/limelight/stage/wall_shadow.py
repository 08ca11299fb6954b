"""Shadows on the wall: a lamp throws everyone who casts one, larger than they are, on the wall behind them.

It falls where the wall is painted and on nothing behind its windows; it takes the lamp's own light and leaves that of
the hour, and it drifts to violet. Whoever casts no shadow has none here either, beside others who do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from limelight.stage.art import Cel, Lamp, Light, SetArt, frame_unit
from limelight.stage.lamplight import POOL, SPOT, STEP, Caster, luma_share
from limelight.stage.planes import Planes

WALLS = ("wall", "room")
"""How cels are called that have a wall on them."""
BURNING = 0.34
"""How strong a light is at least that throws somebody on the wall."""
GROWN, FACE = 1.14, 0.86
"""How much larger than its person a shadow is, and about which share of their height: the head must be read beside the
head.
"""
ASIDE, LEAST_ASIDE, MOST_ASIDE = 0.34, 0.15, 0.26
"""How far it lies away from the lamp: of the way between lamp and person, and in frame widths."""
RAISED, MOST_RAISED = 0.08, 0.05
"""The same upward, where the lamp is lower than the face; in frame heights."""
SOFT = 9.0
"""How soft its edge is, in pixels of a frame of full size."""
LIGHTEST, DARKEST = 0.38, 0.6
"""How dark it is, as the lamp's share of the light on the wall has it."""
VIOLET = (143.0, 132.0)
"""The chroma (U, V) that it drifts to, and how far."""
DRIFT = 0.9


def throw_on_wall(plate: Planes, margin: int, art: SetArt, casters: Sequence[Caster], floor: float | None) -> None:
    """Darken the wall of a printed plate, a picture with `margin` around the frame, behind the casters.

    `floor` is the line in the frame at which the wall ends, if that is seen.
    """
    wall = next((cel for cel in art.cels if cel.name in WALLS and not cel.emit), None)
    lamp = _thrower(art.light)
    if wall is None or lamp is None or not any(caster.casts for caster in casters):
        return
    size = plate.size[0] // STEP, plate.size[1] // STEP
    shade = np.zeros((size[1], size[0]), np.uint8)
    for caster in casters:
        if caster.casts:
            shade = cv2.max(shade, _thrown(caster, lamp, art, margin, shade.shape))
    shade = cv2.GaussianBlur(shade, (0, 0), SOFT * frame_unit(art.width, art.height) / STEP)
    shade = cv2.multiply(shade, _seen_wall(wall, margin, shade.shape), scale=1 / 255)
    if floor is not None:
        shade[max(0, round((floor + margin) / STEP)) :] = 0
    depth = np.clip(luma_share(art.light, lamp, (art.width, art.height), margin, shade.shape), LIGHTEST, DARKEST)
    _darken(plate, (shade * depth).astype(np.uint8))


def _thrower(light: Light) -> Lamp | None:
    """The light that throws people on the wall: the strongest one in the place."""
    burning = BURNING * light.look.light.lamps
    lamps = (lamp for lamp in light.lamps if lamp.strength > burning and lamp.name != SPOT)
    return max((lamp for lamp in lamps if not lamp.name.endswith(POOL)), key=lambda lamp: lamp.strength, default=None)


def _thrown(caster: Caster, lamp: Lamp, art: SetArt, margin: int, shape: tuple[int, ...]) -> np.ndarray:
    """The outline enlarged about the head, and moved away from the lamp."""
    x, y = caster.feet
    face = y - FACE * caster.tall
    across, up = x - lamp.x, lamp.y - face
    aside = min(MOST_ASIDE * art.width, max(LEAST_ASIDE * art.width, ASIDE * abs(across)))
    dx = math.copysign(aside, across)
    dy = -min(MOST_RAISED * art.height, max(0.0, RAISED * up))
    s, grow = caster.scale, GROWN
    matrix = np.array(
        [
            [s * grow / STEP, 0, (x + (caster.x - x) * grow + dx + margin) / STEP],
            [0, s * grow / STEP, (face + (caster.y - face) * grow + dy + margin) / STEP],
        ],
        np.float32,
    )
    return cv2.warpAffine(caster.alpha, matrix, (shape[1], shape[0]), flags=cv2.INTER_LINEAR)


def _seen_wall(wall: Cel, margin: int, shape: tuple[int, ...]) -> np.ndarray:
    """(h, w) uint8: where the wall is, in the map's points."""
    alpha = cv2.extractChannel(wall.image, 3)
    matrix = np.array([[1 / STEP, 0, (wall.x + margin) / STEP], [0, 1 / STEP, (wall.y + margin) / STEP]], np.float32)
    return cv2.warpAffine(alpha, matrix, (shape[1], shape[0]), flags=cv2.INTER_AREA)


def _darken(plate: Planes, shade: np.ndarray) -> None:
    full = cv2.resize(shade, plate.size, interpolation=cv2.INTER_LINEAR)
    plate.y[:] = cv2.multiply(plate.y, cv2.bitwise_not(full), scale=1 / 255)
    half = cv2.resize(shade, (plate.u.shape[1], plate.u.shape[0]), interpolation=cv2.INTER_LINEAR)
    left = cv2.convertScaleAbs(half, alpha=-DRIFT, beta=255)
    for plane, violet in zip((plate.u, plate.v), VIOLET, strict=True):
        kept = cv2.multiply(plane, left, scale=1 / 255)
        plane[:] = cv2.add(kept, cv2.convertScaleAbs(cv2.bitwise_not(left), alpha=violet / 255))
