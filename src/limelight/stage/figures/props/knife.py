"""A kitchen knife."""

from __future__ import annotations

from limelight.stage.drawing.shapes import limb, linear, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop


def draw(pen: Pen) -> None:
    g = GRIP
    blade = polygon([(g - 12, -70), (g + 18, -70), (g + 16, -230), (g - 12, -300)])
    pen.shaded(blade, linear((g - 12, 0), (g + 18, 0), ["#e9eef4", "#b9c4d2", "#f6fafc"]))
    pen.stroke(blade, 3.8, "#2a2a3a")
    pen.shape(limb([(g, 86), (g, -64)], [14, 15]), "#3a2620", line=4, shade=0.4)
    for y in (-30, 12, 54):
        pen.stroke(polygon([(g - 2, y), (g + 2, y), (g + 2, y + 3), (g - 2, y + 3)]), 3, "#c8b890")


PROP = Prop(
    draw,
    "near",
    Arm((170, 600, 180), (320, 600, -60), "grip", (-0.8, 0.4, 0.3), (0.2, -0.5, 0.7), "front", holds=True, drape=120),
)
