"""The shadow of a few days."""

from __future__ import annotations

from limelight.stage.figures.beards._close import cheeks, side_cheeks
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def under(pen: Pen, head: Head, face: Face) -> None:
    with pen.inside(head.contour):
        pen.flat(cheeks(head), head.look.hair_colour, 62, blur=5)


def side(pen: Pen, side: Profile) -> None:
    with pen.inside(side.contour):
        pen.flat(side_cheeks(side), side.look.hair_colour, 62, blur=5)


BEARD = Beard(under, side=side)
