"""A slice of toast, buttered."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

CRUST = "#b5743a"


def draw(pen: Pen) -> None:
    g = GRIP + 10
    slice_ = blob([
        (g - 62, 24, "c"), (g + 62, 24, "c"), (g + 62, -70), (g + 76, -112), (g + 40, -142), (g, -134), (g - 40, -142),
        (g - 76, -112), (g - 62, -70),
    ])  # fmt: skip
    pen.shape(slice_, CRUST, line=4.5, shade=0.5)
    crumb = blob([
        (g - 50, 12, "c"), (g + 50, 12, "c"), (g + 50, -68), (g + 62, -106), (g + 34, -128), (g, -121), (g - 34, -128),
        (g - 62, -106), (g - 50, -68),
    ])  # fmt: skip
    pen.flat(crumb, "#eec98c")
    with pen.inside(crumb):
        pen.flat(
            blob([(g - 36, -20), (g - 20, -92), (g + 30, -104), (g + 44, -50), (g + 14, -6)]), "#f7df9a", 220, blur=3
        )
        for x, y, r in ((-30, -40, 5), (12, -84, 4), (30, -26, 6), (-8, -16, 4), (-40, -96, 4)):
            pen.flat(ellipse(g + x, y, r, r * 0.7), darker("#eec98c", 0.25), 150)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    broad=44,
)
