"""A full beard, cut close."""

from __future__ import annotations

from limelight.stage.figures.beards._close import cheeks, draw_edge, side_cheeks
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def under(pen: Pen, head: Head, face: Face) -> None:
    mass = cheeks(head)
    pen.flat(mass, head.look.hair_colour, 120, blur=2)
    pen.flat(mass, head.look.hair_colour, 215)
    draw_edge(pen, mass, head.look.hair_colour)


def side(pen: Pen, side: Profile) -> None:
    mass = side_cheeks(side)
    pen.flat(mass, side.look.hair_colour, 120, blur=2)
    pen.flat(mass, side.look.hair_colour, 215)
    draw_edge(pen, mass, side.look.hair_colour)


BEARD = Beard(under, side=side)
