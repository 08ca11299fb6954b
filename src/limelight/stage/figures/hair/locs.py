"""Locs, thick and to the shoulder, thrown over to one side."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, polygon, union
from limelight.stage.figures.hair._ropes import draw_loc
from limelight.stage.figures.hair.style import HairStyle, Head, cast_on_face, draw_lock, side_cast, side_mass
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    draw_lock(pen, head, blob([p(-114, -60), p(0, -190), p(114, -60), p(120, 60), p(0, 130), p(-120, 60)]), shade=0)
    for nth, x in enumerate((-134, -104, -72, -40, -8, 24, 56, 88, 116, 138)):
        long = 214 + (nth * 37 % 5) * 11 - abs(x) * 0.2
        draw_loc(pen, head, [p(x * 0.84, -40), p(x * 1.02, 60), (x * 1.14 - w * 0.5, 150), (x * 1.1 - w, long)], 28)


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    crown = blob([
        (*p(-108, 0, 8), "c"), p(-96, -58, 18), p(-58, -98, 26), p(-10, -116, 30), p(50, -100, 28), p(96, -58, 18),
        (*p(108, 0, 8), "c"),
        p(124, -80), p(108, -160), p(56, -204), p(0, -214), p(-56, -204), p(-108, -160), p(-124, -80),
    ])  # fmt: skip
    cast_on_face(pen, head, crown)
    draw_lock(pen, head, crown, line=4)
    if not head.capped:
        for nth, (x, end) in enumerate(((64, 126), (36, 132), (4, 122), (-30, -124), (-62, -132))):
            draw_loc(
                pen,
                head,
                [
                    p(x, -112 - (nth % 2) * 8, 28),
                    p(x * 0.8 + end * 0.16, -196, 12),
                    p(end * 0.96, -130, 4),
                    p(end, -30),
                ],
                26,
            )
    for s in (-1, 1):
        for k in range(2):
            x = 112 + k * 16
            draw_loc(
                pen,
                head,
                [
                    p(s * (86 + k * 22), -104 + k * 30, 14),
                    p(s * x, -30, 8),
                    p(s * (x + 8), 60, 4),
                    (p(s * x, 0)[0] - w * 0.5, 152 + k * 22),
                ],
                25,
            )


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    for nth, x in enumerate((-140, -112, -84, -56)):
        draw_loc(
            pen,
            side,
            [p(x * 0.9, -20), p(x, 70), (x * 1.08 + w * 0.5, 160), (x * 1.08 + w, 216 + (nth * 37 % 3) * 14)],
            28,
        )


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-124, 70), (*p(-76, 100), "c"), p(-40, 60), (*p(4, 20), "c"), p(20, -22), p(40, -76), p(62, -100),
        p(84, -114),
    ], puff=19)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    below = polygon([(-400, -70), (p(26, 0)[0], -70), (p(26, 0)[0], 600), (-400, 600)])
    with pen.inside(union([mass, below])):
        for k in range(7):
            x = 4 - k * 25
            top = p(82 - k * 30, -138 - 78 * (1 - ((k - 2.8) / 4.0) ** 2))
            points = [top, p(x + 26, -66 + k * 2), p(x + 4, 50), (p(x - 2, 0)[0] + w * 0.5, 150 + (k * 37 % 4) * 13)]
            draw_loc(pen, side, points, 27)


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob(
        [
            p(-118, 20),
            p(-124, -80),
            p(-108, -160),
            p(-56, -204),
            p(0, -214),
            p(56, -204),
            p(108, -160),
            p(124, -80),
            p(118, 20),
            p(0, 90),
        ]
    )
    draw_lock(pen, head, crown, line=4, shade=1.0)
    for nth, x in enumerate((-134, -104, -72, -40, -8, 24, 56, 88, 118)):
        draw_loc(
            pen,
            head,
            [p(x * 0.5, -170), p(x * 0.96, -50), p(x * 1.06, 80), (x * 1.08 - head.sway, 210 + (nth * 37 % 5) * 11)],
            29,
        )


HAIR = HairStyle(front, side, back, side_back, covers_ears=True, rear=rear, top=226)
