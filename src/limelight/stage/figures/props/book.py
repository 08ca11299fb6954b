"""A book, open, held by its spine; two hands hold it at its sides."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, line
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

COVER = "#5a3a6a"


def _pages(pen: Pen, x: float, y: float) -> None:
    cover = blob([
        (x - 168, y - 104, "c"), (x, y - 88, "c"), (x + 168, y - 104, "c"), (x + 168, y + 92, "c"), (x, y + 110, "c"),
        (x - 168, y + 92, "c"),
    ], pull=0.12)  # fmt: skip
    pen.shape(cover, COVER, line=4.5, shade=0.5)
    for side in (-1, 1):
        page = blob([
            (x, y - 92, "c"), (x + side * 80, y - 116), (x + side * 156, y - 106, "c"), (x + side * 156, y + 78, "c"),
            (x + side * 80, y + 70), (x, y + 96, "c"),
        ], pull=0.3)  # fmt: skip
        pen.shape(page, "#f5eedd", line=3.4, shade=0.3)
        for row in range(6):
            top = y - 76 + row * 26
            pen.stroke(
                line([(x + side * 22, top + 4), (x + side * (134 - 20 * (row % 3)), top - 8)]), 3.4, "#6a6270", 150
            )
    pen.stroke(line([(x, y - 90), (x, y + 96)]), 4, darker(COVER, 0.5), 200)


def draw(pen: Pen) -> None:
    with pen.upright(GRIP + 10, -70) as here:
        _pages(here, 0, 0)


def laid(pen: Pen) -> None:
    _pages(pen, 0, -24)


PROP = Prop(
    draw,
    "near",
    Arm((120, 520, 210), (300, 650, -60), "grip", (-1, 0.1, 0.2), (-0.1, -1, 0.1), "front", holds=True, drape=140),
    cradled=laid,
    behind=True,
    broad=150,
)
