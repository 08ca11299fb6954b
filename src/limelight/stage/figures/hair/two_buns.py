"""Two buns high on the head, a short fringe, bands in the trim colour: a small girl's."""

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


def _draw_bun(pen: Pen, head: Head | Profile, at: Point) -> None:
    x, y = at
    bun = blob(
        [
            (x - 50, y + 8),
            (x - 44, y - 34),
            (x - 4, y - 54),
            (x + 40, y - 38),
            (x + 52, y + 4),
            (x + 28, y + 42),
            (x - 26, y + 44),
        ]
    )
    draw_lock(pen, head, bun, line=4, shade=0.8)
    draw_strands(
        pen,
        head,
        bun,
        [[(x - 40, y + 20), (x - 20, y - 26), (x + 26, y - 34)], [(x - 20, y + 36), (x + 10, y - 4), (x + 40, y - 16)]],
    )
    draw_shine(pen, head, bun, [(x - 34, y - 10), (x - 6, y - 32), (x + 26, y - 30)], 10)


def back(pen: Pen, head: Head) -> None:
    p = head.at
    draw_lock(pen, head, blob([p(-112, -60), p(0, -188), p(112, -60), p(104, 30), p(0, 76), p(-104, 30)]), shade=0)
    if not head.capped:
        for s in (-1, 1):
            _draw_bun(pen, head, p(s * 106 - head.turn * 16, -158))


def front(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-104, 22, 8), "c"), p(-98, -20, 14), (*p(-86, -58, 22), "c"), p(-56, -70, 28), (*p(-30, -58, 32), "c"),
        p(0, -78, 34), (*p(26, -60, 34), "c"),
        p(52, -76, 30), (*p(84, -60, 22), "c"), p(97, -20, 16), (*p(104, 22, 8), "c"), p(116, -40), p(112, -120),
        p(70, -184), p(0, -200), p(-70, -184),
        p(-112, -120), p(-116, -40),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [[p(s * 4, -196, 4), p(s * 40, -140, 20), p(s * x, -70, 30)] for s in (-1, 1) for x in (10, 40, 66)]
    strands += [[p(s * 96, -30, 12), p(s * 108, -90, 6), p(s * 96, -140)] for s in (-1, 1)]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-100, -116, 6), p(-40, -152, 14), p(40, -152, 14), p(100, -116, 6)], 15)
    if not head.capped:
        for s in (-1, 1):
            x, y = p(s * 88 - head.turn * 14, -140)
            pen.shape(ellipse(x, y, 15), head.look.trim, line=3, shade=0.3)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-104, 70), (*p(-76, 94), "c"), p(-56, 50), p(-44, 2), p(-24, -22), p(-4, -14), (*p(6, 34), "c"),
        p(22, -20), (*p(40, -62), "c"), p(60, -74),
        (*p(82, -60), "c"), p(102, -84), p(98, -110),
    ], puff=15)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(x, y), p(-30 + x * 0.3, -90 + y * 0.4), p(-40, -140)]
        for x, y in ((-70, 80), (-46, 10), (0, -20), (40, -64), (90, -80))
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(66, -140), p(0, -130), p(-100, -70)], 14)
    if not side.capped:
        _draw_bun(pen, side, p(-44, -166))
        x, y = p(-42, -126)
        pen.shape(ellipse(x, y, 17, 10), side.look.trim, line=3, shade=0.3)


HAIR = HairStyle(front, side, back, top=214)
