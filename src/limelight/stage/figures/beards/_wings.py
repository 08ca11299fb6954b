"""A moustache: two wings under the nose."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.profile import Profile


def wings(pen: Pen, head: Head, face: Face) -> None:
    """Two wings under the nose; a strip of skin is left between them and the lip."""
    mx, my = head.bearing.mouth
    y = my - 12 - 0.2 * min(16, face.mouth_open)
    for s in (-1, 1):
        wing = blob([
            (mx + s * 2, y - 12, "c"), (mx + s * 22, y - 15), (mx + s * 44, y + 4, "c"), (mx + s * 22, y - 1),
            (mx + s * 2, y - 1, "c"),
        ])  # fmt: skip
        pen.shape(wing, head.look.hair_colour, line=2.2, shade=0.2)


def side_wings(pen: Pen, side: Profile) -> None:
    """The near wing, from under the nose to past the corner of the mouth."""
    (sx, sy), (cx, cy), (ux, uy) = side.nose, side.lips.corner, side.lips.upper
    wing = blob([
        (sx + 5, sy + 6, "c"), (ux + 2, uy - 2), (ux - 6, uy + 1), ((ux + cx) / 2 - 2, (uy + cy) / 2 - 1),
        (cx - 12, cy + 4, "c"),
        (cx - 4, cy - 12), (sx - 10, sy + 5),
    ])  # fmt: skip
    pen.shape(wing, side.look.hair_colour, line=2.2, shade=0.2)
