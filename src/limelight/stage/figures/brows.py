"""Brows: one tapered limb each, through three heights, drawn together by the knit."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, darker, limb, rgb
from limelight.stage.figures.anatomy import Bearing, Flesh
from limelight.stage.figures.face import Face
from limelight.stage.figures.pen import Pen
from limelight.works.cast import Look

BUSHY = ("elder", "gaunt")
"""Heads whose brows have grown out."""


def draw_brows(pen: Pen, bearing: Bearing, face: Face, look: Look, flesh: Flesh, colour: str) -> None:
    bright = sum(rgb(colour)) > 480
    bushy = look.head in BUSHY and not look.feminine
    weight = (6.2 if look.feminine else 10.5 if not bushy else 14.5) * look.brow
    for i, side in enumerate((-1, 1)):
        inner, middle, outer = _heights(bearing, face, i, side)
        radii = (
            [weight * 0.36, weight * 0.56, weight * 0.12]
            if look.feminine
            else [weight * 0.46, weight * 0.6, weight * 0.16]
        )
        if bushy:
            _draw_tufts(pen, inner, outer, side, colour)
        brow = limb([inner, middle, outer], radii)
        if bushy:
            pen.stroke(brow, 5, darker(colour, 0.55))
        pen.flat(brow, colour if bushy or not bright else darker(colour, 0.5))
    _draw_knit(pen, bearing, face, flesh)


def _heights(bearing: Bearing, face: Face, i: int, side: int) -> tuple[Point, Point, Point]:
    x, y = bearing.eye(side)
    half, size = bearing.eye_half(side), bearing.skull.eye
    up, out, arch = face.brow_inner[i] * 0.85, face.brow_outer[i] * 0.85, face.brow_arch[i] * 0.85
    base = y - 48 * size - 2
    pinch = face.knit * 7
    return (
        (x - side * (half * 0.78 + pinch * 0.8), base - 4 - up),
        (x + side * 9, base - 11 - arch - bearing.skull.slant * 0.5 - (up + out) * 0.42),
        (x + side * (half + 10), base + 5 - bearing.skull.slant - out),
    )


def _draw_tufts(pen: Pen, inner: Point, outer: Point, side: int, colour: str) -> None:
    for q in (0.55, 0.75, 0.95):
        x, y = inner[0] + (outer[0] - inner[0]) * q, inner[1] + (outer[1] - inner[1]) * q
        pen.taper((x, y + 4), (x + side * 12, y - 10), (x + side * 26, y - 10), 4.5, darker(colour, 0.5))
        pen.taper((x, y + 3), (x + side * 11, y - 9), (x + side * 24, y - 10), 3.2, colour)


def _draw_knit(pen: Pen, bearing: Bearing, face: Face, flesh: Flesh) -> None:
    """Two short strokes between the brows: a feeling's, not an age's, and faint on the young."""
    if face.knit <= 0.3:
        return
    strength = (face.knit - 0.3) * (0.45 + 0.55 * bearing.skull.lines)
    y = bearing.eye(-1)[1] - 48 * bearing.skull.eye
    for side in (-1, 1):
        x = bearing.across + side * 8
        pen.taper((x, y + 14), (x - side * 4, y + 2), (x + side, y - 10), 2.6, flesh.line, 230 * min(1.0, strength))
