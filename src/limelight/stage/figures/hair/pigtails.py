"""Two tails tied low at the sides, with a middle parting and a fringe."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, ellipse
from limelight.stage.figures.hair.style import (
    HairStyle,
    Head,
    cast_on_face,
    draw_lock,
    draw_shine,
    draw_strands,
    side_cast,
    side_mass,
)  # fmt: skip
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def _draw_tail(pen: Pen, head: Head | Profile, at: Point, s: int, w: float) -> None:
    x, y = at
    tail = blob([
        (x, y - 10), (x + s * 42, y - 4), (x + s * 66 + w * 0.3, y + 60), (x + s * 54 + w * 0.7, y + 130),
        (x + s * 26 + w, y + 190, "c"),
        (x + s * 12 + w * 0.7, y + 120), (x - s * 2, y + 50),
    ])  # fmt: skip
    draw_lock(pen, head, tail, line=4, shade=0.5)
    draw_strands(
        pen,
        head,
        tail,
        [[(x + s * (12 + k), y), (x + s * (30 + k) + w * 0.3, y + 70), (x + s * 28 + w, y + 170)] for k in (0, 14)],
    )
    draw_shine(pen, head, tail, [(x + s * 6, y + 48), (x + s * 30, y + 36), (x + s * 60, y + 46)], 10)
    pen.shape(ellipse(x + s * 10, y + 2, 14, 17), head.look.trim, line=3, shade=0.3)


def back(pen: Pen, head: Head) -> None:
    p = head.at
    draw_lock(pen, head, blob([p(-114, -60), p(0, -190), p(114, -60), p(108, 50), p(0, 90), p(-108, 50)]), shade=0)
    for s in (-1, 1):
        _draw_tail(pen, head, p(s * 99 - head.turn * 10, 58), s, -head.sway)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    for s in (-1, 1):
        wing = blob([
            (*p(2, -168, 26), "c"), p(s * 14, -112, 34), (*p(s * 34, -84, 34), "c"), p(s * 60, -88, 28),
            (*p(s * 88, -66, 22), "c"), p(s * 98, -8, 14),
            (*p(s * 98, 56, 8), "c"), p(s * 116, 30), p(s * 122, -40), p(s * 112, -128), p(s * 66, -190),
            (*p(2, -204, 6), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, wing)
        draw_lock(pen, head, wing, line=4)
        strands = [
            [p(4 * s, -190 + k * 8, 10), p(s * (44 + k * 8), -140 + k * 8, 20), p(s * (26 + k * 22), -62 + k * 4, 30)]
            for k in range(3)
        ]
        strands += [[p(s * 60, -176, 6), p(s * 104, -90, 6), p(s * 106, 20, 6)]]
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(s * 14, -164, 16), p(s * 74, -136, 8), p(s * 114, -66, 2)], 14)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-108, 76), (*p(-80, 100), "c"), p(-50, 84), p(-12, 66), (*p(8, 40), "c"), p(22, -20), (*p(42, -54), "c"),
        p(66, -70), (*p(90, -60), "c"), p(104, -92),
    ], puff=16)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(80 - k * 26, -110 - k * 14), p(10 - k * 26, -50 - k * 20), p(-40 - k * 10, 54 - k * 20)] for k in range(4)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(70, -136), p(0, -116), p(-100, -60)], 14)
    _draw_tail(pen, side, p(-44, 66), -1, side.sway)


HAIR = HairStyle(front, side, back, covers_ears=True)
