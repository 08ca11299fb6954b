"""Neat short hair with a side parting, combed over: an office, a wedding, another century."""

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


def front(pen: Pen, head: Head) -> None:
    p = head.at
    near = blob([
        (*p(-105, 4, 8), "c"), p(-99, -50, 14), p(-84, -88, 20), (*p(-58, -108, 28), "c"), (*p(-66, -186, 10), "c"),
        p(-102, -150), p(-117, -70),
    ])  # fmt: skip
    sweep = blob([
        (*p(-62, -112, 28), "c"), p(-20, -92, 32), p(34, -88, 32), p(74, -98, 26), p(97, -60, 16),
        (*p(105, 2, 8), "c"), p(119, -64),
        p(114, -146), p(66, -206), p(-6, -216), (*p(-66, -188, 8), "c"),
    ])  # fmt: skip
    for mass in (near, sweep):
        cast_on_face(pen, head, mass)
    draw_lock(pen, head, near, line=4)
    draw_lock(pen, head, sweep, line=4)
    strands = [
        [
            p(-58, -124 - k * 15, 26),
            p(-4 + k * 10, -130 - k * 17, 26),
            p(70 + k * 8, -106 - k * 22, 18),
            p(104 + k * 2, -40 - k * 26, 6),
        ]
        for k in range(4)
    ]
    draw_strands(pen, head, sweep, strands)
    draw_shine(pen, head, sweep, [p(-44, -164, 14), p(10, -178, 14), p(92, -142, 6)], 14)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-96, 84), (*p(-70, 104), "c"), p(-54, 62), p(-46, 6), p(-27, -18), p(-5, -12), (*p(1, 26), "c"),
        p(16, -16), p(32, -68),
        (*p(48, -90), "c"), p(74, -92), p(96, -114), p(104, -146), p(84, -176),
    ], puff=18, start=74)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [
            p(96 - k * 20, -126 - k * 14),
            p(30 - k * 18, -128 + k * 4),
            p(-50 - k * 14, -90 + k * 26),
            p(-92 + k * 6, 20 + k * 14),
        ]
        for k in range(4)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(80, -156), p(10, -160), p(-80, -112)], 14)


HAIR = HairStyle(front, side)
