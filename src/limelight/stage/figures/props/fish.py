"""A silver fish, held by the tail."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

SILVER = "#9fb4c2"


def draw(pen: Pen) -> None:
    with pen.upright(GRIP, 0) as here:
        tail = blob([(0, 4), (-46, -46, "c"), (0, -30), (46, -46, "c")])
        here.shape(tail, darker(SILVER, 0.2), line=4, shade=0.3)
        body = blob([(-13, 0), (-52, 110), (-48, 226), (0, 318, "c"), (46, 226), (48, 110), (13, 0)])
        here.shape(body, SILVER, line=4.5, shade=1.1, grade=0.3)
        with here.inside(body):
            here.flat(blob([(10, 0), (60, 110), (60, 240), (0, 330), (22, 200)]), "#eef4f4", 170, blur=4)
            for row in range(6):
                y = 60 + row * 30
                here.stroke(blob([(-34, y), (-14, y + 12), (6, y)], closed=False), 2.6, darker(SILVER, 0.5), 130)
        here.shape(blob([(-46, 120), (-84, 160, "c"), (-44, 172)]), darker(SILVER, 0.15), line=3.6, shade=0.3)
        here.stroke(blob([(-36, 242), (0, 226), (36, 242)], closed=False), 3.4, darker(SILVER, 0.6), 180)
        here.flat(ellipse(-16, 268, 9), "#f4f0d8")
        here.flat(ellipse(-16, 268, 5), "#1a1620")


PROP = Prop(
    draw,
    "far",
    Arm((240, 470, 180), (300, 640, -40), "grip", (-0.5, 0.7, 0.4), (0.8, -0.4, 0.2), "front", holds=True, drape=140),
)
