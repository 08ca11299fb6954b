"""A rolled painting on two rods."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, limb, path
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

WOOD = "#7a4a2a"


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, -250), (g, 250)], [7, 7]), WOOD, line=3.5, shade=0.3)
    roll = blob([(g - 26, -214, "c"), (g + 26, -214, "c"), (g + 26, 214, "c"), (g - 26, 214, "c")])
    pen.shape(roll, "#efe2c4", line=4, shade=0.7)
    for y in (-190, 190):
        pen.stroke(path(f"M {g - 26} {y} L {g + 26} {y}"), 9, "#8a3a44", 220)
    pen.stroke(path(f"M {g + 6} -210 L {g + 6} 210"), 2, "#8a7450", 160)


PROP = Prop(
    draw,
    "near",
    Arm((110, 550, 200), (300, 640, -60), "grip", (-0.8, 0.8, 0.2), (-0.7, -0.7, 0.1), "front", holds=True, drape=150),
)
