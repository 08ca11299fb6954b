"""A moustache: two wings under the nose."""

from __future__ import annotations

from limelight.stage.figures.face import Face
from limelight.stage.figures.hair.style import Head
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import blob


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
