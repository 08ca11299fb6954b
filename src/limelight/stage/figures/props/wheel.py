"""A steering wheel."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, limb
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

RUBBER = "#23212b"


def draw(pen: Pen) -> None:
    """Seen a little from above; its middle between the hands."""
    for width, tint in ((42, darker(RUBBER, 0.7)), (33, RUBBER)):
        pen.stroke(ellipse(0, 34, 196, 178), width, tint)
    pen.stroke(ellipse(-3, 30, 198, 180), 7, lighter(RUBBER, 0.3), 120)
    for end in ((-182, 60), (182, 60), (0, 208)):
        pen.shape(limb([(0, 66), end], [26, 17]), RUBBER, line=4, shade=0.4)
    pen.shape(ellipse(0, 64, 62, 54), lighter(RUBBER, 0.08), line=4, shade=0.6)
    pen.stroke(ellipse(0, 64, 24, 20), 4, lighter(RUBBER, 0.4), 160)


PROP = Prop(
    draw, "near", Arm((150, 520, 290), (330, 640, -20), "grip", (-0.8, -0.3, 0.3), (-0.5, -0.9, 0.1), "front",
    holds=True), cradled=draw, behind=True, broad=164)  # fmt: skip
