"""A small box lined with velvet, open, a ring in it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import PLUS, blob, ellipse, paint, radial
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop


def draw(pen: Pen) -> None:
    with pen.upright(GRIP + 22, -66) as here:
        lid = blob([(-62, -2, "c"), (-56, -84, "c"), (56, -84, "c"), (62, -2, "c")], pull=0.16)
        here.shape(lid, "#2c2440", line=4, shade=0.5)
        here.flat(blob([(-50, -8, "c"), (-46, -72, "c"), (46, -72, "c"), (50, -8, "c")], pull=0.16), "#8a2a44")
        box = blob([(-66, 0, "c"), (66, 0, "c"), (60, 54, "c"), (-60, 54, "c")], pull=0.12)
        here.shape(box, "#2c2440", line=4, shade=0.6)
        here.shape(ellipse(0, 2, 60, 15), "#b43a58", line=3, shade=0)
        here.stroke(ellipse(0, -16, 21, 22), 7, "#8a6420")
        here.stroke(ellipse(0, -16, 21, 22), 4.5, "#f0c860")
        here.shape(
            blob([(-11, -42, "c"), (11, -42, "c"), (16, -50), (0, -62, "c"), (-16, -50)], pull=0.1), "#e8f6ff", line=2.6
        )
        glint = radial((0, -52), 60, [("#ffffff", 190), ("#cfe8ff", 60), ("#cfe8ff", 0)], [0, 0.3, 1])
        here.canvas.drawPath(ellipse(0, -52, 60), paint(shader=glint, blend=PLUS))


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
)
