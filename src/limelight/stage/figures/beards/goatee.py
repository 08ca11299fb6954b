"""A tuft on the chin, and a moustache."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob
from limelight.stage.figures.beards._wings import side_wings, wings
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def under(pen: Pen, head: Head, face: Face) -> None:
    mx, my = head.bearing.mouth
    chin, t = head.bearing.chin, head.turn
    tuft = blob(
        [
            (mx - 22, my + 24),
            (mx, my + 19),
            (mx + 22, my + 24),
            (24 + t * 32, chin + 4),
            (4 + t * 34, chin + 52, "c"),
            (-20 + t * 32, chin + 4),
        ]
    )
    pen.shape(tuft, head.look.hair_colour, line=2.6, shade=0.4)


def side(pen: Pen, side: Profile) -> None:
    f, chin, jut, my = side.front, side.chin, side.skull.jut, side.mouth[1]
    tuft = blob([
        (f - 34, my + 30), (f - 6, my + 21), (f + 6 + jut, chin - 10), (f + 4 + jut, chin + 24),
        (f - 8 + jut, chin + 50, "c"),
        (f - 26 + jut, chin + 18), (f - 42, chin - 2),
    ])  # fmt: skip
    pen.shape(tuft, side.look.hair_colour, line=2.6, shade=0.4)


BEARD = Beard(under, wings, side, side_wings)
