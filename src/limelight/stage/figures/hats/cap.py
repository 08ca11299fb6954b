"""A peaked cap, in the character's trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, line, path
from limelight.stage.figures.hair.style import Head, cast_on_face, side_cast
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-112, -74, 10), "c"), p(0, -100, 24), (*p(112, -74, 10), "c"), p(112, -132), p(78, -190), p(0, -212),
        p(-78, -190), p(-112, -132),
    ])  # fmt: skip
    cast_on_face(pen, head, crown, drop=26)
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.25)
    pen.stroke(blob([p(0, -98, 26), p(0, -160, 12), p(0, -210)], closed=False), 3, darker(colour, 0.5), 150)
    x = head.turn * 90
    peak = blob(
        [(*p(-92, -78, 16), "c"), p(0, -104, 24), (*p(92, -78, 16), "c"), (x + 62, -58), (x, -50), (x - 62, -58)]
    )
    pen.shape(peak, darker(colour, 0.12), line=4.5, shade=0.6)


def crown(pen: Pen, head: Head) -> None:
    """The cap without its peak."""
    p, colour = head.at, head.look.trim
    mass = blob([
        (*p(-112, -70, 10), "c"), p(0, -84, 24), (*p(112, -70, 10), "c"), p(112, -132), p(78, -190), p(0, -212),
        p(-78, -190), p(-112, -132),
    ])  # fmt: skip
    pen.shape(mass, colour, line=4.5, shade=1.2, grade=0.25)
    pen.stroke(line([p(0, -84), p(0, -210)]), 3, darker(colour, 0.5), 150)


def side(pen: Pen, side: Profile) -> None:
    p, colour = side.at, side.look.trim
    mass = blob([
        (*p(-134, -46), "c"), p(-20, -74), (*p(99, -84), "c"), p(94, -138), p(46, -196), p(-24, -212), p(-96, -188),
        p(-136, -120),
    ])  # fmt: skip
    peak = blob([(*p(62, -96), "c"), p(112, -92), p(166, -70), (*p(184, -56), "c"), p(140, -66), (*p(64, -72), "c")])
    side_cast(pen, side, peak, drop=24)
    pen.shape(mass, colour, line=4.5, shade=1.2, grade=0.25)
    (x, y), (u, v), (m, n) = p(-16, -76), p(-24, -210), p(-40, -150)
    pen.stroke(path(f"M {x} {y} Q {m} {n} {u} {v}"), 3, darker(colour, 0.5), 150)
    pen.shape(peak, darker(colour, 0.12), line=4.5, shade=0.4)


HAT = Hat(front, top=220, rear=crown, side=side)
