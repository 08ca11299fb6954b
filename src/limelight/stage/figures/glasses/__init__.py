"""Glasses: a file that sets `GLASSES` is a pair by its own name: arms under the hair, lenses over it."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.glasses.style import Glasses, nothing, nothing_aside
from limelight.works.cast import Look

GLASSES: Family[Glasses] = Family("figures/glasses", "GLASSES", "pair of glasses", Glasses(nothing, nothing_aside))


def glasses_of(look: Look) -> Glasses:
    return GLASSES.named(look.glasses)


__all__ = ["GLASSES", "Glasses", "glasses_of"]
