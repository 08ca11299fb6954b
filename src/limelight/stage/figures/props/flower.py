"""A single flower on a long stem."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, limb
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

PETAL = "#e06a8a"


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g + 4, 130), (g, -60), (g - 8, -214)], [6, 6, 5]), "#4f8a4c", line=3, shade=0.3)
    for y, way in ((-100, 1), (-40, -1)):
        leaf = blob([(g, y, "c"), (g + way * 46, y - 44), (g + way * 92, y - 54, "c"), (g + way * 54, y - 8)])
        pen.shape(leaf, "#5f9a58", line=3.4, shade=0.4)
    x, y = g - 8, -250
    for dx, dy, r in ((-44, 10, 36), (44, 10, 36), (-30, -34, 38), (30, -34, 38), (0, 30, 36)):
        pen.shape(ellipse(x + dx, y + dy, r, r * 0.94), PETAL, line=3.6, shade=0.4)
    heart = blob([(x - 26, y + 8), (x - 20, y - 24), (x + 14, y - 26), (x + 26, y + 4), (x, y + 24)])
    pen.shape(heart, darker(PETAL, 0.12), line=3.4, shade=0.4)
    pen.stroke(
        blob([(x - 12, y + 4), (x - 4, y - 12), (x + 12, y - 4), (x + 2, y + 8)], closed=False), 3, darker(PETAL, 0.5)
    )


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
)
