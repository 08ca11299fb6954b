"""Box braids: parted in squares, plaited thin and long, swept to one side."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import blob, darker, ellipse, polygon, union
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

BEAD = "#e0ac3e"
PARTING = -22.0
SHADE = 0.5
"""How dark it is between the braids: a light behind them catches their mass, not each of them."""


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, head.sway
    draw_lock(
        pen,
        head,
        blob([p(-112, -60), p(0, -186), p(112, -60), p(122, 60), p(104, 130), p(0, 150), p(-104, 130), p(-122, 60)]),
        shade=0,
    )
    curtain = blob([
        (*p(-108, -20), "c"), (p(-126, 0)[0] - w * 0.2, 130), (-142 - w * 0.6, 270), (-140 - w, 332),
        (-60 - w, 352), (60 - w, 352), (142 - w, 332), (144 - w * 0.6, 270), (p(128, 0)[0] - w * 0.2, 130),
        (*p(108, -20), "c"),
    ])  # fmt: skip
    pen.flat(curtain, darker(head.look.hair_colour, SHADE))
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
    draw_lock(pen, head, crown, line=4)
    for k in range(6):
        for s in (-1, 1):
            _draw_braid(pen, head, crown, s, k)


def _draw_braid(pen: Pen, head: Head, crown: skia.Path, s: int, k: int) -> None:
    """One of the braids that run from the parting over the crown and fall beside the cheek."""
    p, w = head.at, head.sway
    start = p(PARTING, -210 + k * 17, 4 + k * 5)
    over = p(PARTING * 0.5 + s * (50 + k * 2), -176 + k * 15.5, 8 + k * 3)
    down = p(s * (105 - k * 1.2), -86 + k * 11, 8)
    points = [start, over, down]
    if k > 1:
        x, long = s * (121 - k * 3.4), 232 + (k * 37 % 5) * 13
        points += [p(x, 50, 4), (p(x, 0, 4)[0] - w * 0.4, 150), (p(x, 0)[0] - w * 0.8, long)]
    below = polygon([(-300, -156), (300, -156), (300, 600), (-300, 600)])
    with pen.inside(union([crown, below])):
        draw_plait(pen, head, points, 19)
    if k == 3:
        x, y = points[-1]
        pen.shape(ellipse(x, y + 4, 12, 9), BEAD, line=2.4, shade=0.3)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway
    curtain = blob([
        (*p(-130, -10), "c"), (p(-146, 0)[0] + w * 0.2, 130), (-160 + w * 0.6, 280), (-154 + w, 350),
        (-44 + w, 370), (-48 + w * 0.6, 280), (p(-46, 0)[0] + w * 0.2, 130), (*p(-36, -10), "c"),
    ])  # fmt: skip
    pen.flat(curtain, darker(side.look.hair_colour, SHADE))
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
    below = polygon([(-400, -70), (p(22, 0)[0], -70), (p(22, 0)[0], 600), (-400, 600)])
    with pen.inside(union([mass, below])):
        for k in range(8):
            top = p(88 - k * 27, -132 - 76 * (1 - ((k - 3.2) / 4.4) ** 2))
            x = 8 - k * 19
            points = [
                top,
                p(30 - k * 21, -70 - k * 3),
                p(x, 30),
                (p(x - 2, 0)[0] + w * 0.3, 130),
                (p(x - 8, 0)[0] + w * 0.8, 250 + (k * 37 % 5) * 14),
            ]
            draw_plait(pen, side, points, 20)


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
