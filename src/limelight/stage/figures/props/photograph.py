"""A photograph with a white border: two people, a little faded."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, linear, polygon
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop


def draw(pen: Pen) -> None:
    g = GRIP
    paper = blob([(g - 78, -186, "c"), (g + 76, -176, "c"), (g + 72, 34, "c"), (g - 74, 26, "c")], pull=0.05)
    pen.shape(paper, "#f6f1e6", line=3.8, shade=0.4)
    inside = polygon([(g - 66, -172), (g + 64, -164), (g + 62, -8), (g - 63, -14)])
    pen.shaded(inside, linear((0, -172), (0, -10), ["#b8c8c4", "#c9a878"]))
    with pen.inside(inside):
        for x, y, r, cloth in ((g - 24, -96, 23, "#4a5a78"), (g + 26, -86, 20, "#a85a54")):
            pen.flat(
                blob([(x - r * 1.5, 0), (x - r, y + r * 1.4), (x, y + r), (x + r, y + r * 1.4), (x + r * 1.5, 0)]),
                cloth,
            )
            pen.flat(ellipse(x, y, r, r * 1.15), "#d9ac8a")
            pen.flat(
                blob([(x - r, y), (x - r * 0.7, y - r), (x + r * 0.7, y - r * 1.1), (x + r, y), (x, y - r * 0.5)]),
                "#33262a",
            )


def laid(pen: Pen) -> None:
    """Held up by both hands at its lower edges."""
    with pen.placed(-GRIP, -46) as here:
        draw(here)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    cradled=laid,
    behind=True,
    broad=66,
)
