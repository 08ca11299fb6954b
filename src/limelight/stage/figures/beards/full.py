"""A full beard, cut close."""

from __future__ import annotations

from limelight.stage.figures.beards._close import cheeks, draw_mass, side_cheeks
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def under(pen: Pen, head: Head, face: Face) -> None:
    (mx, my), chin, turned = head.bearing.mouth, head.bearing.chin, head.bearing.turned
    jaw, low = head.bearing.skull.jaw, head.bearing.skull.jaw_y
    strands = [
        ((mx + x * 0.5, my + 26), (mx + x * 0.8, my + 40), (mx + x * 0.8, chin + 2)) for x in (-48, -24, 0, 24, 48)
    ]
    strands += [
        (turned(s * (jaw + 2), low - 34), turned(s * jaw, low - 6), turned(s * (jaw - 16), low + 18)) for s in (-1, 1)
    ]
    strands += [
        (turned(s * (jaw - 14), low - 30), turned(s * (jaw - 16), low), turned(s * (jaw - 34), low + 26))
        for s in (-1, 1)
    ]
    draw_mass(pen, cheeks(head), head.look.hair_colour, strands)


def side(pen: Pen, side: Profile) -> None:
    f, chin, low = side.front, side.chin, side.skull.jaw_y
    strands = [
        *(((4 + k * 14, low - 40 + k * 6), (6 + k * 15, low - 4), (20 + k * 15, chin + 2)) for k in range(5)),
        ((f - 6, side.mouth[1] + 24), (f - 2, chin - 18), (f - 14, chin + 4)),
    ]
    draw_mass(pen, side_cheeks(side), side.look.hair_colour, strands)


BEARD = Beard(under, side=side)
