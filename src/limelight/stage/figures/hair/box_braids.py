"""Box braids: parted in squares, plaited thin and long, swept to one side."""

from __future__ import annotations

from limelight.stage.figures.hair._ropes import draw_plait
from limelight.stage.figures.hair.style import (
    HairStyle,
    Head,
    cast_on_face,
    draw_lock,
    draw_strands,
    side_cast,
    side_mass,
)
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile
from limelight.stage.shapes import Point, blob, ellipse, mix

BEAD = "#e0ac3e"


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    draw_lock(
        pen,
        head,
        blob([p(-112, -60), p(0, -186), p(112, -60), p(122, 60), p(104, 130), p(0, 150), p(-104, 130), p(-122, 60)]),
        shade=0,
    )
    for x in (-126, -100, -72, -44, -14, 16, 46, 74, 102, 128):
        far = 1.16 if abs(x) > 90 else 1.06
        long = 400 - abs(x) * 0.35 + (x % 4) * 8
        draw_plait(
            pen,
            head,
            [p(x * 0.86, -20), (p(x, 0)[0] - w * 0.2, 130), (x * far - w * 0.6, 270), (x * far * 0.96 - w, long)],
            21,
        )


def front(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob([
        (*p(-104, 6, 8), "c"), p(-97, -50, 16), p(-70, -94, 24), p(-20, -118, 30), p(24, -116, 32), p(70, -92, 26),
        p(97, -50, 16),
        (*p(104, 6, 8), "c"), p(118, -70), p(104, -146), p(56, -190), p(0, -202), p(-56, -190), p(-104, -146),
        p(-118, -70),
    ])  # fmt: skip
    cast_on_face(pen, head, crown)
    for s in (-1, 1):
        for k in range(3):
            _draw_braid_by_cheek(pen, head, s, k)
    draw_lock(pen, head, crown, line=4)
    _draw_partings(pen, head, crown)


def _draw_partings(pen: Pen, head: Head, crown: object) -> None:
    """Skin shows in fine lines between the squares."""
    p = head.at
    part = mix(head.look.hair_colour, head.flesh.skin, 0.55)
    with pen.inside(crown):  # type: ignore[arg-type]
        for row in range(3):
            y = -128 - row * 24
            line = blob(
                [p(-112, y + 50, 8), p(-56, y + 12, 22), p(0, y, 28), p(56, y + 12, 22), p(112, y + 50, 8)],
                closed=False,
            )
            pen.stroke(line, 2.2, part, 120)
        for x in (-84, -52, -22, 10, 42, 74):
            pen.stroke(blob([p(x, -96, 28), p(x * 0.86, -150, 18), p(x * 0.5, -200, 4)], closed=False), 2.2, part, 120)


def _draw_braid_by_cheek(pen: Pen, head: Head, s: int, k: int) -> None:
    p, w = head.at, head.sway
    x = 108 + k * 9
    top: Point = p(s * (72 + k * 15), -112 + k * 24, 20)
    points = [
        top,
        p(s * x, -30, 8),
        (p(s * (x + 6), 0, 6)[0] - w * 0.2, 110),
        (p(s * (x + 2), 0)[0] - w * 0.7, 250 + k * 26),
    ]
    draw_plait(pen, head, points, 19)
    if k == 1:
        end = points[-1]
        pen.shape(ellipse(end[0], end[1] + 4, 12, 9), BEAD, line=2.4, shade=0.3)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    for x in (-136, -112, -88, -62, -36):
        draw_plait(
            pen,
            side,
            [
                p(x, -10),
                (p(x - 10, 0)[0] + w * 0.2, 130),
                (x * 1.12 - 8 + w * 0.6, 280),
                (x * 1.1 - 4 + w, 410 + x * 0.2),
            ],
            21,
        )


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    mass = side_mass(side, [
        p(-120, 80), (*p(-70, 108), "c"), p(-40, 60), (*p(8, 26), "c"), p(20, -20), p(40, -74), p(62, -100),
        p(84, -116),
    ], puff=14)  # fmt: skip
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4)
    part = mix(side.look.hair_colour, side.flesh.skin, 0.55)
    with pen.inside(mass):
        for k in range(4):
            pen.stroke(
                blob(
                    [p(78 - k * 26, -118 - k * 10), p(10 - k * 22, -60 - k * 18), p(-70 - k * 8, 20 - k * 30)],
                    closed=False,
                ),
                2.2,
                part,
                190,
            )
        for k in range(4):
            pen.stroke(
                blob(
                    [p(30 - k * 34, -60 + k * 22), p(10 - k * 36, -110 + k * 10), p(-10 - k * 34, -184 + k * 14)],
                    closed=False,
                ),
                2.2,
                part,
                170,
            )
    for k in range(6):
        x = 4 - k * 25
        draw_plait(
            pen,
            side,
            [
                p(30 - k * 24, -96 + k * 6),
                p(x + 8, -10),
                (p(x, 0)[0] + w * 0.3, 120),
                (p(x - 6, 0)[0] + w * 0.8, 262 + k * 18),
            ],
            20,
        )


def rear(pen: Pen, head: Head) -> None:
    p = head.at
    crown = blob(
        [
            p(-112, 30),
            p(-118, -70),
            p(-104, -146),
            p(-56, -190),
            p(0, -202),
            p(56, -190),
            p(104, -146),
            p(118, -70),
            p(112, 30),
            p(0, 90),
        ]
    )
    draw_lock(pen, head, crown, line=4, shade=1.0)
    draw_strands(pen, head, crown, [[p(x, -190), p(x * 1.4, -90), p(x * 1.5, 30)] for x in (-60, -30, 0, 30, 60)])
    for x in (-128, -104, -76, -48, -20, 8, 36, 64, 92, 120):
        draw_plait(
            pen,
            head,
            [p(x * 0.8, -60), p(x, 60), (x * 1.06 - head.sway * 0.5, 230), (x * 1.02 - head.sway, 400 - abs(x) * 0.3)],
            23,
        )


HAIR = HairStyle(front, side, back, side_back, covers_ears=True, rear=rear, top=216)
