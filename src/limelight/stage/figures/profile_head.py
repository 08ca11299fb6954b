"""A head in profile, in its stages: skull and skin, the near eye, brow and nose, mouth, ear, hair and hat.

Everything is drawn facing screen right. Lips and chin are part of the contour: what says a vowel has another outline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import skia

from limelight.stage.drawing.shapes import darker, ellipse, fill, limb, linear, mix, polygon
from limelight.stage.figures.beards import beard_of
from limelight.stage.figures.eyes import looked
from limelight.stage.figures.face import Face
from limelight.stage.figures.glasses import glasses_of
from limelight.stage.figures.hair import hair_of
from limelight.stage.figures.hats import hat_of, under_hat
from limelight.stage.figures.hats.style import MIDDLE
from limelight.stage.figures.paints import paint_of
from limelight.stage.figures.pen import Box, Pen
from limelight.stage.figures.profile import Profile
from limelight.stage.figures.profile_eye import draw_side_brow, draw_side_eye
from limelight.stage.figures.profile_face import (
    draw_side_complexion,
    draw_side_ear,
    draw_side_lines,
    draw_side_marks,
    draw_side_mouth,
    draw_side_nose,
    draw_side_sweat,
    draw_side_tears,
)

FACE = polygon([(-6, -400), (400, -400), (400, 400), (-6, 400)])
"""What is before the ears: paint ends there."""
OTHER_WAY = {"left": "right", "right": "left"}


@dataclass(frozen=True)
class ProfileHead:
    """The stages of a profile wearing one face. `way` is -1 where it will be seen facing left."""

    side: Profile
    way: int
    moves_jaw: ClassVar[bool] = True

    @property
    def chin(self) -> float:
        return self.side.chin

    @property
    def mouth_box(self) -> Box:
        side = self.side
        return side.front - 74, side.mouth[1] - 26, side.front + 40, side.skull.chin_y + 34

    @property
    def eye_box(self) -> Box:
        (x, y), size = self.side.eye, self.side.skull.eye
        return x - 58 * size, y - 58 * size, x + 36, min(y + 40 * size, self.mouth_box[1])

    def below(self, pen: Pen, said: Face) -> None:
        side = self.side.saying(said)
        _draw_stub(pen, side)
        fill(pen.canvas, side.contour, side.look.skin, grade=0.08)
        with pen.inside(side.contour):
            _draw_shadows(pen, side)
            draw_side_complexion(pen, side)
            with pen.inside(FACE):
                paint_of(side.look).side(pen, side)
            draw_side_marks(pen, side)
        with pen.outside(side.neckward):
            pen.stroke(side.contour, 4.2, side.flesh.line)
        _draw_jaw_line(pen, side)

    def eyes(self, pen: Pen, eyes: str) -> None:
        seen = OTHER_WAY.get(eyes, eyes) if self.way < 0 else eyes
        draw_side_eye(pen, self.side, looked(self.side.face, seen))

    def between(self, pen: Pen) -> None:
        side = self.side
        draw_side_brow(pen, side, side.face, side.look.hair_colour)
        draw_side_nose(pen, side)
        draw_side_lines(pen, side)
        draw_side_tears(pen, side)
        beard_of(side.look).side(pen, side)

    def mouth(self, pen: Pen, said: Face) -> None:
        draw_side_mouth(pen, self.side.saying(said))

    def above(self, pen: Pen) -> None:
        side = self.side
        beard_of(side.look).side_over(pen, side)
        hat, hair, glasses = hat_of(side.look), hair_of(side.look), glasses_of(side.look)
        glasses.draw_side_arm(pen, side)
        if not hat.hides_hair:
            with pen.inside(under_hat(hat.covers, MIDDLE)):
                hair.side(pen, side)
            if not hair.covers_ears:
                draw_side_ear(pen, side)
            self._draw_brow_through(pen)
        glasses.side(pen, side)
        hat.drawn_aside(pen, side)
        draw_side_sweat(pen, side)

    def behind(self, pen: Pen) -> None:
        side, hat = self.side, hat_of(self.side.look)
        hat.side_back(pen, side)
        if not hat.hides_hair:
            with pen.inside(under_hat(hat.covers, MIDDLE)):
                hair_of(side.look).side_back(pen, side)

    def _draw_brow_through(self, pen: Pen) -> None:
        side = self.side
        if not side.capped:
            pen.canvas.saveLayerAlpha(None, 120)
            with pen.inside(side.contour):
                draw_side_brow(pen, side, side.face, darker(side.look.hair_colour, 0.45))
            pen.canvas.restore()


def _draw_stub(pen: Pen, side: Profile) -> None:
    """The neck in the jaw's shadow, fading into the neck that the body brings."""
    dark = mix(side.flesh.skin, side.flesh.shade, 0.65)
    up = side.skull.sits * 0.5
    pen.shaded(side.stub, linear((0, 100 - up * 0.3), (0, 136 - up), [dark, (dark, 0)]))


def _draw_jaw_line(pen: Pen, side: Profile) -> None:
    """Where the jaw runs up to the ear, thinner and thinner."""
    pen.flat(limb(side.jaw_line, [2.1, 2.0, 0.8], steps=8), side.flesh.line)


def _draw_shadows(pen: Pen, side: Profile) -> None:
    """The face turns away from the light, and the jaw throws its shadow on what is neck already."""
    dx, dy = pen.key
    shade = skia.Path(side.contour)
    shade.offset(dx * 0.95, dy * 0.75)
    shade.setFillType(skia.PathFillType.kInverseWinding)
    with pen.outside(side.neckward):
        pen.flat(shade, side.flesh.shade, 120, blur=2)
    with pen.inside(side.neckward):
        pen.flat(ellipse(-18, 108, 44, 30), side.flesh.shade, 165, blur=9)
