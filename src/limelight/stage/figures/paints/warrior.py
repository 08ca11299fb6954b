"""The painted face of an opera's general: red for loyalty, black about the eyes like wings, white between."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.paints.style import Paint
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

RED = "#c42430"
BLACK = "#1a1220"
WHITE = "#fbf3ea"
GOLD = "#e0ac3e"


def front(pen: Pen, head: Head) -> None:
    bearing, chin = head.bearing, head.bearing.chin
    a, size = bearing.across, bearing.skull.eye
    (nx, ny), (mx, my) = bearing.nose, bearing.mouth
    pen.flat(ellipse(0, 0, 220, 260), RED)
    for side in (-1, 1):
        x, y = bearing.eye(side)
        half = bearing.eye_half(side)
        wing = [
            (x - side * (half + 2), y + 12, "c"), (x - side * half * 0.5, y - 34 * size),
            (x + side * half * 0.6, y - 44 * size),
            (x + side * (half + 40), y - 74, "c"), (x + side * (half + 14), y - 6),
            (x + side * half * 0.6, y + 34 * size), (x - side * half * 0.4, y + 28 * size),
        ]  # fmt: skip
        pen.stroke(blob(wing), 9, WHITE)
        pen.flat(blob(wing), BLACK)
        cheek = [
            (nx + side * 14, ny + 2, "c"),
            (mx + side * 40, my - 22),
            (x + side * half, y + 62),
            (mx + side * 62, my + 8, "c"),
            (mx + side * 40, my - 2),
        ]
        pen.stroke(blob(cheek), 6, WHITE)
        pen.flat(blob(cheek), BLACK)
    flame = blob(
        [
            (a - 12, -30, "c"),
            (a - 22, -84),
            (a - 8, -74),
            (a, -118, "c"),
            (a + 8, -74),
            (a + 22, -84),
            (a + 12, -30, "c"),
            (a, -16),
        ]
    )
    pen.stroke(flame, 5, WHITE)
    pen.flat(flame, BLACK)
    pen.flat(blob([(a, -98, "c"), (a + 7, -66), (a, -40, "c"), (a - 7, -66)]), GOLD)
    pen.flat(blob([(a - 6, -8), (a + 6, -8), (nx + 9, ny - 6), (nx, ny + 4), (nx - 9, ny - 6)]), WHITE, 230, blur=1)
    pen.flat(blob([(mx - 26, chin - 24), (mx, chin - 30), (mx + 26, chin - 24), (mx, chin - 2)]), BLACK, 220)


def side(pen: Pen, side: Profile) -> None:
    (x, y), size, f = side.eye, side.skull.eye, side.front
    (cx, cy), (sx, sy) = side.lips.corner, side.nose
    pen.flat(ellipse(20, 0, 220, 260), RED)
    wing = [
        (x + 16, y + 10, "c"), (x + 4, y - 34 * size), (x - 24 * size, y - 46 * size), (x - 84, y - 76, "c"),
        (x - 50 * size, y - 6), (x - 28 * size, y + 32 * size),
        (x - 4, y + 24 * size),
    ]  # fmt: skip
    cheek = [(sx - 10, sy, "c"), (cx - 2, cy - 24), (x - 52, y + 60), (cx - 34, cy + 8, "c"), (cx - 8, cy - 4)]
    for patch, line in ((wing, 9), (cheek, 6)):
        pen.stroke(blob(patch), line, WHITE)
        pen.flat(blob(patch), BLACK)
    flame = blob([(f + 14, -36), (f - 6, -44), (f - 14, -84), (f + 2, -78), (f + 14, -118)])
    pen.stroke(flame, 5, WHITE)
    pen.flat(flame, BLACK)
    pen.flat(blob([(f + 2, -8), (f + 16, -8), (side.tip[0] + 6, side.tip[1]), (sx - 2, sy - 8)]), WHITE, 230, blur=1)
    pen.flat(
        blob([(f + 14, side.chin - 26), (f - 22, side.chin - 18), (f - 34, side.chin + 8), (f + 14, side.chin + 6)]),
        BLACK,
        220,
    )


PAINT = Paint(front, side)
