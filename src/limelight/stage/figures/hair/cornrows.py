"""Cornrows: plaited close to the skin from the brow to the nape, where they hang in short tails."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, mix
from limelight.stage.figures.hair._ropes import draw_plait
from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

ROWS = (-88, -62, -34, -4, 26, 56, 84)


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    for x in (-60, -30, 0, 30, 60):
        draw_plait(
            pen, head, [p(x * 0.9, 60), (p(x, 0)[0] - w * 0.3, 150), (x * 1.1 - w * 0.7, 226 - abs(x) * 0.2)], 18
        )


def front(pen: Pen, head: Head) -> None:
    p = head.at
    scalp = blob([
        (*p(-105, 4, 8), "c"), p(-96, -60, 18), p(-64, -98, 26), p(0, -114, 32), p(64, -98, 26), p(96, -60, 18),
        (*p(105, 4, 8), "c"),
        p(111, -80), p(94, -150), p(50, -176), p(0, -182), p(-50, -176), p(-94, -150), p(-111, -80),
    ])  # fmt: skip
    cast_on_face(pen, head, scalp, drop=7)
    pen.shape(scalp, mix(head.look.hair_colour, head.flesh.skin, 0.4), line=3.4, shade=0.7, grade=0.1)
    with pen.inside(scalp):
        for x in ROWS:
            edge = -112 + abs(x) ** 1.6 * 0.03
            draw_plait(pen, head, [p(x, edge, 30), p(x * 0.92, edge - 34, 20), p(x * 0.6, -196, 4)], 19)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    scalp = blob([
        *side.dome(9, 50), p(-98, 78), (*p(-70, 100), "c"), p(-54, 58), p(-45, 4), p(-26, -18), p(-4, -12),
        (*p(2, 20), "c"), p(17, -18),
        p(32, -72), p(54, -98), p(80, -116),
    ])  # fmt: skip
    pen.shape(scalp, mix(side.look.hair_colour, side.flesh.skin, 0.4), line=3.4, shade=0.7, grade=0.1)
    with pen.inside(scalp):
        for k in range(6):
            start = p(78 - k * 15, -120 + k * 20)
            draw_plait(
                pen,
                side,
                [start, p(6 - k * 10, -158 + k * 30), p(-80 - k * 3, -116 + k * 30), p(-112 + k * 7, 10 + k * 16)],
                19,
            )
    w = side.sway
    for x in (-96, -74, -54):
        draw_plait(pen, side, [p(x, 76), (p(x - 6, 0)[0] + w * 0.3, 150), (x - 14 + w * 0.7, 220)], 18)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    scalp = blob([
        p(-106, 40), p(-112, -40), p(-104, -110), p(-62, -172), p(0, -182), p(62, -172), p(104, -110), p(112, -40),
        p(106, 40),
        p(60, 92), p(0, 102), p(-60, 92),
    ])  # fmt: skip
    pen.shape(scalp, mix(head.look.hair_colour, head.flesh.skin, 0.4), line=3.4, shade=0.9, grade=0.14)
    for x in ROWS:
        draw_plait(pen, head, [p(x * 0.5, -176), p(x * 1.1, -60), p(x * 0.66, 80), (x * 0.7 - head.sway, 220)], 20)


HAIR = HairStyle(front, side, back, rear=rear)
