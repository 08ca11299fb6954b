"""A knitted beanie with a ribbed band, in the trim colour."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, path
from limelight.stage.figures.hair.style import Head, cast_on_face
from limelight.stage.figures.hats.style import Hat
from limelight.stage.figures.pen import Pen


def front(pen: Pen, head: Head) -> None:
    p, colour = head.at, head.look.trim
    crown = blob([
        (*p(-116, -66, 8), "c"), p(0, -92, 22), (*p(116, -66, 8), "c"), p(118, -120), p(84, -204), p(0, -228),
        p(-84, -204), p(-118, -120),
    ])  # fmt: skip
    cast_on_face(pen, head, crown)
    pen.shape(crown, colour, line=4.5, shade=1.2, grade=0.25)
    band = blob(
        [
            (*p(-118, -62, 8), "c"),
            p(0, -88, 22),
            (*p(118, -62, 8), "c"),
            (*p(120, -110, 6), "c"),
            p(0, -138, 18),
            (*p(-120, -110, 6), "c"),
        ]
    )
    pen.shape(band, lighter(colour, 0.12), line=4, shade=0.6)
    with pen.inside(band):
        for k in range(-8, 9):
            (x, y), (u, v) = p(k * 14, -60, 20), p(k * 14, -140, 16)
            pen.stroke(path(f"M {x} {y} L {u} {v}"), 2.4, darker(colour, 0.45), 140)


HAT = Hat(front, top=236)
