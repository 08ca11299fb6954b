"""A drawing with a clear ground, staged: it stands before the scene's painted place as a figure would.

It is lit by the place and printed with it, and the ground takes its shadow: a cut-out that shares no light with what is
behind it looks like a sticker. A drawing that its own paper cuts off below is taken for a bust and rests on the frame's
lower edge; any other stands on the ground.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import cutout, even_crop, planes
from limelight.stage.drawing.art import SetArt
from limelight.stage.light.footing import stand_on
from limelight.stage.light.lamplight import Caster
from limelight.stage.light.printing import Print
from limelight.stage.light.shading import apply, light_map
from limelight.stage.sets import group_cels
from limelight.stage.staging.bake import HORIZON, NEAR, UNDER_LAMP
from limelight.stage.staging.photograph import staged
from limelight.stage.staging.placing import Frame
from limelight.works.shots import Shot

CLEAR = 0.03
"""Share of a still that must be clear for it to be a cut-out; rounded corners are not enough."""
PAINT = 24
"""The least alpha that counts as paint."""

TALL = {"wide": 0.46, "full": 0.62, "medium": 0.72, "close": 0.78, "extreme": 0.86, "insert": 0.5}
"""How high it stands, in frame heights."""
BROAD = 0.94
"""And how broad at most, in frame widths."""
GROUNDED = ("wide", "full")
"""Sizes of shot in which the ground is seen: it stands there, and casts a shadow."""
FLOOR = {"medium": 0.97, "close": 0.97, "extreme": 0.97, "insert": 0.72}
"""Where it ends in the others, in frame heights."""
CUT, BENEATH = 0.3, 1.02
"""Share of its width along which it must end at its paper's lower edge to be a bust, and where a bust ends."""
BEFORE = 1.0
"""Its depth."""


@dataclass(frozen=True)
class Standing:
    """A cut-out in its place: premultiplied BGRA in frame pixels, its even top left, and its feet, if they are seen."""

    image: np.ndarray
    left: int
    top: int
    feet: tuple[float, float] | None


def is_cut_out(image: np.ndarray) -> bool:
    """Whether enough of a BGRA picture is clear."""
    return float((image[..., 3] < PAINT).mean()) > CLEAR


def stage_cut_out(drawing: np.ndarray, shot: Shot, art: SetArt, frame: Frame) -> Picture:
    """The picture of a drawing (BGRA, straight alpha) before `art`, a place painted for this shot."""
    near = NEAR[shot.size in GROUNDED]
    ground = group_cels(art, near=near).plate.image
    printed = Print.of(art.light, frame.width, frame.height, ground)
    plate = planes(printed.plate(ground))
    standing = _standing(drawing, shot, frame)
    lit = _lit(standing, printed, frame)
    if standing.feet is not None:
        under_lamp, horizon = art.stand - UNDER_LAMP * frame.height, art.stand - HORIZON * frame.height
        stand_on(plate, printed.margin, [_caster(standing, standing.feet)], art.light, under_lamp, horizon)
    nearer = [(printed.cutout(cel), cel.z) for cel in art.cels if cel.z < near and not cel.emit]
    middle = standing.left + lit.shape[1] / 2, standing.top + lit.shape[0] * 0.35
    focus = 0.6 * middle[0] + 0.2 * frame.width, 0.6 * middle[1] + 0.2 * frame.height
    fore = [(cutout(lit, standing.left, standing.top), BEFORE), *nearer]
    return staged(plate, fore, shot, art.light, art.weather, focus, (frame.width, frame.height))


def _standing(drawing: np.ndarray, shot: Shot, frame: Frame) -> Standing:
    """The drawing, cut to its paint, at the size and place that the shot gives a figure."""
    left, top, across, down = cv2.boundingRect((drawing[..., 3] >= PAINT).astype(np.uint8))
    paint = _premultiplied(drawing[top : top + down, left : left + across])
    bust = float((paint[-2:, :, 3] >= PAINT).mean()) > CUT and top + down >= drawing.shape[0] - 2
    scale = min(TALL[shot.size] * frame.height / down, BROAD * frame.width / across)
    size = max(2, round(across * scale)), max(2, round(down * scale))
    image = cv2.resize(paint, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    foot = _foot(shot, frame, bust)
    x = round(frame.across(_place(shot)) * frame.width - size[0] / 2)
    y = round(foot - size[1])
    piece, inner_x, inner_y = even_crop(_framed(image, x, y))
    feet = (x + size[0] / 2, foot) if shot.size in GROUNDED and not bust else None
    return Standing(piece, (x & ~1) + inner_x, (y & ~1) + inner_y, feet)


def _premultiplied(image: np.ndarray) -> np.ndarray:
    alpha = cv2.extractChannel(image, 3)
    return cv2.multiply(image, cv2.merge([alpha, alpha, alpha, np.full_like(alpha, 255)]), scale=1 / 255)


def _framed(image: np.ndarray, x: int, y: int) -> np.ndarray:
    """Moved onto even pixels, with a clear pixel around: the lens softens edges over it."""
    clean = cv2.min(image, cv2.merge([cv2.extractChannel(image, 3)] * 4))
    return cv2.copyMakeBorder(clean, y & 1, 2, x & 1, 2, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))


def _foot(shot: Shot, frame: Frame, bust: bool) -> float:
    """The row of the frame on which its lower edge lies."""
    if bust:
        return BENEATH * frame.height
    return frame.feet if shot.size in GROUNDED else FLOOR[shot.size] * frame.height


def _place(shot: Shot) -> float:
    """Where it stands across the frame: as whom the shot is about would, else in the middle."""
    return next((f.x for f in shot.figures if f.character == shot.focus), 0.5)


def _lit(standing: Standing, printed: Print, frame: Frame) -> np.ndarray:
    outline = cv2.extractChannel(standing.image, 3)
    light = light_map(
        outline,
        printed.light,
        (standing.left, standing.top),
        frame_height=frame.height,
        breadth=printed.unit,
        unit=printed.unit,
    )
    return printed.piece(apply(standing.image, light), standing.left, standing.top)


def _caster(standing: Standing, feet: tuple[float, float]) -> Caster:
    small = cv2.resize(cv2.extractChannel(standing.image, 3), None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    return Caster(small, standing.left, standing.top, 4.0, feet)
