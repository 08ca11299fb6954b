"""An oil lamp with a glass chimney; it burns."""

from __future__ import annotations

from limelight.stage.drawing.shapes import PLUS, blob, ellipse, paint, radial
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Glow, Prop


def draw(pen: Pen) -> None:
    with pen.upright(GRIP, -44) as here:
        halo = radial((0, -90), 230, [("#ffd890", 140), ("#ffb050", 60), ("#ffb050", 0)], [0, 0.36, 1])
        here.canvas.drawPath(ellipse(0, -90, 230), paint(shader=halo, blend=PLUS))
        here.shape(
            blob([(-50, 4, "c"), (50, 4, "c"), (62, 46), (34, 72, "c"), (-34, 72, "c"), (-62, 46)]),
            "#9a6a30",
            line=4,
            shade=0.6,
        )
        glass = blob(
            [
                (-30, 2, "c"),
                (-46, -60),
                (-24, -128),
                (-26, -168, "c"),
                (26, -168, "c"),
                (24, -128),
                (46, -60),
                (30, 2, "c"),
            ]
        )
        here.flat(glass, "#ffe9b8", 110)
        here.stroke(glass, 4, "#6a4a2a")
        here.flat(blob([(0, -112, "c"), (14, -60), (0, -34), (-14, -60)]), "#fff6d0", 250, blur=2)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    glow=Glow("#ffb45c", 640, 0.8, -110),
)
