"""Hair tied into a high ponytail that swings out beside the neck, a fringe swept aside, a lock by each ear."""

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
    s = 1 if head.turn <= 0 else -1
    tail = blob([
        (s * 40, -176), (s * 96, -206), (s * 158, -176), (s * 192, -70), (s * 186 - w * 0.4, 70),
        (s * 164 - w * 0.8, 190), (s * 118 - w, 290, "c"),
        (s * 116 - w * 0.8, 190), (s * 124 - w * 0.4, 70), (s * 112, -40),
    ])  # fmt: skip
    draw_lock(pen, head, tail, line=4)
    strands = [
        [(s * 84, -176), (s * (134 + k), -60), (s * (132 + k) - w * 0.6, 100), (s * 122 - w, 260)] for k in (0, 26)
    ]
    draw_strands(pen, head, tail, strands, 2.4)
    draw_shine(pen, head, tail, [(s * 120, -70), (s * 156, -90), (s * 190, -70)], 15)
    draw_lock(pen, head, blob([p(-112, -60), p(0, -188), p(112, -60), p(104, 30), p(0, 70), p(-104, 30)]), shade=0)


def front(pen: Pen, head: Head) -> None:
    p = head.at
    mass = blob([
        (*p(-103, 26, 8), "c"), p(-98, -16, 14), (*p(-88, -46, 22), "c"), p(-40, -58, 32), p(8, -86, 32),
        (*p(40, -124, 32), "c"), p(74, -92, 26), p(94, -40, 16),
        (*p(100, 34, 10), "c"), p(115, -30), p(114, -110), p(78, -180), p(0, -200), p(-78, -182), p(-114, -112),
        p(-114, -30),
    ])  # fmt: skip
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4)
    strands = [
        [p(x, y, 30), p(x * 0.9 + 14, y * 0.6 - 92, 20), p(40 + x * 0.1, -186, 0)]
        for x, y in ((-92, -30), (-66, -54), (-30, -66), (8, -88), (70, -96), (96, -50))
    ]
    draw_strands(pen, head, mass, strands)
    draw_shine(pen, head, mass, [p(-98, -126, 6), p(0, -162, 12), p(98, -126, 6)], 14)
    for s in (-1, 1):
        _draw_lock_by_ear(pen, head, s)


def _draw_lock_by_ear(pen: Pen, head: Head, s: int) -> None:
    p, w = head.at, head.sway * 0.4
    lock = blob([
        (*p(s * 97, 0, 8), "c"), p(s * 104, 60, 7), (p(s * 96, 0, 8)[0] - w, 150, "c"), p(s * 115, 80, 5),
        (*p(s * 116, 0, 4), "c"),
    ])  # fmt: skip
    draw_lock(pen, head, lock, line=3, shade=0.2)


def side_back(pen: Pen, side: Profile) -> None:
    w = side.sway
    tail = blob([
        (-96, -150), (-150, -176), (-206, -140), (-226, -40), (-214 + w * 0.4, 90), (-196 + w * 0.8, 200),
        (-160 + w, 292, "c"), (-158 + w * 0.8, 190), (-168 + w * 0.4, 80), (-158, -30), (-110, -96),
    ])  # fmt: skip
    draw_lock(pen, side, tail, line=4)
    strands = [[(-120, -140), (-184 - k, -60), (-182 - k + w * 0.6, 100), (-164 + w, 260)] for k in (0, 22)]
    draw_strands(pen, side, tail, strands, 2.4)
    draw_shine(pen, side, tail, [(-150, -60), (-190, -84), (-222, -62)], 15)


def side(pen: Pen, side: Profile) -> None:
    p = side.at
    mass = side_mass(side, [
        p(-104, 70), (*p(-76, 96), "c"), p(-56, 50), p(-44, 2), p(-24, -22), p(-4, -14), p(6, 20), (*p(12, 96), "c"),
        p(20, 30), p(30, -30), (*p(46, -54), "c"), p(76, -58), (*p(100, -78), "c"), p(96, -110),
    ], puff=15)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    strands = [
        [p(x, y), p(-40 + x * 0.2, -120 + y * 0.35), p(-112, -126 + y * 0.1)]
        for x, y in ((-70, 84), (-46, 20), (-6, -20), (26, -30))
    ]
    strands += [[p(94, -84), p(70, -120), p(10, -160)], [p(70, -64), p(40, -120), p(-40, -150)]]
    draw_strands(pen, side, mass, strands)
    draw_shine(pen, side, mass, [p(60, -138), p(-20, -120), p(-90, -60)], 14)
    pen.shape(
        blob([p(-108, -150), p(-122, -128), p(-112, -100), p(-98, -104), p(-94, -146)]),
        side.look.trim,
        line=3,
        shade=0.3,
    )


def rear(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    crown = blob([
        (*p(-76, 100), "c"), p(-110, 40), p(-116, -80), p(-78, -182), p(0, -202), p(78, -182), p(116, -80),
        p(110, 40), (*p(76, 100), "c"),
        p(0, 88),
    ])  # fmt: skip
    draw_lock(pen, head, crown, line=4.2, shade=1.0)
    draw_strands(pen, head, crown, [[p(x, 92), p(x, -30), p(x * 0.16, -132)] for x in (-92, -62, -30, 30, 62, 92)])
    tail = blob([
        (0, -146), (44, -120), (62, -20), (56 - w * 0.4, 110), (38 - w * 0.8, 220), (0 - w, 296, "c"),
        (-38 - w * 0.8, 220), (-56 - w * 0.4, 110),
        (-62, -20), (-44, -120),
    ])  # fmt: skip
    draw_lock(pen, head, tail, line=4, shade=0.8)
    draw_strands(
        pen, head, tail, [[(x * 0.5, -130), (x, 0), (x * 0.8 - w * 0.5, 140), (-w, 280)] for x in (-36, -12, 14, 38)]
    )
    pen.shape(
        blob([(-34, -142), (0, -152), (34, -142), (32, -116), (0, -108), (-32, -116)]),
        head.look.trim,
        line=3,
        shade=0.3,
    )


HAIR = HairStyle(front, side, back, side_back, rear=rear)
