"""Where a figure is drawn: pixels a head unit, what is in sight, and the cel that a drawing leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.stage.drawing.art import Cel
from limelight.stage.drawing.shapes import Sheet, trimmed
from limelight.stage.figures.pen import Box, Pen

EYE_LINE = 8.0
"""Where the eyes stand in head units: the origin of every figure."""


@dataclass(frozen=True)
class Plot:
    """Where a figure is drawn: pixels a head unit, and how much of it below the eyes can be seen, in pixels."""

    scale: float
    below: float
    key: tuple[float, float]

    def cel(self, name: str, draw: Callable[[Pen], None], box: Box) -> Cel | None:
        """What `draw` leaves inside a box of head units, cut to its paint; None when it leaves nothing."""
        left, top, right, bottom = (round(v * self.scale) for v in box)
        bottom = min(bottom, round(self.below))
        sheet = Sheet(max(1, right - left), max(1, bottom - top))
        sheet.canvas.translate(-left, -top)
        sheet.canvas.scale(self.scale, self.scale)
        sheet.canvas.translate(0, -EYE_LINE)
        draw(Pen(sheet.canvas, self.key))
        image, x, y = trimmed(sheet.image)
        return Cel(name, image, left + x, top + y) if image[:, :, 3].any() else None
