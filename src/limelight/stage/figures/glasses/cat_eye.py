"""Glasses whose rims rise to a point outward."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.glasses.style import Glasses, draw_one, draw_pair
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def lens(at: Point, half: float, high: float, side: int) -> skia.Path:
    x, y = at
    return blob([
        (x - side * half, y - high * 0.2), (x - side * half * 0.5, y - high * 0.86),
        (x + side * half * 0.5, y - high * 0.98),
        (x + side * half * 1.22, y - high * 1.22, "c"), (x + side * half * 0.98, y + high * 0.1),
        (x + side * half * 0.4, y + high * 0.9),
        (x - side * half * 0.5, y + high * 0.8),
    ])  # fmt: skip


def front(pen: Pen, head: Head) -> None:
    draw_pair(pen, head, lens, wide=1.14, high=27, rim=4.6)


def side(pen: Pen, side: Profile) -> None:
    draw_one(pen, side, lens, high=27, rim=4.6)


GLASSES = Glasses(front, side, worn=True)
