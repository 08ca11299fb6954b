"""Shadows on the wall: a lamp throws everyone who casts one, larger than they are, on the wall behind them.

It falls where the wall is painted and on nothing behind its windows; it takes the lamp's own light and leaves that of
the hour, and it drifts to violet. Whoever casts no shadow has none here either, beside others who do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.art import Lamp, Light, SetArt, frame_unit
from limelight.stage.light.lamplight import POOL, SPOT, STEP, Caster, luma_share

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
    lamp = _thrower(art.light)
    wall = wall_of(art, margin, (plate.size[0] // STEP, plate.size[1] // STEP), floor)
    if wall is None or lamp is None or not any(caster.casts for caster in casters):
        return
    darken(plate, wall_shade(casters, lamp, art.light, (art.width, art.height), wall, margin))


def wall_of(art: SetArt, margin: int, size: tuple[int, int], floor: float | None) -> np.ndarray | None:
    """(h, w) uint8: where the wall of a place is, in points `STEP` pixels apart; None where it has none."""
    wall = next((cel for cel in art.cels if cel.name in WALLS and not cel.emit), None)
    if wall is None:
        return None
    alpha = cv2.extractChannel(wall.image, 3)
    matrix = np.array([[1 / STEP, 0, (wall.x + margin) / STEP], [0, 1 / STEP, (wall.y + margin) / STEP]], np.float32)
    seen = cv2.warpAffine(alpha, matrix, size, flags=cv2.INTER_AREA)
    if floor is not None:
        seen[max(0, round((floor + margin) / STEP)) :] = 0
    return seen


def wall_shade(
    casters: Sequence[Caster],
    lamp: Lamp,
    light: Light,
    size: tuple[int, int],
    wall: np.ndarray,
    margin: int = 0,
    *,
    least: float = LEAST_ASIDE,
) -> np.ndarray:
    """(h, w) uint8 of the wall's own points: how dark it is behind the casters where the lamp hangs now.

    `least` is how far aside a shadow lies at least: none where the lamp moves, or it would leap.
    """
    shade = np.zeros(wall.shape, np.uint8)
    for caster in casters:
        if caster.casts:
            shade = cv2.max(shade, _thrown(caster, lamp, size, margin, wall.shape, least))
    shade = cv2.GaussianBlur(shade, (0, 0), SOFT * frame_unit(*size) / STEP)
    depth = np.clip(luma_share(light, lamp, size, margin, wall.shape), LIGHTEST, DARKEST)
    return (cv2.multiply(shade, wall, scale=1 / 255) * depth).astype(np.uint8)


def _thrower(light: Light) -> Lamp | None:
    """The light that throws people on the wall: the strongest one in the place."""
    burning = BURNING * light.look.light.lamps
    lamps = (lamp for lamp in light.lamps if lamp.strength > burning and lamp.name != SPOT)
    return max((lamp for lamp in lamps if not lamp.name.endswith(POOL)), key=lambda lamp: lamp.strength, default=None)


def _thrown(
    caster: Caster, lamp: Lamp, size: tuple[int, int], margin: int, shape: tuple[int, ...], least: float
) -> np.ndarray:
    """The outline enlarged about the head, and moved away from the lamp."""
    x, y = caster.feet
    face = y - FACE * caster.tall
    across, up = x - lamp.x, lamp.y - face
    aside = min(MOST_ASIDE * size[0], max(least * size[0], ASIDE * abs(across)))
    dx = math.copysign(aside, across)
    dy = -min(MOST_RAISED * size[1], max(0.0, RAISED * up))
    s, grow = caster.scale, GROWN
    matrix = np.array(
        [
            [s * grow / STEP, 0, (x + (caster.x - x) * grow + dx + margin) / STEP],
            [0, s * grow / STEP, (face + (caster.y - face) * grow + dy + margin) / STEP],
        ],
        np.float32,
    )
    return cv2.warpAffine(caster.alpha, matrix, (shape[1], shape[0]), flags=cv2.INTER_LINEAR)


def darken(plate: Planes, shade: np.ndarray) -> None:
    """Darken a picture by its shade, toward violet."""
    full = cv2.resize(shade, plate.size, interpolation=cv2.INTER_LINEAR)
    plate.y[:] = cv2.multiply(plate.y, cv2.bitwise_not(full), scale=1 / 255)
    half = cv2.resize(shade, (plate.u.shape[1], plate.u.shape[0]), interpolation=cv2.INTER_LINEAR)
    left = cv2.convertScaleAbs(half, alpha=-DRIFT, beta=255)
    for plane, violet in zip((plate.u, plate.v), VIOLET, strict=True):
        kept = cv2.multiply(plane, left, scale=1 / 255)
        plane[:] = cv2.add(kept, cv2.convertScaleAbs(cv2.bitwise_not(left), alpha=violet / 255))
