"""A telephone, its screen lit."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, linear, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Glow, Prop


def draw(pen: Pen) -> None:
    g = GRIP
    case = blob([(g - 44, -98, "c"), (g + 40, -98, "c"), (g + 40, 84, "c"), (g - 44, 84, "c")], pull=0.3)
    pen.shape(case, "#2a2a3a", line=4, shade=0.3)
    screen = polygon([(g - 36, -86), (g + 32, -86), (g + 32, 72), (g - 36, 72)])
    pen.shaded(screen, linear((0, -86), (0, 72), ["#cfe8ff", "#8fb8f0"]))


PROP = Prop(
    draw,
    "near",
    Arm((120, 510, 210), (300, 650, -60), "grip", (-1, -0.1, 0.2), (-0.15, -1, 0.1), "front", holds=True, drape=140),
    glow=Glow("#9cc4ff", 420, 0.65),
)
