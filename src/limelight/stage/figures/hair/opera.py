"""An opera lady's dressed hair: lacquered curls along the brow, long pieces down the cheeks, a fall behind."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Point, blob, ellipse, lighter, mix
from limelight.stage.figures.hair.style import (
    HairStyle,
    Head,
    cast_on_face,
    draw_lock,
    draw_shine,
    draw_strands,
    side_cast,
)
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    fall = blob([
        p(-108, -60), p(-92, -160), p(0, -196), p(92, -160), p(108, -60), p(112, 80), (96 - w * 0.5, 240),
        (60 - w, 430), (0 - w, 446), (-60 - w, 430),
        (-96 - w * 0.5, 240), p(-112, 80),
    ])  # fmt: skip
    draw_lock(pen, head, fall, line=4, shade=0)
    draw_strands(
        pen, head, fall, [[p(x, 40), (x * 0.9 - w * 0.4, 220), (x * 0.6 - w, 420)] for x in (-80, -50, 50, 80)]
    )


def _draw_curl(pen: Pen, head: Head | Profile, at: Point, r: float) -> None:
    """One pasted curl: a flat lacquered disc with its spiral."""
    x, y = at
    draw_lock(pen, head, ellipse(x, y, r, r * 0.94), line=3, shade=0.3)
    spiral = blob(
        [(x + r * 0.6, y), (x, y + r * 0.55), (x - r * 0.5, y), (x, y - r * 0.4), (x + r * 0.25, y)], closed=False
    )
    pen.stroke(spiral, 2.0, mix(head.look.hair_colour, "#08040c", 0.6), 190)
    pen.flat(ellipse(x - r * 0.3, y - r * 0.4, r * 0.26, r * 0.16), lighter(head.look.hair_colour, 0.7), 150)


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    crown = blob([
        (*p(-104, -4, 10), "c"), p(-88, -40, 18), p(-50, -78, 26), p(0, -94, 30), p(50, -78, 26), p(88, -40, 18),
        (*p(104, -4, 10), "c"),
        p(114, -90), p(90, -170), p(0, -200), p(-90, -170),
        p(-114, -90),
    ])  # fmt: skip
    draw_lock(pen, head, crown, line=4)
    draw_shine(pen, head, crown, [p(-92, -136, 8), p(0, -166, 10), p(92, -136, 8)])
    for s in (-1, 1):
        piece = blob([
            (*p(s * 102, -60, 10), "c"), p(s * 82, -30, 16), p(s * 78, 30, 14), p(s * 86, 90, 10),
            (p(s * 92, 0, 8)[0] - w * 0.2, 140, "c"), p(s * 112, 90, 6),
            p(s * 117, 10, 4), (*p(s * 116, -60, 4), "c"),
        ])  # fmt: skip
        cast_on_face(pen, head, piece, drop=4)
        draw_lock(pen, head, piece, line=3.4, shade=0.4)
        draw_shine(pen, head, piece, [p(s * 96, -30, 10), p(s * 93, 40, 10), p(s * 98, 100, 8)], 8)
    for k in range(-3, 4):
        at = p(k * 25, -88 + k * k * 4.4, 30 - abs(k) * 3)
        _draw_curl(pen, head, at, 17)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    fall = blob(
        [
            p(-40, -60),
            p(-110, -60),
            p(-138, 20),
            (-134 + w * 0.3, 180),
            (-116 + w, 430),
            (-90 + w, 446),
            (-60 + w, 430),
            (-50 + w * 0.3, 180),
            p(-30, 60),
        ]
    )
    draw_lock(pen, side, fall, line=4, shade=0.4)


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = blob([
        *side.dome(15, 50), p(-132, 40), (*p(-108, 108), "c"), p(-60, 96), p(-20, 40), p(2, -10), p(20, -60),
        p(50, -90), (*p(84, -112), "c"),
    ])  # fmt: skip
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(70 - k * 20, -128 - k * 10), p(0 - k * 22, -70 - k * 14), p(-60 - k * 14, 20 - k * 10)] for k in range(4)
    ]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(60, -140), p(-10, -118), p(-110, -50)])
    piece = blob([
        (*p(6, -70), "c"), p(42, -40), p(46, 20), p(36, 84), (p(26, 0)[0] + w * 0.2, 136, "c"), p(6, 90), p(-6, 20),
        (*p(-10, -50), "c"),
    ])  # fmt: skip
    side_cast(pen, side, piece, drop=4)
    draw_lock(pen, side, piece, line=3.4, shade=0.4)
    draw_shine(pen, side, piece, [p(22, -40), p(26, 30), p(22, 96)], 8)
    for k in range(4):
        _draw_curl(pen, side, p(84 - k * 20, -88 + k * k * 3.4), 16.5)


HAIR = HairStyle(front, side, back, side_back, covers_ears=True)
