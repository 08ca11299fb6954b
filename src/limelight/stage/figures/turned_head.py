"""A head from the lens to three-quarter, in its stages: skull and skin, eyes, brows and nose, mouth, hair and hat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import skia

from limelight.stage.drawing.shapes import blob, darker
from limelight.stage.figures.anatomy import Bearing, Flesh
from limelight.stage.figures.beards import beard_of
from limelight.stage.figures.brows import draw_brows
from limelight.stage.figures.eyes import draw_eyes, looked
from limelight.stage.figures.face import Face
from limelight.stage.figures.features import (
    draw_complexion,
    draw_makeup,
    draw_marks,
    draw_nose,
    draw_skin_lines,
    draw_sweat,
    draw_tears,
)
from limelight.stage.figures.glasses import glasses_of
from limelight.stage.figures.hair import Head, hair_of
from limelight.stage.figures.hats import hat_of, under_hat
from limelight.stage.figures.mouths import draw_mouth
from limelight.stage.figures.paints import paint_of
from limelight.stage.figures.pen import Box, Pen


@dataclass(frozen=True)
class TurnedHead:
    """The stages of a turned head wearing one face."""

    head: Head
    face: Face
    moves_jaw: ClassVar[bool] = False

    @property
    def chin(self) -> float:
        return self.head.bearing.chin

    @property
    def mouth_box(self) -> Box:
        x, y = self.head.bearing.mouth
        half = max(46.0, self.face.mouth_width + 14 + abs(self.face.mouth_shift))
        return x - half, y - 28, x + half, y + 54

    @property
    def eye_box(self) -> Box:
        bearing = self.head.bearing
        (lx, ly), (rx, _) = bearing.eye(-1), bearing.eye(1)
        size = bearing.skull.eye
        return lx - bearing.eye_half(-1) - 26, ly - 62 * size, rx + bearing.eye_half(1) + 26, ly + 42 * size

    def below(self, pen: Pen, said: Face) -> None:
        look, bearing, flesh, head = self.head.look, self.head.bearing, self.head.flesh, self.head
        if not (hair_of(look).covers_ears or hat_of(look).hides_hair):
            _draw_ears(pen, bearing, flesh)
        pen.shape(head.contour, look.skin, line=4.2, shade=0, grade=0.08, contour=flesh.line)
        with pen.inside(head.contour):
            _draw_side_shadow(pen, head)
            draw_complexion(pen, bearing, self.face, look, flesh)
            paint_of(look).front(pen, head)
            if look.makeup:
                draw_makeup(pen, bearing, look)
            draw_marks(pen, bearing, look)

    def eyes(self, pen: Pen, eyes: str) -> None:
        head = self.head
        with pen.inside(head.contour):
            draw_eyes(pen, head.bearing, looked(self.face, eyes), head.look, head.flesh)

    def between(self, pen: Pen) -> None:
        head = self.head
        look, bearing, flesh = head.look, head.bearing, head.flesh
        with pen.inside(head.contour):
            draw_brows(pen, bearing, self.face, look, flesh, look.hair_colour)
        draw_nose(pen, bearing, self.face, flesh)
        with pen.inside(head.contour):
            draw_skin_lines(pen, bearing, self.face, flesh)
        draw_tears(pen, bearing, self.face)
        beard_of(look).under(pen, head, self.face)

    def mouth(self, pen: Pen, said: Face) -> None:
        draw_mouth(pen, self.head.bearing, said, self.head.look, self.head.flesh)

    def above(self, pen: Pen) -> None:
        head = self.head
        beard_of(head.look).over(pen, head, self.face)
        hat, glasses = hat_of(head.look), glasses_of(head.look)
        glasses.draw_arms(pen, head)
        if not hat.hides_hair:
            with pen.inside(under_hat(hat.covers)):
                hair_of(head.look).front(pen, head)
            _draw_brows_through(pen, head, self.face)
        glasses.front(pen, head)
        hat.front(pen, head)
        draw_sweat(pen, head.bearing, self.face.sweat)

    def behind(self, pen: Pen) -> None:
        hat = hat_of(self.head.look)
        hat.back(pen, self.head)
        if not hat.hides_hair:
            with pen.inside(under_hat(hat.covers)):
                hair_of(self.head.look).back(pen, self.head)


def _draw_side_shadow(pen: Pen, head: Head) -> None:
    """The face turns away from the light: a soft warm edge, never a grey one."""
    dx, dy = pen.key
    shade = skia.Path(head.contour)
    shade.offset(dx * 0.95, dy * 0.75)
    shade.setFillType(skia.PathFillType.kInverseWinding)
    pen.flat(shade, head.flesh.shade, 120, blur=2)


def _draw_ears(pen: Pen, bearing: Bearing, flesh: Flesh) -> None:
    for side in (-1, 1):
        if side * bearing.turn > 0.2:
            continue
        x, y = bearing.ear(side)
        ear = blob([
            (x - side * 6, y - 20), (x + side * 8, y - 34), (x + side * 20, y - 24), (x + side * 19, y - 4),
            (x + side * 10, y + 16),
            (x + side * 2, y + 31), (x - side * 8, y + 26),
        ])  # fmt: skip
        pen.shape(ear, flesh.skin, line=4, shade=0.4, contour=flesh.line)
        with pen.inside(ear):
            hollow = blob(
                [
                    (x, y - 14),
                    (x + side * 9, y - 20),
                    (x + side * 11, y - 6),
                    (x + side * 4, y + 10),
                    (x - side * 2, y + 8),
                ]
            )
            pen.flat(hollow, flesh.shade, 170)
        pen.taper((x - side * 2, y - 20), (x + side * 15, y - 26), (x + side * 9, y + 4), 2.2, flesh.line, 150)


def _draw_brows_through(pen: Pen, head: Head, face: Face) -> None:
    """Brows show faintly through a fringe, as this kind of drawing has it: a feeling must not hide under hair."""
    if head.capped:
        return
    pen.canvas.saveLayerAlpha(None, 120)
    with pen.inside(head.contour):
        draw_brows(pen, head.bearing, face, head.look, head.flesh, darker(head.look.hair_colour, 0.45))
    pen.canvas.restore()
