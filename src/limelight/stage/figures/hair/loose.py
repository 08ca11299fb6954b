"""Long loose hair with a parting to one side."""

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
    p, w = head.at, head.sway
    fall = blob([
        p(-116, -60), p(-100, -150), p(0, -190), p(100, -150), p(116, -60), p(136, 70), (158 - w * 0.3, 200),
        (140 - w * 0.7, 330),
        (96 - w, 392), (20 - w, 360), (-70 - w, 400), (-146 - w * 0.7, 330), (-156 - w * 0.3, 200), p(-136, 70),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)
    draw_strands(
        pen, head, fall, [[p(x, 20), (x * 1.2 - w * 0.3, 190), (x - w * 0.9, 360)] for x in (-104, -76, 78, 106)], 2.4
    )


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    for s, part in ((-1, -24), (1, -24)):
        edge = 46 if s > 0 else 18
        wing = blob([
            (*p(part, -126, 30), "c"), p(part + s * edge, -104, 28), p(s * 86, -44, 18), p(s * 98, 40, 10),
            (p(s * 112, 0, 6)[0] - w * 0.3, 150),
            (p(s * 104, 0, 6)[0] - w * 0.6, 268, "c"), (p(s * 148, 0)[0] - w * 0.4, 180), p(s * 140, 60),
            p(s * 126, -60),
            p(s * 104, -146), p(s * 40 + part * 0.4, -198, 6), (*p(part, -202, 8), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, wing)
        draw_lock(pen, head, wing, line=4)
        strands = [[p(part + s * 6, -140 - k * 18, 26), p(s * (74 + k * 10), -80 - k * 10, 14),
        p(s * (108 + k * 8), 60, 6),
                    (s * (116 + k * 8) - w * 0.5, 200)] for k in range(3)]  # fmt: skip
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(part + s * 20, -164, 16), p(s * 84, -128, 8), p(s * 118, -58, 2)], 14)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    fall = blob([
        p(-30, -60), p(-110, -80), p(-150, 0), (-172 + w * 0.3, 150), (-176 + w * 0.7, 300), (-150 + w, 400),
        (-104 + w, 384), (-60 + w, 402), (-34 + w * 0.7, 320), (-24 + w * 0.3, 180), p(-4, 60),
    ])  # fmt: skip
    draw_lock(pen, side, fall, line=4, shade=0.4)
    strands = [[p(x, 30), (x * 1.15 + w * 0.3, 190), (x * 1.05 + w * 0.9, 370)] for x in (-136, -110, -82, -54)]
    draw_strands(pen, side, fall, strands, 2.4)


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-146, 40), (-156 + w * 0.3, 140), (-140 + w * 0.5, 226), (-96 + w * 0.6, 262, "c"), (-60 + w * 0.5, 200),
        (-30 + w * 0.4, 236),
        (6 + w * 0.6, 280, "c"), (26 + w * 0.3, 170), p(24, 60), p(27, -16), p(46, -70), p(70, -100),
        (*p(88, -116), "c"),
    ], puff=18, end=190)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(80 - k * 16, -128 - k * 8), p(26 - k * 20, -70 - k * 10), p(10 - k * 28, 60), (2 - k * 34 + w * 0.5, 210)]
        for k in range(5)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(64, -146), p(-10, -118), p(-96, -86), p(-146, -40)], 15)


HAIR = HairStyle(front, side, back, side_back, covers_ears=True)
