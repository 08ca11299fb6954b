"""The face of an opera's clown: a white patch over nose and eyes, edged in black, with merry cheeks."""

from __future__ import annotations

from limelight.stage.drawing.shapes import Corner, Point, blob
from limelight.stage.figures.features import glow
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.paints.style import Paint
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

WHITE = "#fbf3ea"
BLACK = "#1a1220"
ROSE = "#e0405a"


def _draw_patch(pen: Pen, points: list[Point | Corner]) -> None:
    patch = blob(points)
    pen.flat(patch, WHITE, 245)
    pen.stroke(patch, 2.6, BLACK, 200)


def front(pen: Pen, head: Head) -> None:
    bearing, a, size = head.bearing, head.bearing.across, head.bearing.skull.eye
    (lx, y), (rx, _), (nx, ny) = bearing.eye(-1), bearing.eye(1), bearing.nose
    left, right = lx - bearing.eye_half(-1) * 0.72, rx + bearing.eye_half(1) * 0.72
    for side, x in ((-1, lx), (1, rx)):
        glow(pen, x + side * 18, 62, 44, 34, ROSE, 170)
    _draw_patch(pen, [
        (left, y - 22 * size), (a - 14, y - 34 * size), (a, y - 24 * size), (a + 14, y - 34 * size),
        (right, y - 22 * size), (right + 4, y + 18 * size),
        (nx + 30, ny - 2), (nx + 12, ny + 14), (nx, ny + 10), (nx - 12, ny + 14), (nx - 30, ny - 2),
        (left - 4, y + 18 * size),
    ])  # fmt: skip
    for x in (lx, rx):
        pen.taper((x, y - 32 * size), (x + 3, y), (x, y + 36 * size), 4.5, BLACK, 225)
    for k in (-1, 0, 1):
        pen.taper((a + k * 9, -66), (a + k * 12, -84), (a + k * 9, -100), 2.6, ROSE, 220)


def side(pen: Pen, side: Profile) -> None:
    (x, y), size, f, (sx, sy) = side.eye, side.skull.eye, side.front, side.nose
    glow(pen, x - 40, 62, 42, 34, ROSE, 170)
    _draw_patch(pen, [
        (f + 24, y - 36 * size), (x - 4, y - 36 * size), (x - 34 * size, y - 22 * size),
        (x - 36 * size, y + 18 * size), (sx - 30, sy - 4), (sx - 8, sy + 12),
        (sx + 30, sy + 6),
    ])  # fmt: skip
    pen.taper((x - 16, y - 32 * size), (x - 13, y), (x - 16, y + 34 * size), 4.5, BLACK, 225)


PAINT = Paint(front, side)
