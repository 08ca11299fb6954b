"""Round wire glasses."""

from __future__ import annotations

import skia

from limelight.stage.drawing.shapes import Point, ellipse
from limelight.stage.figures.glasses.style import Glasses, draw_one, draw_pair
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def lens(at: Point, half: float, high: float, side: int) -> skia.Path:
    return ellipse(*at, half, high * 1.16)


def front(pen: Pen, head: Head) -> None:
    draw_pair(pen, head, lens, wide=1.12, rim=2.6)


def side(pen: Pen, side: Profile) -> None:
    draw_one(pen, side, lens, rim=2.6)


GLASSES = Glasses(front, side, worn=True)
