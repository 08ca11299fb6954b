"""A sheet of paper, folded once, with writing on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, path, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop


def draw(pen: Pen) -> None:
    g = GRIP
    sheet = blob([(g - 74, -224, "c"), (g + 70, -212, "c"), (g + 66, 64, "c"), (g - 70, 52, "c")], pull=0.06)
    pen.shape(sheet, "#f6efdf", line=3.6, shade=0.5)
    with pen.inside(sheet):
        pen.flat(polygon([(g - 78, -84), (g + 74, -74), (g + 74, -58), (g - 78, -68)]), "#cdbfa8", 130)
        for row, long in enumerate((104, 92, 110, 70, 100, 88, 60)):
            y = -190 + row * 30 + (14 if row > 3 else 0)
            pen.stroke(path(f"M {g - 54} {y} Q {g} {y + 7} {g - 54 + long} {y + 8}"), 4, "#5a5468", 190)


def laid(pen: Pen) -> None:
    """Held up by both hands at its lower edges."""
    with pen.placed(-GRIP, -46) as here:
        draw(here)


PROP = Prop(
    draw,
    "near",
    Arm((120, 510, 220), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    cradled=laid,
    behind=True,
    broad=64,
)
