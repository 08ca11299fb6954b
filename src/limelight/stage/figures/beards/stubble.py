"""The shadow of a few days."""

from __future__ import annotations

from limelight.stage.figures.beards._close import cheeks
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen


def under(pen: Pen, head: Head, face: Face) -> None:
    with pen.inside(head.contour):
        pen.flat(cheeks(head), head.look.hair_colour, 62, blur=5)


BEARD = Beard(under)
