"""A round silk fan on a short handle."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, limb, path
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

WOOD = "#7a4a2a"


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, -150), (g, 90)], [5, 6.5]), WOOD, line=3, shade=0.2)
    disc = ellipse(g, -262, 128, 122)
    pen.shape(disc, "#f6e6d8", line=5, shade=0.6, contour="#7a4a2a")
    with pen.inside(disc):
        pen.stroke(blob([(g - 90, -190), (g - 20, -240), (g + 40, -330)], closed=False), 4, "#6a4a3a")
        for x, y, r in ((g - 10, -262, 20), (g + 26, -308, 15), (g - 52, -222, 13)):
            pen.flat(ellipse(x, y, r), "#e88aa0", 220)
            pen.flat(ellipse(x, y, r * 0.4), "#fff0c8")
    pen.stroke(path(f"M {g} -384 L {g} -146"), 2.4, lighter(WOOD, 0.2), 160)


PROP = Prop(
    draw,
    "near",
    Arm((150, 520, 200), (300, 640, -60), "grip", (-1, 0.1, 0.3), (-0.2, -1, 0.1), "front", holds=True, drape=150),
)
