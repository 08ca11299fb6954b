"""A cup with a handle, something hot in it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

CLAY = "#e8ddca"


def draw(pen: Pen) -> None:
    with pen.upright(GRIP + 6, -20) as here:
        here.stroke(ellipse(56, 4, 26, 32), 17, darker(CLAY, 0.68))
        here.stroke(ellipse(56, 4, 26, 32), 10, CLAY)
        body = blob([(-56, -62, "c"), (56, -62, "c"), (50, 40), (26, 62, "c"), (-26, 62, "c"), (-50, 40)])
        here.shape(body, CLAY, line=4, shade=0.9)
        here.stroke(blob([(-53, -20), (0, -8), (53, -20)], closed=False), 9, "#7a9ab8", 220)
        here.shape(ellipse(0, -62, 56, 15), darker(CLAY, 0.08), line=4, shade=0)
        here.flat(ellipse(0, -60, 47, 10), "#6a3f26")
        for x, way in ((-16, 1), (14, -1)):
            steam = blob([(x, -84), (x + way * 14, -112), (x - way * 6, -140), (x + way * 8, -172)], closed=False)
            here.stroke(steam, 6, "#ffffff", 110, blur=3)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    broad=36,
)
