"""Dark glasses: nobody sees where one looks."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.glasses.style import Glasses, draw_one, draw_pair
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

GLASS = "#241d33"


def lens(at: Point, half: float, high: float, side: int) -> skia.Path:
    """Flat above, hanging full below, outward."""
    x, y = at
    return blob([
        (x - side * half * 0.9, y - high * 0.84), (x + side * half * 0.8, y - high * 0.98),
        (x + side * half * 1.06, y - high * 0.5),
        (x + side * half * 0.86, y + high * 0.62), (x + side * half * 0.1, y + high * 0.98),
        (x - side * half * 0.74, y + high * 0.5),
        (x - side * half, y - high * 0.4),
    ])  # fmt: skip


def front(pen: Pen, head: Head) -> None:
    draw_pair(pen, head, lens, wide=1.24, high=28, rim=4.4, tint=GLASS)


def side(pen: Pen, side: Profile) -> None:
    draw_one(pen, side, lens, deep=19, high=28, rim=4.4, tint=GLASS)


GLASSES = Glasses(front, side, worn=True)
