"""Short hair with a side-swept fringe."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob
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
    mass = blob([
        (*p(-106, 6, 8), "c"), p(-100, -44, 14), (*p(-84, -70, 20), "c"), p(-50, -72, 26), (*p(-26, -54, 30), "c"),
        p(-8, -84, 32),
        p(26, -92, 32), (*p(58, -66, 28), "c"), p(72, -90, 24), p(94, -72, 18), (*p(106, 6, 8), "c"), p(118, -56),
        p(116, -140), p(70, -196),
        p(0, -212), p(-70, -198), p(-116, -140), p(-118, -56),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [[p(x, -188, 8), p(x * 0.9 - 16, -130, 20), p(x * 0.9 - 34, -78, 28)] for x in (-40, -4, 34, 72)]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-92, -138, 8), p(-20, -168, 12), p(88, -146, 8)], 15)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-92, 84), (*p(-66, 106), "c"), p(-52, 62), p(-44, 6), p(-26, -18), p(-6, -12), (*p(2, 30), "c"), p(17, -14),
        p(34, -62), (*p(44, -58), "c"), p(56, -82), (*p(76, -64), "c"), p(92, -104),
    ], puff=20)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [[p(x + 30, -176), p(x + 8, -128), p(x + 26, -84)] for x in (-16, 12, 40)]
    strands += [[p(-60, -160), p(-112, -80), p(-84, 60)], [p(-40, -120), p(-84, -40), p(-66, 70)]]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(-116, -96), p(-50, -148), p(44, -142)], 15)


HAIR = HairStyle(front, side)
