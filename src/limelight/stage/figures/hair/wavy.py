"""Waves to the shoulder, parted to one side."""

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
)  # fmt: skip
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    fall = blob([
        p(-118, -60), p(-98, -156), p(0, -194), p(98, -156), p(118, -60), p(148, 30), p(132, 90),
        (p(160, 0)[0] - w * 0.4, 160), (p(132, 0)[0] - w * 0.7, 226),
        (p(70, 0)[0] - w, 246), (-w, 232), (p(-70, 0)[0] - w, 246), (p(-132, 0)[0] - w * 0.7, 226),
        (p(-160, 0)[0] - w * 0.4, 160), p(-132, 90), p(-148, 30),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    for s in (-1, 1):
        part = 30
        wing = blob([
            (*p(part, -126, 30), "c"), p(part + s * 30, -108, 30), p(s * 78 + 6, -70, 20), p(s * 92, -30, 14),
            p(s * 106, 20, 8), p(s * 96, 66, 8),
            p(s * 112, 116, 6), (p(s * 98, 0, 6)[0] - w * 0.4, 164), (p(s * 114, 0, 4)[0] - w * 0.6, 218, "c"),
            (p(s * 150, 0)[0] - w * 0.5, 190),
            (p(s * 158, 0)[0] - w * 0.3, 140), p(s * 138, 84), p(s * 148, 26), p(s * 126, -40), p(s * 118, -110),
            p(s * 78, -182), p(s * 30 + 14, -208),
            (*p(part - 4, -206, 8), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, wing)
        draw_lock(pen, head, wing, line=4)
        strands = [
            [p(part + s * 6, -136 - k * 20, 26), p(s * (84 + k * 9), -64 - k * 22, 14),
            p(s * (112 + k * 6), 24 - k * 8, 6), p(s * (106 + k * 9), 70, 6),
             (p(s * (118 + k * 9), 0, 4)[0] - w * 0.4, 128), (p(s * (112 + k * 10), 0, 4)[0] - w * 0.6, 186)]
            for k in range(3)
        ]  # fmt: skip
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(part + s * 22, -168, 16), p(s * 88, -136, 8), p(s * 120, -64, 2)], 14)
        draw_shine(pen, head, wing, [p(s * 100, 110, 6), p(s * 128, 100, 4), p(s * 152, 112)], 9)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    fall = blob(
        [
            p(-30, -60),
            p(-120, -60),
            p(-158, 20),
            p(-142, 84),
            (-170 + w * 0.5, 156),
            (-146 + w * 0.8, 232),
            (-80 + w, 250),
            (-20 + w * 0.8, 230),
            p(0, 60),
        ]
    )
    draw_lock(pen, side, fall, line=4, shade=0.4)


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-158, 30), p(-142, 86), (-162 + w * 0.4, 146), (-138 + w * 0.6, 206), (-98 + w * 0.7, 222, "c"),
        (-70 + w * 0.6, 190), (-44 + w * 0.6, 222),
        (4 + w * 0.7, 228, "c"), (20 + w * 0.4, 176), p(10, 124), p(28, 74), p(16, 26), p(28, -22), p(50, -82),
        (*p(88, -114), "c"),
    ], puff=19, end=192)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [
            p(78 - k * 18, -126 - k * 10),
            p(24 - k * 26, -60 - k * 8),
            p(8 - k * 32, 24),
            p(18 - k * 36, 74),
            (p(2 - k * 36, 0)[0] + w * 0.4, 130),
            (p(8 - k * 36, 0)[0] + w * 0.6, 190),
        ]
        for k in range(4)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(64, -148), p(-10, -120), p(-96, -86), p(-146, -40)], 15)
    draw_shine(pen, side, mass, [p(-150, 100), p(-80, 112), p(14, 100)], 9)


HAIR = HairStyle(front, side, back, side_back, covers_ears=True)
