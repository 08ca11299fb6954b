"""Square glasses with heavy rims."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import Point, blob
from limelight.stage.figures.glasses.style import Glasses, draw_one, draw_pair
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def lens(at: Point, half: float, high: float, side: int) -> skia.Path:
    """Wider above than below, its corners rounded."""
    x, y = at
    return blob([
        (x - half * 0.72, y - high * 0.98), (x + half * 0.72, y - high * 0.98), (x + half, y - high * 0.66),
        (x + half * 0.93, y + high * 0.56),
        (x + half * 0.66, y + high * 0.96), (x - half * 0.66, y + high * 0.96), (x - half * 0.93, y + high * 0.56),
        (x - half, y - high * 0.66),
    ], pull=0.3)  # fmt: skip


def front(pen: Pen, head: Head) -> None:
    draw_pair(pen, head, lens, wide=1.16, high=27, rim=5.4)


def side(pen: Pen, side: Profile) -> None:
    draw_one(pen, side, lens, high=27, rim=5.4)


GLASSES = Glasses(front, side, worn=True)
