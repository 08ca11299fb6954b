"""A wide straw hat with a band in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter
from limelight.stage.figures.hair.style import Head, cast_on_face
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen

STRAW = "#dcb566"


def front(pen: Pen, head: Head) -> None:
    p = head.at
    brim = blob([
        p(-206, -96), p(-120, -74, 8), p(0, -66, 16), p(120, -74, 8), p(206, -96), p(130, -122), p(0, -132),
        p(-130, -122),
    ])  # fmt: skip
    crown = blob([
        (*p(-108, -106, 6), "c"), p(0, -94, 12), (*p(108, -106, 6), "c"), p(104, -170), p(70, -218), p(0, -230),
        p(-70, -218),
        p(-104, -170),
    ])  # fmt: skip
    cast_on_face(pen, head, brim, drop=30)
    pen.shape(brim, STRAW, line=4.5, shade=0.5, grade=0.3)
    with pen.inside(brim):
        for k in range(3):
            row = blob([p(-190 + k * 24, -98), p(0, -76 - k * 12, 14), p(190 - k * 24, -98)], closed=False)
            pen.stroke(row, 2.0, darker(STRAW, 0.4), 120)
    pen.shape(crown, STRAW, line=4.5, shade=1.0, grade=0.25)
    with pen.inside(crown):
        for k in range(-5, 6):
            pen.stroke(
                blob([p(k * 21, -100, 8), p(k * 19, -170), p(k * 11, -228)], closed=False), 1.8, darker(STRAW, 0.4), 110
            )
        band = blob([p(-112, -124, 6), p(0, -112, 12), p(112, -124, 6)], closed=False)
        pen.stroke(band, 30, darker(head.look.trim, 0.5))
        pen.stroke(band, 25, head.look.trim)
        pen.stroke(blob([p(-112, -131, 6), p(-40, -122, 12)], closed=False), 4, lighter(head.look.trim, 0.4), 120)


HAT = Hat(front, top=236, wide=221)
