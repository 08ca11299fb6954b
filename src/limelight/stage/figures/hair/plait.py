"""A thick plait over one shoulder, from hair that is parted and drawn back softly."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.hair._ropes import draw_plait
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
    draw_lock(
        pen,
        head,
        blob([p(-112, -60), p(0, -188), p(112, -60), p(112, 50), p(60, 120), p(0, 136), p(-60, 120), p(-112, 50)]),
        shade=0,
    )


def _draw_tail(pen: Pen, head: Head | Profile, points: list[Point]) -> None:
    """The plait, its tie and its brush."""
    draw_plait(pen, head, points, 44)
    x, y = points[-1]
    brush = blob([(x - 15, y + 8, "c"), (x + 15, y + 8, "c"), (x + 20, y + 40), (x + 4, y + 72, "c"), (x - 18, y + 42)])
    draw_lock(pen, head, brush, line=3.4, shade=0.4)
    pen.shape(
        blob([(x - 19, y - 4), (x, y - 8), (x + 19, y - 4), (x + 18, y + 12), (x, y + 16), (x - 18, y + 12)]),
        head.look.trim,
        line=3,
        shade=0.3,
    )


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    s = -1 if head.turn >= 0 else 1
    _draw_tail(
        pen, head, [p(s * 92, 96), (p(s * 116, 0)[0] - w * 0.2, 170), (s * 112 - w * 0.5, 260), (s * 98 - w * 0.9, 356)]
    )
    for side in (-1, 1):
        wing = blob([
            (*p(20, -122, 30), "c"), p(20 + side * 32, -110, 28), p(side * 80, -66, 20), p(side * 97, -4, 12),
            p(side * 98, 54, 10),
            (*p(side * 84, 112, 8), "c"), p(side * 112, 80, 4), p(side * 121, 0), p(side * 118, -76),
            p(side * 100, -146), p(side * 50 + 6, -194),
            (*p(16, -202, 8), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, wing)
        draw_lock(pen, head, wing, line=4)
        strands = [
            [
                p(20 + side * 6, -130 - k * 20, 26),
                p(side * (66 + k * 10), -84 - k * 20, 14),
                p(side * (104 + k * 4), 30 - k * 24, 6),
            ]
            for k in range(4)
        ]
        draw_strands(pen, head, wing, strands)
        draw_shine(pen, head, wing, [p(20 + side * 20, -160, 18), p(side * 78, -132, 10), p(side * 114, -66, 4)], 14)
    colour = head.look.hair_colour
    pen.taper(p(34, -118, 30), p(58, -84, 28), p(50, -52, 28), 2.2, colour)


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-112, 86), (*p(-84, 124), "c"), p(-50, 104), p(-14, 62), (*p(6, 30), "c"), p(22, -20), p(46, -78),
        (*p(84, -112), "c"),
    ], puff=17)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [
            p(80 - k * 16, -118 - k * 10),
            p(20 - k * 24, -50 - k * 16),
            p(-40 - k * 14, 60 - k * 26),
            p(-84, 106 - k * 10),
        ]
        for k in range(4)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(66, -138), p(0, -112), p(-80, -50), p(-126, -20)], 15)
    _draw_tail(pen, side, [p(-82, 104), (-84 + w * 0.2, 180), (-70 + w * 0.5, 270), (-58 + w * 0.9, 350)])


def rear(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    mass = blob(
        [
            p(0, -206),
            p(72, -186),
            p(116, -90),
            p(114, 20),
            p(60, 112),
            p(0, 130),
            p(-60, 112),
            p(-114, 20),
            p(-116, -90),
            p(-72, -186),
        ]
    )
    draw_lock(pen, head, mass, line=4, shade=1.0)
    draw_strands(
        pen, head, mass, [[p(x * 0.3, -200), p(x, -60), p(x * 0.3, 110)] for x in (-96, -64, -32, 0, 32, 64, 96)]
    )
    _draw_tail(pen, head, [p(0, 108), (-w * 0.3, 180), (-w * 0.6, 280), (-w, 370)])


HAIR = HairStyle(front, side, back, covers_ears=True, rear=rear)
