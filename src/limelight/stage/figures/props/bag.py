"""A bag that hangs from the hand by its handles."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, limb
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

LEATHER = "#8a4a34"


def draw(pen: Pen) -> None:
    with pen.upright(GRIP, 0) as here:
        for x in (-34, 34):
            here.shape(limb([(0, 6), (x, 60), (x * 1.3, 140)], [7, 7, 7]), darker(LEATHER, 0.2), line=3.4, shade=0.2)
        body = blob([(-104, 128, "c"), (104, 128, "c"), (128, 300), (110, 334, "c"), (-110, 334, "c"), (-128, 300)])
        here.shape(body, LEATHER, line=4.5, shade=1.0)
        flap = blob([(-106, 126, "c"), (106, 126, "c"), (92, 216), (0, 236), (-92, 216)])
        here.shape(flap, darker(LEATHER, 0.1), line=4, shade=0.5)
        here.shape(
            blob([(-15, 222, "c"), (15, 222, "c"), (13, 254, "c"), (-13, 254, "c")]), "#d8a53a", line=3.4, shade=0.2
        )


PROP = Prop(
    draw,
    "far",
    Arm((200, 764, 30), (330, 560, -200), "grip", (0.1, 1, 0.2), (-0.9, 0.1, 0.4), "front", holds=True, drape=70),
)
