"""A crown: a gold circlet of points with stones in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Corner, Point, blob, darker, ellipse, lighter
from limelight.stage.figures.hair.style import Head, cast_on_face
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen

GOLD = "#e0ac3e"


def front(pen: Pen, head: Head) -> None:
    p = head.at
    lower: list[Point | Corner] = [(*p(-104, -132, 6), "c"), p(0, -116, 18), (*p(104, -132, 6), "c")]
    upper: list[Point | Corner] = []
    for k in range(9):
        x = 108 - k * 27
        y = -168 - (54 if k % 2 == 0 else 0) + (1 - (x / 108) ** 2) * 12
        upper.append((*p(x * 1.04, y, 10), "c"))
    ring = blob([*lower, *upper])
    cast_on_face(pen, head, ring, drop=10)
    pen.shape(ring, GOLD, line=4.5, shade=0.9, grade=0.35)
    with pen.inside(ring):
        rim = blob([p(-106, -138, 6), p(0, -122, 18), p(106, -138, 6)], closed=False)
        pen.stroke(rim, 13, darker(GOLD, 0.35), 160)
        pen.stroke(rim, 7, lighter(GOLD, 0.4), 230)
    for k in range(-3, 4):
        x, y = p(k * 29, -150 + abs(k) * -1.5, 14)
        pen.shape(ellipse(x, y, 6.5, 8), head.look.trim, line=2.4, shade=0.2)
        pen.flat(ellipse(x - 2, y - 3, 1.8, 2.4), "#ffffff", 220)
    for k in range(5):
        x, y = p((108 - k * 54) * 1.04, -224 + (1 - ((108 - k * 54) / 108) ** 2) * 12, 10)
        pen.shape(ellipse(x, y - 4, 6), "#fff2d8", line=2.4, shade=0.2)


HAT = Hat(front, covers=False, top=244)
