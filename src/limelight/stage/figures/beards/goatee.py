"""A tuft on the chin, and a moustache."""

from __future__ import annotations

from limelight.stage.figures.beards._wings import wings
from limelight.stage.figures.beards.style import Beard
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


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


BEARD = Beard(under, wings)
