"""Painted faces of the stage: a file that sets `PAINT` is one by its own name."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.paints.style import BARE, Paint
from limelight.works.cast import Look

PAINTS: Family[Paint] = Family("figures/paints", "PAINT", "painted face", BARE)


def paint_of(look: Look) -> Paint:
    return PAINTS.named(look.paint)


__all__ = ["PAINTS", "Paint", "paint_of"]
