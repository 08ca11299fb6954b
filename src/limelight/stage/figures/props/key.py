"""An old iron key on a ring."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, limb, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

BRASS = "#c39a48"


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, 20), (g, -150)], [9, 8]), BRASS, line=4, shade=0.4)
    pen.shape(polygon([(g, -148), (g + 42, -148), (g + 42, -130), (g + 24, -130), (g + 24, -118), (g, -118)]), BRASS,
              line=4, shade=0.3)  # fmt: skip
    pen.shape(polygon([(g, -108), (g + 30, -108), (g + 30, -94), (g, -94)]), BRASS, line=4, shade=0.3)
    pen.stroke(ellipse(g, 56, 34, 30), 22, darker(BRASS, 0.7))
    pen.stroke(ellipse(g, 56, 34, 30), 14, BRASS)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
)
