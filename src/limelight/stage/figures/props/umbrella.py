"""An open umbrella, its stick upright in the hand, the canopy over the head."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, limb, path
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm
from limelight.stage.figures.props.style import Prop

SILK = "#7c2f3e"
TOP = -940.0


def draw(pen: Pen) -> None:
    g = GRIP
    pen.shape(limb([(g, TOP + 40), (g, 80)], [6, 7]), "#4a3a30", line=3, shade=0.3)
    pen.shape(limb([(g, 70), (g, 110), (g - 20, 128), (g - 38, 108)], [8, 8.5, 8, 7]), "#7a4a2a", line=3.4, shade=0.3)
    low = TOP + 232
    scallops = []
    for k in range(5, -1, -1):
        x = g - 400 + k * 160
        scallops.append((x, low + (12 if 0 < k < 5 else 30), "c"))
        if k:
            scallops.append((x - 80, low - 20))
    under = blob([(g - 396, low + 28, "c"), (g, low - 74), (g + 396, low + 28, "c"), (g, low + 26)])
    pen.shape(under, darker(SILK, 0.5), line=4, shade=0)
    canopy = blob([(g - 400, low + 30, "c"), (g - 330, low - 110), (g - 160, TOP + 28), (g, TOP), (g + 160, TOP + 28),
                   (g + 330, low - 110), *scallops])  # fmt: skip
    pen.shape(canopy, SILK, line=5, shade=1.6, grade=0.3)
    for k in range(1, 5):
        x = g - 400 + k * 160
        pen.stroke(
            path(f"M {x} {low + 10} Q {(x + g) / 2 + (x - g) * 0.2} {low - 120} {g} {TOP + 4}"),
            3,
            darker(SILK, 0.55),
            150,
        )
    pen.shape(limb([(g, TOP + 2), (g, TOP - 30)], [6, 3]), "#4a3a30", line=3, shade=0)


PROP = Prop(
    draw,
    "near",
    Arm((304, 470, 150), (330, 660, -40), "grip", (-1, 0.1, 0.2), (-0.05, -1, 0), "front", holds=True, at_face=1),
)
