"""A head full of loose curls to the shoulder, falling where they like."""

from __future__ import annotations

import math
from itertools import pairwise

from limelight.stage.drawing.shapes import Point, blob, lighter, limb
from limelight.stage.figures.hair._coils import draw_coils
from limelight.stage.figures.hair.style import HairStyle, Hairy, Head, cast_on_face, draw_lock, side_cast
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def _tumble(points: list[Point], swell: float = 9.0) -> list[Point]:
    """The outline through these points, billowing between each and the next."""
    found: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay) or 1.0
        out = swell / length
        found += [(ax, ay), ((ax + bx) / 2 + (by - ay) * out, (ay + by) / 2 - (bx - ax) * out)]
    return [*found, points[-1]]


def _draw_ringlet(pen: Pen, head: Hairy, root: Point, way: int, r: float) -> None:
    """A curl that falls on the brow and hooks back up."""
    x, y = root
    lock = limb(
        [
            (x, y - r),
            (x + way * r * 0.7, y + r * 0.1),
            (x + way * r * 0.1, y + r * 1.1),
            (x - way * r * 0.75, y + r * 0.7),
        ],
        [r * 0.6, r * 0.55, r * 0.42, r * 0.12],
    )
    draw_lock(pen, head, lock, line=3, shade=0.3)
    pen.taper(
        (x, y - r * 0.8),
        (x + way * r * 0.75, y),
        (x + way * r * 0.2, y + r * 0.8),
        1.6,
        lighter(head.look.hair_colour, 0.35),
        170,
    )


def back(pen: Pen, head: Head) -> None:
    p, w = head.at, -head.sway * 0.4
    outline = _tumble([
        (p(-60, 0)[0] + w, 206), (p(-118, 0)[0] + w, 190), (p(-158, 0)[0] + w, 128), p(-164, 44), p(-152, -44),
        p(-126, -130), p(-70, -196), p(0, -216),
        p(70, -196), p(126, -130), p(152, -44), p(164, 44), (p(158, 0)[0] + w, 128), (p(118, 0)[0] + w, 190),
        (p(60, 0)[0] + w, 206), (w, 190),
        (p(-60, 0)[0] + w, 206),
    ], 12)  # fmt: skip
    mass = blob(outline[:-1])
    draw_lock(pen, head, mass, line=4, shade=0.8)
    draw_coils(pen, head, mass, (0, 20), 150 * head.wide, 210, 74, 1.7)


def front(pen: Pen, head: Head) -> None:
    p, w = head.at, -head.sway * 0.3
    left, right = (p(-100, 0)[0] + w, 118), (p(100, 0)[0] + w, 118)
    rim = _tumble([
        left, (p(-146, 0)[0] + w, 112), p(-150, 30), p(-144, -50), p(-122, -132), p(-72, -192), p(0, -212),
        p(72, -192), p(122, -132), p(144, -50), p(150, 30),
        (p(146, 0)[0] + w, 112), right,
    ], 11)  # fmt: skip
    hairline = [
        p(104, 60, 8), p(98, 4, 12), p(96, -58, 18), p(76, -80, 26), p(54, -104, 30), p(24, -98, 34), p(2, -118, 34),
        p(-26, -100, 32), p(-50, -108, 28),
        p(-76, -82, 24), p(-96, -58, 16), p(-98, 4, 12), p(-104, 60, 8),
    ]  # fmt: skip
    mass = blob([*rim, *hairline])
    cast_on_face(pen, head, mass)
    draw_lock(pen, head, mass, line=4, shade=0.9)
    draw_coils(pen, head, mass, (-head.turn * 8, -60), 140 * head.wide, 160, 62, 1.7)
    for x, y, r in ((-76, -96, 18), (-46, -116, 21), (-8, -128, 21), (28, -122, 22), (60, -108, 20), (84, -86, 16)):
        _draw_ringlet(pen, head, p(x, y, 28), -1 if x < 20 else 1, r)


def side_back(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway * 0.4
    outline = _tumble([
        (p(-40, 0)[0] + w, 200), (p(-110, 0)[0] + w, 204), (p(-168, 0)[0] + w, 150), p(-184, 60), p(-180, -40),
        p(-150, -140), p(-80, -200), p(0, -190),
        (p(10, 0)[0] + w, 140), (p(-40, 0)[0] + w, 200),
    ], 11)  # fmt: skip
    draw_lock(pen, side, blob(outline[:-1]), line=4, shade=0.7)


def side(pen: Pen, side: Profile) -> None:
    p, w = side.at, side.sway * 0.3
    rim = _tumble([
        (p(20, 0)[0] + w, 110), (p(-40, 0)[0] + w, 176), (p(-112, 0)[0] + w, 178), (p(-162, 0)[0] + w, 120),
        p(-176, 30), p(-172, -60), p(-140, -148),
        p(-76, -204), p(0, -212), p(64, -180), p(100, -122),
    ], 11)  # fmt: skip
    mass = blob([*rim, p(96, -92), p(72, -72), p(54, -76), p(38, -40), p(26, -10), p(34, 40), p(20, 76)])
    side_cast(pen, side, mass)
    draw_lock(pen, side, mass, line=4, shade=0.9)
    draw_coils(pen, side, mass, (-56, -20), 134 * side.deep, 184, 66, 1.7)
    for x, y, r in ((86, -112, 19), (64, -92, 21), (40, -66, 19)):
        _draw_ringlet(pen, side, p(x, y), 1, r)


def rear(pen: Pen, head: Head) -> None:
    back(pen, head)


HAIR = HairStyle(front, side, back, side_back, covers_ears=True, rear=rear, top=228)
