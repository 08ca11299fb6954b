"""A straight two-edged jian, with a tassel."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, limb, linear, path, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

STEEL = "#d7e2ee"
GOLD = "#d8a53a"


def draw(pen: Pen) -> None:
    tip, g = -640.0, GRIP
    blade = polygon([(g - 15, -84), (g + 15, -84), (g + 10, tip + 70), (g, tip), (g - 10, tip + 70)])
    pen.shaded(blade, linear((g - 15, 0), (g + 15, 0), ["#f4f8fc", STEEL, "#8fa3bf"], [0, 0.5, 1]))
    pen.flat(polygon([(g, -84), (g + 15, -84), (g + 10, tip + 70), (g, tip)]), "#7488ab", 150)
    pen.stroke(blade, 3.6, "#2a2a44")
    pen.stroke(path(f"M {g} -92 L {g} {tip + 36}"), 2.2, "#ffffff", 200)
    pen.shape(limb([(g, -66), (g, 82)], [11.5, 11.5]), "#5a2a2a", line=4, shade=0.3)
    for k in range(7):
        pen.stroke(path(f"M {g - 11} {-52 + k * 20} L {g + 11} {-42 + k * 20}"), 2.4, "#2e1016", 190)
    guard = blob([(g, -100), (g + 34, -94), (g + 44, -70), (g + 18, -62), (g - 18, -62), (g - 44, -70), (g - 34, -94)])
    pen.shape(guard, GOLD, line=4, shade=0.5)
    pen.shape(ellipse(g, 92, 18, 16), GOLD, line=4, shade=0.4)
    tassel = limb([(g, 106), (g - 14, 170), (g + 8, 240)], [4, 8, 13])
    pen.shape(tassel, "#c9303a", line=3, shade=0.3)


PROP = Prop(
    draw,
    "far",
    Arm((216, 700, 110), (330, 560, -120), "grip", (-0.8, 0.4, 0.6), (0.16, 0.82, 0.5), "front", holds=True, drape=110),
)
