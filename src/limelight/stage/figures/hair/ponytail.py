"""Hair drawn back into a ponytail, with a soft fringe to one side."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, draw_shine, draw_strands
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


def back(pen: Pen, head: Head) -> None:
    p, w, x = head.at, head.sway, -head.turn * 120
    tail = blob([
        (x - 30, -150), (x + 40, -164), (x * 1.4 + 90, -96), (x * 1.5 + 104 - w * 0.3, 60),
        (x * 1.4 + 70 - w, 220, "c"),
        (x * 1.3 + 30 - w * 0.6, 120), (x + 10, -40),
    ])  # fmt: skip
    draw_lock(pen, head, tail, line=4)
    draw_strands(pen, head, tail, [[(x + 20, -140), (x * 1.4 + 62, -40), (x * 1.4 + 66 - w, 180)]], 2.4)
    draw_lock(pen, head, blob([p(-112, -60), p(0, -188), p(112, -60), p(104, 30), p(0, 70), p(-104, 30)]), shade=0)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-103, 26, 8), "c"), p(-97, -30, 14), (*p(-80, -76, 22), "c"), p(-20, -112, 32), (*p(30, -112, 32), "c"),
        p(70, -74, 26), p(92, -20, 16),
        (*p(100, 34, 10), "c"), p(115, -30), p(114, -110), p(78, -180), p(0, -200), p(-78, -182), p(-114, -112),
        p(-114, -30),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [
        [p(x, -108, 30), p(x * 0.9, -150, 18), p(x * 0.5 - head.turn * 30, -194, 0)]
        for x in (-76, -44, -10, 26, 62, 90)
    ]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-98, -126, 6), p(0, -162, 12), p(98, -126, 6)], 14)
    for s in (-1, 1):
        pen.taper(p(s * 98, -20, 12), p(s * 112, 40, 10), p(s * 98, 96, 12), 3.4, head.look.hair_colour)


STYLE = HairStyle(front, back)
