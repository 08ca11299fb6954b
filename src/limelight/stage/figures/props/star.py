"""A star fallen from the sky: it glows, and lights the hands and the breast that it is held to."""

from __future__ import annotations

import math

import skia

from limelight.stage.drawing.shapes import PLUS, Point, blob, ellipse, paint, radial
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Glow, Prop

GOLD = "#ffd766"


def _rays(outer: float, inner: float, turn: float = 0.0) -> skia.Path:
    """Five rounded rays."""
    points: list[Point] = []
    for k in range(10):
        r, a = (outer if k % 2 == 0 else inner), k * math.tau / 10 - math.pi / 2 + turn
        points.append((math.cos(a) * r, math.sin(a) * r))
    return blob(points, pull=0.26)


def glow(pen: Pen) -> None:
    """Its middle at (0, 0)."""
    halo = [("#fff0b0", 96), ("#ffd060", 44), ("#ffb040", 0)]
    pen.canvas.drawPath(ellipse(0, 0, 330), paint(shader=radial((0, 0), 330, halo, [0, 0.34, 1]), blend=PLUS))
    body = _rays(112, 60, 0.08)
    pen.shape(body, GOLD, line=5, shade=0.5, grade=0.4, contour="#c9792a")
    pen.shaded(body, radial((-14, -18), 104, [("#fffbe6", 255), ("#ffe48a", 150), ("#ffc44a", 0)]))
    pen.flat(_rays(46, 26, 0.08), "#fffdf2", 220, blur=5)
    for x, y, r in ((-150, -110, 9), (156, -70, 7), (120, 118, 6), (-128, 96, 5)):
        spark = blob([(x, y - r * 2.2, "c"), (x + r * 0.5, y), (x, y + r * 2.2, "c"), (x - r * 0.5, y)])
        pen.flat(spark, "#fff4c8", 230)


def draw(pen: Pen) -> None:
    with pen.upright(GRIP + 10, -96) as here:
        glow(here)


def laid(pen: Pen) -> None:
    with pen.placed(0, -88) as here:
        glow(here)


PROP = Prop(
    draw, "near", Arm((120, 520, 210), (300, 650, -60), "cup", (-0.8, -0.1, 0.5), (0.2, -1, 0.2), "front", holds=True),
    cradled=laid, broad=60, glow=Glow("#ffb850", 700, 0.46, -80),
)  # fmt: skip
