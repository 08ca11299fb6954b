"""The face of an opera's lady: white, with rose from the brow over the eyes down the cheeks, and long dark eyes."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse
from limelight.stage.figures.eyes import LASH
from limelight.stage.figures.features import glow
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.paints.style import Paint
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile

WHITE = "#fbf1ec"
ROSE = "#e8476f"
RED = "#c8203c"


def front(pen: Pen, head: Head) -> None:
    bearing = head.bearing
    pen.flat(ellipse(0, 0, 220, 260), WHITE, 225)
    size = bearing.skull.eye
    for side in (-1, 1):
        x, y = bearing.eye(side)
        half = bearing.eye_half(side)
        glow(pen, x + side * 8, y + 2, half * 2.0, 96, ROSE, 190)
        glow(pen, x + side * 8, y - 10, half * 1.5, 54 * size, RED, 150)
        liner = blob([
            (x - side * half * 0.8, y + 2, "c"), (x, y - 30 * size), (x + side * half, y - 16),
            (x + side * (half + 34), y - 34, "c"),
            (x + side * half, y + 4), (x, y + 16),
        ])  # fmt: skip
        pen.flat(liner, LASH, 205, blur=1.5)
    nx, ny = bearing.nose
    bridge = blob([(bearing.across - 9, -70), (bearing.across + 9, -70), (nx + 11, ny), (nx, ny + 8), (nx - 11, ny)])
    pen.flat(bridge, WHITE, 235, blur=5)
    pen.shape(
        blob(
            [
                (bearing.across, -98, "c"),
                (bearing.across + 6, -80),
                (bearing.across, -66, "c"),
                (bearing.across - 6, -80),
            ]
        ),
        RED,
        line=0,
        shade=0,
    )


def side(pen: Pen, side: Profile) -> None:
    pen.flat(ellipse(20, 0, 220, 260), WHITE, 225)
    (x, y), size, f = side.eye, side.skull.eye, side.front
    glow(pen, x - 22, y + 4, 66, 96, ROSE, 190)
    glow(pen, x - 18, y - 8, 52, 54 * size, RED, 150)
    liner = blob(
        [
            (x + 4, y + 2, "c"),
            (x - 14, y - 27 * size),
            (x - 38 * size, y - 12),
            (x - 38 * size - 32, y - 30, "c"),
            (x - 38 * size, y + 6),
            (x - 14, y + 14),
        ]
    )
    pen.flat(liner, LASH, 205, blur=1.5)
    tx, ty = side.tip
    pen.flat(blob([(f + 4, -66), (f + 20, -20), (tx + 12, ty), (tx - 8, ty + 14), (f - 10, -16)]), WHITE, 225, blur=5)


PAINT = Paint(front, side)
