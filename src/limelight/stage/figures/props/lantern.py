"""A paper lantern on a short stick; it glows."""

from __future__ import annotations

from limelight.stage.drawing.shapes import PLUS, blob, ellipse, limb, paint, path, radial
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Glow, Prop

WOOD = "#7a4a2a"


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, -260), (g, 110)], [6.5, 8]), WOOD, line=3, shade=0.3)
    with pen.upright(g, -254) as hung:
        _draw_paper(hung)


def _draw_paper(pen: Pen) -> None:
    pen.canvas.drawPath(
        ellipse(0, 150, 190), paint(shader=radial((0, 150), 190, [("#ffb050", 110), ("#ffb050", 0)]), blend=PLUS)
    )
    paper = blob([
        (-40, 70, "c"), (40, 70, "c"), (78, 112), (86, 152), (78, 196), (40, 236, "c"), (-40, 236, "c"), (-78, 196),
        (-86, 152), (-78, 112),
    ])  # fmt: skip
    pen.stroke(path("M 0 0 L 0 64"), 4, "#2a1820")
    pen.shape(paper, "#ffb35a", line=4.5, shade=0.6, grade=0.3)
    pen.shaded(paper, radial((0, 160), 90, [("#fff6d0", 235), ("#ffb35a", 0)]))
    for x in (-44, 0, 44):
        pen.stroke(path(f"M {x * 0.75} 70 Q {x * 1.7} 152 {x * 0.75} 236"), 3.4, "#b0602a", 180)
    for y in (58, 230):
        pen.shape(
            blob([(-48, y, "c"), (48, y, "c"), (46, y + 15, "c"), (-46, y + 15, "c")]), "#4a2418", line=3.5, shade=0
        )
    for k in range(-2, 3):
        pen.stroke(path(f"M {k * 5} 246 Q {k * 6} 290 {k * 8} 328"), 4.5, "#d8342f")


PROP = Prop(
    draw,
    "far",
    Arm((290, 500, 180), (300, 640, -40), "grip", (-0.5, 0.8, 0.4), (0.85, -0.6, 0.2), "front", holds=True, drape=140),
    glow=Glow("#ffae58", 900, 1.15, 60),
)
