"""A high bun over long hair, parted in the middle and swept past the cheeks, with a loose lock before each ear."""

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
    p, s = head.at, head.sway
    fall = blob([
        p(-112, -60), p(-96, -150), p(0, -190), p(96, -150), p(112, -60), p(122, 60), (128 - s * 0.2, 190),
        (112 - s * 0.6, 330), (74 - s, 420), (20 - s, 452), (-40 - s, 440), (-100 - s * 0.7, 350),
        (-126 - s * 0.2, 200), p(-122, 60),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)
    strands = [[p(x, 40), (x * 1.04 - s * 0.3, 220), (x * 0.8 - s, 410)] for x in (-92, -62, 64, 94)]
    draw_strands(pen, head, fall, strands, 2.4)
    if not head.capped:
        _draw_bun(pen, head)


def _draw_bun(pen: Pen, head: Head) -> None:
    x = -head.turn * 30
    for points in (
        [(x - 96, -192), (x - 104, -232), (x - 62, -262), (x - 20, -244), (x - 24, -196)],
        [(x + 96, -192), (x + 104, -232), (x + 62, -262), (x + 20, -244), (x + 24, -196)],
    ):
        draw_lock(pen, head, blob(points), line=3.6, shade=0.5)
    bun = blob([(x - 62, -176), (x - 76, -232), (x - 34, -284), (x + 34, -286), (x + 76, -232), (x + 62, -176)])
    draw_lock(pen, head, bun, line=4, shade=0.8)
    lines = [[(x + q * 0.4, -286), (x + q, -236), (x + q * 0.55, -176)] for q in (-52, -24, 8, 38)]
    draw_strands(pen, head, bun, lines)
    draw_shine(pen, head, bun, [(x - 58, -234), (x - 10, -258), (x + 54, -240)], 13)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    wings = []
    for s in (-1, 1):
        wings.append(blob([
            (*p(s * 1, -116, 30), "c"), p(s * 40, -104, 28), p(s * 80, -62, 20), p(s * 97, -8, 12),
            (*p(s * 103, 44, 8), "c"),
            p(s * 117, 10, 4), p(s * 122, -64), p(s * 104, -138), p(s * 50, -186), (*p(s * 1, -196, 10), "c"),
        ]))  # fmt: skip
    for wing in wings:
        cast_on_face(pen, head, wing)
    for s, wing in zip((-1, 1), wings, strict=True):
        _draw_lock_by_ear(pen, head, s)
        draw_lock(pen, head, wing, line=4)
        strands = [
            [p(s * 3, -120 - k * 20, 28), p(s * (62 + k * 9), -84 - k * 22, 16), p(s * (104 + k * 4), -6 - k * 18, 6)]
            for k in range(4)
        ]
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(s * 16, -156, 20), p(s * 72, -134, 12), p(s * 110, -74, 4)], 15)


def _draw_lock_by_ear(pen: Pen, head: Head, s: int) -> None:
    p, w = head.at, head.sway
    lock = blob([
        (*p(s * 100, 14, 8), "c"), p(s * 109, 84, 6), (p(s * 101, 0, 8)[0] - w * 0.3, 166),
        (p(s * 107, 0, 8)[0] - w * 0.7, 240, "c"),
        (p(s * 123, 0, 6)[0] - w * 0.4, 172), p(s * 126, 80, 4), (*p(s * 118, 0, 4), "c"),
    ])  # fmt: skip
    draw_lock(pen, head, lock, line=3.2, shade=0.3)
    draw_strands(pen, head, lock, [[p(s * 112, 20, 6), p(s * 117, 90, 5), (p(s * 108, 0, 8)[0] - w * 0.5, 215)]])


def side_back(pen: Pen, side: Profile) -> None:
    p, s = side.at, side.sway
    fall = blob([
        p(-40, -60), p(-110, -60), p(-142, 20), (-146 + s * 0.2, 150), (-150 + s * 0.6, 300), (-134 + s, 430),
        (-100 + s, 452, "c"), (-66 + s, 410), (-40 + s * 0.5, 280), (-30 + s * 0.2, 150), p(-10, 40),
    ])  # fmt: skip
    draw_lock(pen, side, fall, line=4, shade=0.5)
    strands = [[p(x, 40), (x - 6 + s * 0.3, 220), (x * 0.8 - 22 + s, 420)] for x in (-124, -100, -72)]
    draw_strands(pen, side, fall, strands, 2.4)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    if not side.capped:
        _draw_side_bun(pen, side)
    mass = side_mass(side, [
        p(-138, 60), (*p(-120, 118), "c"), p(-70, 118), p(-26, 90), (*p(8, 60), "c"), p(14, 10), p(30, -40), p(56, -84),
        (*p(86, -106), "c"),
    ], puff=17)  # fmt: skip
    side_cast(pen, side, mass)
    _draw_side_lock(pen, side)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(84 - k * 12, -112 - k * 10), p(30 - k * 22, -60 - k * 16), p(-40 - k * 18, 30 - k * 26),
        p(-100 - k * 6, 70 - k * 40)]
        for k in range(4)
    ]  # fmt: skip
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(70, -136), p(10, -112), p(-70, -40), p(-128, -10)], 15)


def _draw_side_bun(pen: Pen, side: Profile) -> None:
    x = -34.0
    bun = blob([(x - 66, -168), (x - 92, -226), (x - 46, -284), (x + 28, -286), (x + 68, -234), (x + 56, -172)])
    draw_lock(pen, side, bun, line=4, shade=0.8)
    lines = [[(x + q * 0.4, -286), (x + q, -236), (x + q * 0.55, -172)] for q in (-58, -28, 8, 38)]
    draw_strands(pen, side, bun, lines)
    draw_shine(pen, side, bun, [(x - 62, -234), (x - 10, -260), (x + 50, -240)], 13)


def _draw_side_lock(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    lock = blob([
        (*p(6, 16), "c"), p(14, 90), (p(4, 0)[0] + w * 0.3, 166), (p(10, 0)[0] + w * 0.7, 236, "c"),
        (p(-12, 0)[0] + w * 0.4, 170), p(-12, 80), (*p(-14, 10), "c"),
    ])  # fmt: skip
    draw_lock(pen, side, lock, line=3.2, shade=0.3)
    draw_strands(pen, side, lock, [[p(-4, 24), p(2, 90), (p(4, 0)[0] + w * 0.5, 210)]])


HAIR = HairStyle(front, side, back, side_back, covers_ears=True, top=290)
