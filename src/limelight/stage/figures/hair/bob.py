"""A bob cut at the jaw, with a straight fringe."""

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


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway * 0.3
    mass = side_mass(side, [
        p(-136, 40), (p(-130, 0)[0] + w, 126), (p(-96, 0)[0] + w, 152), (p(-30, 0)[0] + w, 150),
        (p(26, 0)[0] + w, 138, "c"),
        p(34, 60), p(34, -20), (*p(40, -58), "c"), p(70, -50), (*p(100, -56), "c"), p(104, -92),
    ], puff=20, end=188)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [[p(x * 0.4, -180), p(x, -90), (p(x, 0)[0] + w, 130)] for x in (-112, -80, -46, -10)]
    strands += [[p(10 + x * 0.3, -186), p(40 + x * 0.8, -120), p(44 + x, -60)] for x in (8, 28, 44)]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(-140, -70), p(-70, -124), p(20, -136), p(96, -108)], 17)


HAIR = HairStyle(front, side, back, covers_ears=True)
