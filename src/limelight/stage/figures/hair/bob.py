"""A bob cut at the jaw, with a straight fringe."""

from __future__ import annotations

from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, draw_shine, draw_strands
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


def back(pen: Pen, head: Head) -> None:
    p = head.at
    draw_lock(
        pen,
        head,
        blob([p(-118, -60), p(0, -190), p(118, -60), p(134, 60), p(122, 140), p(0, 152), p(-122, 140), p(-134, 60)]),
        shade=0,
    )


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway * 0.3
    mass = blob([
        (p(-84, 0)[0] - w, 134, "c"), p(-96, 60, 10), p(-94, -20, 16), (*p(-82, -56, 22), "c"), p(-40, -48, 32),
        p(0, -52, 36), p(40, -48, 32),
        (*p(82, -56, 22), "c"), p(94, -20, 16), p(96, 60, 10), (p(84, 0)[0] - w, 134, "c"), (p(128, 0)[0] - w, 120),
        p(136, 40), p(126, -80),
        p(90, -172), p(0, -208), p(-90, -172), p(-126, -80), p(-136, 40), (p(-128, 0)[0] - w, 120),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [[p(x * 0.5, -190, 6), p(x * 0.86, -120, 24), p(x, -54, 34)] for x in (-70, -44, -16, 14, 44, 72)]
    strands += [[p(s * 100, -120), p(s * 118, -20), p(s * 110, 110)] for s in (-1, 1)]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-112, -104, 6), p(-40, -134, 16), p(40, -134, 16), p(112, -104, 6)], 17)


HAIR = HairStyle(front, back, covers_ears=True)
