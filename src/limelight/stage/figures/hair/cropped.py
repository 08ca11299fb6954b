"""Close-cropped hair."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob
from limelight.stage.figures.hair.style import HairStyle, Head, side_mass
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


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


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-98, 78), (*p(-70, 100), "c"), p(-54, 58), p(-45, 4), p(-26, -18), p(-4, -12), (*p(0, 26), "c"), p(15, -14),
        p(30, -74), (*p(40, -88), "c"), p(62, -100), p(80, -116),
    ], puff=9)  # fmt: skip
    pen.shape(mass, side.look.hair_colour, line=3, shade=0.7, grade=0.1)
    pen.gloss(mass, side.look.hair_colour, blob([p(-96, -110), p(-40, -152), p(36, -148)], closed=False), 16, 70)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-104, 40), "c"), p(-112, -40), p(-104, -110), p(-62, -172), p(0, -182), p(62, -172), p(104, -110),
        p(112, -40),
        (*p(104, 40), "c"), p(80, 78), p(44, 98), p(0, 102), p(-44, 98), p(-80, 78),
    ])  # fmt: skip
    pen.shape(mass, head.look.hair_colour, line=3, shade=0.9, grade=0.14)


HAIR = HairStyle(front, side, rear=rear)
