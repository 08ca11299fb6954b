"""Close-cropped hair."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


def front(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-106, -14, 8), "c"), p(-96, -78, 18), (*p(-78, -102, 24), "c"), p(0, -112, 32), (*p(78, -102, 24), "c"),
        p(96, -78, 18), (*p(106, -14, 8), "c"),
        p(112, -80), p(96, -150), p(52, -178), p(0, -184), p(-52, -178), p(-96, -150), p(-112, -80),
    ])  # fmt: skip
    pen.shape(mass, head.look.hair_colour, line=3, shade=0.7, grade=0.1)
    pen.gloss(
        mass, head.look.hair_colour, blob([p(-84, -132, 8), p(0, -158, 10), p(84, -132, 8)], closed=False), 16, 70
    )


HAIR = HairStyle(front)
