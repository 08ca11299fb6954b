"""Costumes: how a body is dressed, one file a kind: a file that sets `COSTUME` is a costume by its own name."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.works.cast import Look

COSTUMES: Family[Costume] = Family("figures/costumes", "COSTUME", "costume")


def costume_of(look: Look) -> Costume:
    return COSTUMES.named(look.costume)


__all__ = ["COSTUMES", "Costume", "Dress", "costume_of"]
