"""A peaked cap, in the character's trim colour."""

from __future__ import annotations

from limelight.stage.figures.hair.style import Head, cast_on_face
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob, darker, path


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-112, -74, 10), "c"), p(0, -100, 24), (*p(112, -74, 10), "c"), p(112, -132), p(78, -190), p(0, -212),
        p(-78, -190), p(-112, -132),
    ])  # fmt: skip
    cast_on_face(pen, head, crown, drop=26)
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.25)
    pen.stroke(path(f"M {head.turn * 26} -100 Q {head.turn * 10} -170 0 -212"), 3, darker(colour, 0.5), 150)
    x = head.turn * 90
    peak = blob(
        [(*p(-92, -78, 16), "c"), p(0, -104, 24), (*p(92, -78, 16), "c"), (x + 62, -58), (x, -50), (x - 62, -58)]
    )
    pen.shape(peak, darker(colour, 0.12), line=4.5, shade=0.6)


HAT = Hat(front, top=220)
