"""An electric torch; its beam is light."""

from __future__ import annotations

from limelight.stage.drawing.shapes import PLUS, ellipse, limb, linear, paint, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Glow, Prop


def draw(pen: Pen) -> None:
    g = GRIP
    beam = polygon([(g - 26, -150), (g + 26, -150), (g + 270, -900), (g - 270, -900)])
    light = linear((g, -150), (g, -900), [("#fff2c0", 150), ("#ffe9a0", 60), ("#ffe9a0", 0)])
    pen.canvas.drawPath(beam, paint(shader=light, blend=PLUS))
    pen.shape(limb([(g, 84), (g, -84)], [18, 18]), "#2e3440", line=4, shade=0.5)
    pen.shape(polygon([(g - 19, -82), (g + 19, -82), (g + 32, -148), (g - 32, -148)]), "#3c4452", line=4, shade=0.5)
    pen.flat(ellipse(g, -148, 30, 9), "#fffbe0")


PROP = Prop(
    draw,
    "near",
    Arm((190, 480, 230), (300, 650, -60), "grip", (-0.9, 0.3, 0.3), (0.2, 0.1, 1), "front", holds=True, drape=140),
    glow=Glow("#fff0c4", 420, 0.4),
)
