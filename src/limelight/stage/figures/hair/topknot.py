"""Hair drawn up from the temples into a knot, with short sideburns and a few stray wisps: a man's, long ago."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse
from limelight.stage.figures.hair.style import (
    HairStyle,
    Head,
    cast_on_face,
    draw_lock,
    draw_shine,
    draw_strands,
    side_cast,
    side_mass,
)
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def front(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob([
        (*p(-104, -30, 10), "c"), p(-98, -92, 20), p(-56, -116, 30), p(0, -124, 32), p(56, -116, 30), p(98, -92, 20),
        (*p(104, -30, 10), "c"),
        p(114, -74), p(106, -146), p(56, -184), p(0, -192), p(-56, -184), p(-106, -146), p(-114, -74),
    ])  # fmt: skip
    cast_on_face(pen, head, crown, drop=9)
    if not head.capped:
        _draw_knot(pen, head)
    draw_lock(pen, head, crown)
    strands = [[p(x, -120, 30), p(x * 0.8, -160, 20), p(x * 0.4, -192, 4)] for x in (-78, -44, -12, 20, 52, 84)]
    draw_strands(pen, head, crown, strands)
    draw_shine(pen, head, crown, [p(-92, -136, 8), p(0, -164, 10), p(92, -136, 8)])
    for s in (-1, 1):
        burn = blob(
            [
                (*p(s * 104, -64, 8), "c"),
                p(s * 96, -30, 12),
                (*p(s * 99, 12, 12), "c"),
                p(s * 107, -8, 6),
                (*p(s * 112, -64), "c"),
            ]
        )
        draw_lock(pen, head, burn, line=2.4, shade=0.2)
    colour = head.look.hair_colour
    pen.taper(p(34, -122, 32), p(26, -100, 34), p(44, -72, 34), 2.4, colour)
    pen.taper(p(46, -120, 32), p(46, -104, 34), p(64, -84, 32), 2.0, colour)
    pen.taper(p(-52, -118, 32), p(-50, -98, 33), p(-66, -78, 32), 2.2, colour)


def _draw_knot(pen: Pen, head: Head) -> None:
    x = -head.turn * 24
    knot = ellipse(x, -214, 44, 36)
    draw_lock(pen, head, knot)
    draw_shine(pen, head, knot, [(x - 34, -218), (x, -232), (x + 34, -220)], 9)
    pen.shape(
        blob([(x - 30, -194), (x, -186), (x + 30, -194), (x + 26, -178), (x, -170), (x - 26, -178)]),
        head.look.trim,
        line=3,
        shade=0.3,
    )


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-104, 66), (*p(-80, 92), "c"), p(-58, 52), p(-45, 4), p(-26, -20), p(-6, -14), (*p(0, 28), "c"), p(14, -14),
        p(28, -70), p(52, -98), (*p(82, -116), "c"),
    ], puff=12)  # fmt: skip
    side_cast(pen, side, mass, drop=9)
    if not side.capped:
        _draw_side_knot(pen, side)
    draw_lock(pen, side, mass)
    strands = [
        [p(x, y), p(-20 + x * 0.4, -110 + y * 0.3), p(-30, -186)]
        for x, y in ((70, -112), (34, -78), (8, -20), (-60, 30), (-100, 20))
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(56, -136), p(-20, -120), p(-104, -60)])


def _draw_side_knot(pen: Pen, side: Profile) -> None:
    x = -30.0
    knot = ellipse(x, -212, 42, 37)
    draw_lock(pen, side, knot)
    draw_shine(pen, side, knot, [(x - 32, -216), (x, -231), (x + 32, -218)], 9)
    tie = blob([(x - 28, -192), (x, -184), (x + 28, -192), (x + 24, -176), (x, -168), (x - 24, -176)])
    pen.shape(tie, side.look.trim, line=3, shade=0.3)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    if not head.capped:
        _draw_knot(pen, head)
    crown = blob([
        (*p(-80, 96), "c"), p(-108, 40), p(-114, -74), p(-106, -146), p(-56, -184), p(0, -192), p(56, -184),
        p(106, -146), p(114, -74),
        p(108, 40), (*p(80, 96), "c"), p(0, 86),
    ])  # fmt: skip
    draw_lock(pen, head, crown, line=4.2, shade=1.0)
    draw_strands(
        pen, head, crown, [[p(x, 90), p(x * 0.9, -60), p(x * 0.3, -188)] for x in (-92, -62, -30, 0, 30, 62, 92)]
    )
    draw_shine(pen, head, crown, [p(-92, -116), p(0, -140), p(92, -116)])


HAIR = HairStyle(front, side, rear=rear)
