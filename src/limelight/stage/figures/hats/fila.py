"""A fila: a Yoruba cap of aso-oke, slouched to one side, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, path
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-114, -76, 8), "c"), p(0, -104, 24), (*p(114, -76, 8), "c"), p(122, -128), p(132, -178), p(176, -194),
        (*p(192, -166), "c"), p(184, -226), p(110, -246), p(0, -224), p(-88, -202), p(-119, -140),
    ], pull=0.34)  # fmt: skip
    cast_on_face(pen, head, crown, drop=15)
    pen.shape(crown, colour, line=5, shade=1.2, grade=0.25)
    (lx, ly), (mx, my), (rx, ry) = p(-115, -92, 8), p(0, -122, 24), p(116, -94, 8)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 7, "#e8b040")
    pen.stroke(blob([p(132, -178), p(98, -192), p(40, -202)], closed=False), 4, darker(colour, 0.6), 200)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.trim
    crown = blob([
        (*p(-136, -58), "c"), p(-20, -84), (*p(101, -88), "c"), p(102, -140), p(84, -214), p(30, -246), p(-50, -240),
        p(-122, -206), p(-140, -130),
    ], pull=0.34)  # fmt: skip
    side_cast(pen, side, crown)
    pen.shape(crown, colour, line=5, shade=1.2, grade=0.25)
    (lx, ly), (mx, my), (rx, ry) = p(-137, -74), p(-20, -100), p(102, -104)
    pen.stroke(path(f"M {lx} {ly} Q {mx} {my} {rx} {ry}"), 7, "#e8b040")
    fold = blob([p(-128, -160), p(-60, -150), p(20, -168), p(92, -184)], closed=False)
    pen.stroke(fold, 4, darker(colour, 0.6), 200)


HAT = Hat(front, top=254, side=side)
