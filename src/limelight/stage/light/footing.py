"""How people stand on the ground of a still light: the shadow that the place's lamp throws of each, or a soft one
underfoot.

It is laid into the plate once; whoever walks carries theirs along. Who casts no shadow has none in any shot: a story
may rest on it.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from limelight.stage.compositor.planes import Cutout, Planes
from limelight.stage.drawing.art import Lamp, Light, frame_unit
from limelight.stage.light.lamplight import POOL, SPOT, STEP, Caster, ground_shadow

THROWN, UNDERFOOT = 0.5, 0.42
"""How dark each kind is at its darkest."""
BURNING = 0.3
"""How strong a lamp is at least that throws shadows."""


def stand_on(plate: Planes, margin: int, casters: Sequence[Caster], light: Light, foot: float, horizon: float) -> None:
    """Darken `plate`, a picture with `margin` around the frame, where `casters` stand. Places are frame pixels.

    `foot` is the ground straight under the lamp, `horizon` the line above which no ground lies.
    """
    size = plate.size[0] - 2 * margin, plate.size[1] - 2 * margin
    shade, depth = _shade(casters, light, size, foot, horizon, margin)
    full = cv2.resize(shade, plate.size, interpolation=cv2.INTER_LINEAR)
    plate.y[:] = cv2.multiply(plate.y, cv2.convertScaleAbs(full, alpha=-depth, beta=255), scale=1 / 255)
    half = cv2.resize(shade, plate.u.shape[::-1], interpolation=cv2.INTER_LINEAR)
    for plane in (plate.u, plate.v):
        toward_grey(plane, half)


def carried(caster: Caster, light: Light, size: tuple[int, int], foot: float, horizon: float) -> Cutout | None:
    """The shadow of somebody who walks, apart from the plate, to go with them; None where they have none."""
    margin = size[0] // 2 // STEP * STEP
    shade, depth = _shade([caster], light, size, foot, horizon, margin)
    rows, columns = np.flatnonzero(shade.any(axis=1)), np.flatnonzero(shade.any(axis=0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    part = shade[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1]
    full = cv2.resize(part, None, fx=STEP, fy=STEP, interpolation=cv2.INTER_LINEAR)
    half = cv2.resize(part, None, fx=STEP / 2, fy=STEP / 2, interpolation=cv2.INTER_LINEAR)
    kept = cv2.convertScaleAbs(half, alpha=-0.75, beta=255)
    grey = cv2.convertScaleAbs(cv2.bitwise_not(kept), alpha=128 / 255)
    through = cv2.convertScaleAbs(full, alpha=-depth, beta=255)
    return Cutout(np.zeros_like(full), grey, grey.copy(), through, kept, left * STEP - margin, top * STEP - margin)


def _shade(
    casters: Sequence[Caster], light: Light, size: tuple[int, int], foot: float, horizon: float, margin: int = 0
) -> tuple[np.ndarray, float]:
    """A quarter of the frame and the `margin` around it, uint8: the shade under these people, and how dark it is at
    its darkest.
    """
    lamp = _lamp(light)
    if lamp is None:
        return _underfoot(casters, size, margin), UNDERFOOT
    return ground_shadow(casters, lamp, size, foot=foot, horizon=horizon, margin=margin), THROWN


def toward_grey(plane: np.ndarray, share: np.ndarray) -> None:
    """Draw a chroma plane toward no colour, in place, where `share` is high (255: 3/4 of the way): shade is not red."""
    kept = cv2.convertScaleAbs(share, alpha=-0.75, beta=255)
    coloured = cv2.multiply(plane, kept, scale=1 / 255)
    plane[:] = cv2.add(coloured, cv2.convertScaleAbs(cv2.bitwise_not(kept), alpha=128 / 255))


def _lamp(light: Light) -> Lamp | None:
    """The lamp that throws people's shadows: the strongest that hangs or stands in the place, and burns."""
    burning = BURNING * light.look.light.lamps
    lamps = [lamp for lamp in light.lamps if lamp.strength > burning and _hangs(lamp)]
    return max(lamps, key=lambda lamp: lamp.strength * lamp.reach, default=None)


def _hangs(lamp: Lamp) -> bool:
    return lamp.name != SPOT and not lamp.name.endswith(POOL)


def _underfoot(casters: Sequence[Caster], size: tuple[int, int], margin: int) -> np.ndarray:
    """A quarter of the frame and its margin, uint8: a soft pool of shade under each caster's hem."""
    shade = np.zeros(((size[1] + 2 * margin) // STEP, (size[0] + 2 * margin) // STEP), np.uint8)
    for caster in casters:
        if caster.casts:
            half = int(caster.alpha.shape[1] * caster.scale * 0.26 / STEP)
            x, y = caster.feet[0] + margin, caster.feet[1] + margin + 0.006 * size[1]
            middle = int(x / STEP), int(y / STEP)
            cv2.ellipse(shade, middle, (max(2, half), max(2, half // 5)), 0, 0, 360, 255, -1, cv2.LINE_AA)
    return cv2.GaussianBlur(shade, (0, 0), 5 * frame_unit(*size))
