"""Beards: a file that sets `BEARD` is one by its own name: what grows under a mouth and what hangs over it."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.beards.style import Beard
from limelight.works.cast import Look

BEARDS: Family[Beard] = Family("figures/beards", "BEARD", "beard", Beard())


def beard_of(look: Look) -> Beard:
    return BEARDS.named(look.beard)


__all__ = ["BEARDS", "Beard", "beard_of"]
