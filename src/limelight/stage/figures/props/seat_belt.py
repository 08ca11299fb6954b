"""A seat belt drawn across: webbing from the hand up over the shoulder, a steel tongue under the hand."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, path
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

WEBBING = "#3a3a4a"
STEEL = "#c3ccd8"
LONG = 480.0
"""As far as from the lap of somebody who sits up to their shoulder, over which it goes."""


def draw(pen: Pen) -> None:
    g = GRIP
    strap = blob([
        (g - 25, 60, "c"), (g + 25, 60, "c"), (g + 25, 90 - LONG), (g + 12, 10 - LONG), (g - 16, -LONG),
        (g - 30, 60 - LONG),
    ], pull=0.2)  # fmt: skip
    pen.shape(strap, WEBBING, line=4, shade=0.5)
    for aside in (-15, 15):
        pen.stroke(path(f"M {g + aside} 56 L {g + aside} {80 - LONG}"), 2.4, lighter(WEBBING, 0.22), 170)
    tongue = blob([(g - 30, 58), (g + 30, 58), (g + 22, 96), (g + 16, 138), (g - 16, 138), (g - 22, 96)], pull=0.3)
    pen.shape(tongue, STEEL, line=4, shade=0.6)
    pen.shape(ellipse(g, 112, 9, 6), WEBBING, line=3, shade=0.0)


PROP = Prop(
    draw, "near", Arm((-20, 590, 190), (330, 620, -20), "grip", (-0.9, 0.1, 0.3), (0.62, -0.78, 0.1), "front",
    holds=True, drape=110))  # fmt: skip
