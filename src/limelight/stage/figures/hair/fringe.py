"""Long straight hair with a full fringe."""

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
        p(-118, -60), p(-100, -150), p(0, -192), p(100, -150), p(118, -60), p(134, 80), (142 - w * 0.3, 220),
        (138 - w, 420, "c"), (60 - w, 430),
        (-60 - w, 430), (-138 - w, 420, "c"), (-142 - w * 0.3, 220), p(-134, 80),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)
    draw_strands(
        pen, head, fall, [[p(x, 20), (x - w * 0.4, 200), (x - w, 416)] for x in (-110, -84, -58, 58, 84, 110)], 2.2
    )


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    mass = blob([
        (p(-98, 0)[0] - w * 0.6, 296, "c"), p(-96, 120, 8), p(-97, 30, 12), p(-94, -24, 16),
        (*p(-80, -44, 24), "c"), p(-40, -40, 34), p(2, -42, 38),
        p(44, -40, 34), (*p(82, -44, 24), "c"), p(95, -24, 16), p(98, 30, 12), p(97, 120, 8),
        (p(100, 0)[0] - w * 0.6, 296, "c"),
        (p(136, 0)[0] - w * 0.6, 300, "c"), p(138, 100), p(132, -30), p(112, -140), p(62, -196), p(0, -210),
        p(-62, -196), p(-112, -140),
        p(-132, -30), p(-138, 100), (p(-134, 0)[0] - w * 0.6, 300, "c"),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    fringe = [[p(x * 0.45, -194, 6), p(x * 0.8, -120, 26), p(x, -44, 36)] for x in (-66, -44, -22, 2, 26, 48, 70)]
    sides = [
        [p(s * (92 + k * 11), -120 + k * 30), p(s * (112 + k * 8), 40), (p(s * (108 + k * 8), 0)[0] - w * 0.5, 270)]
        for s in (-1, 1)
        for k in (0, 1)
    ]
    draw_strands(pen, head, mass, [*fringe, *sides])
    draw_shine(pen, head, mass, [p(-122, -92, 4), p(-50, -128, 18), p(40, -130, 18), p(122, -92, 4)], 16)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    fall = blob(
        [
            p(-20, -60),
            p(-110, -80),
            p(-146, 10),
            (-152 + w * 0.3, 200),
            (-150 + w, 424, "c"),
            (-90 + w, 430),
            (-36 + w, 422, "c"),
            (-20 + w * 0.4, 200),
            p(0, 60),
        ]
    )
    draw_lock(pen, side, fall, line=4, shade=0.4)
    draw_strands(
        pen, side, fall, [[p(x, 30), (x - 6 + w * 0.3, 200), (x - 8 + w, 414)] for x in (-126, -100, -74, -48)], 2.2
    )


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-146, 60), (-146 + w * 0.4, 180), (-138 + w * 0.6, 300, "c"), (-60 + w * 0.6, 306),
        (16 + w * 0.6, 296, "c"), (22 + w * 0.2, 150), p(20, 40),
        p(28, -24), (*p(44, -46), "c"), p(76, -38), (*p(104, -44), "c"), p(107, -86),
    ], puff=18, end=190)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(x * 0.4 - 10, -180), p(x, -70), (p(x, 0)[0] + w * 0.4, 120), (p(x - 4, 0)[0] + w * 0.6, 286)]
        for x in (-118, -84, -50, -16, 10)
    ]
    strands += [[p(14 + x * 0.4, -180), p(44 + x * 0.7, -120), p(48 + x, -48)] for x in (4, 22, 40)]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(-140, -70), p(-70, -118), p(20, -132), p(100, -98)], 16)


HAIR = HairStyle(front, side, back, side_back, covers_ears=True)
