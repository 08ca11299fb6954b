"""A bowl cut: one round line from brow to nape, over the ears."""

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
    p = head.at
    draw_lock(pen, head, blob([p(-116, -60), p(0, -190), p(116, -60), p(112, 30), p(0, 44), p(-112, 30)]), shade=0)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-120, 20, 4), "c"), p(-98, -6, 12), p(-84, -40, 22), p(-44, -56, 32), p(2, -60, 38), p(48, -56, 32),
        p(86, -40, 22), p(98, -6, 12),
        (*p(120, 20, 4), "c"), p(132, -40), p(118, -132), p(70, -194), p(0, -210), p(-70, -194), p(-118, -132),
        p(-132, -40),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [
        [p(x * 0.3, -200, 4), p(x * 0.8, -130, 20), p(x, -58 + abs(x) * 0.16, 30)]
        for x in (-92, -66, -42, -16, 12, 40, 66, 94)
    ]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-122, -84, 4), p(-50, -128, 16), p(40, -130, 16), p(122, -84, 4)], 17)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        (*p(-118, 56), "c"), p(-60, 44), p(-10, 30), p(28, 4), p(46, -40), p(74, -58), (*p(104, -64), "c"),
        p(106, -100),
    ], puff=20, end=206)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(-20 + x * 0.2, -190), p(x * 0.9 - 10, -90), p(x, 40 - max(0, x + 60) * 0.62)]
        for x in (-104, -76, -46, -16, 16, 46, 76)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(-142, -66), p(-70, -116), p(20, -132), p(100, -104)], 17)


HAIR = HairStyle(front, side, back, covers_ears=True)
