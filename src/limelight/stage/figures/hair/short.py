"""Short hair with a side-swept fringe."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, draw_shine, draw_strands
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


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


HAIR = HairStyle(front)
