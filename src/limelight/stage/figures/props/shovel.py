"""A spade, blade down, mud on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, limb
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, 560), (g, -330)], [10, 11]), "#8a5a34", line=4, shade=0.4)
    pen.shape(limb([(g - 44, -334), (g + 44, -334)], [12, 12]), "#7a4a2a", line=4, shade=0.3)
    blade = blob([(g - 58, 548, "c"), (g + 58, 548, "c"), (g + 62, 660), (g, 740, "c"), (g - 62, 660)])
    pen.shape(blade, "#7c8290", line=4, shade=0.8)
    mud = blob([(g - 60, 610), (g - 10, 640), (g + 60, 604), (g + 62, 660), (g, 738, "c"), (g - 62, 660)])
    pen.flat(mud, "#5a3f2e", 220)


PROP = Prop(
    draw,
    "near",
    Arm((180, 560, 160), (330, 600, -60), "grip", (-1, 0.25, 0.2), (-0.2, -1, 0.1), "front", holds=True, drape=110),
)
