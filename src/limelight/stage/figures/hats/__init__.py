"""Hats and what is worn in the hair, one per file: a file that sets `HAT` is a hat by its own name."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.hair.style import nothing
from limelight.stage.figures.hats.style import Hat, under_hat
from limelight.works.cast import Look

HATS: Family[Hat] = Family("figures/hats", "HAT", "hat", Hat(nothing, covers=False))


def hat_of(look: Look) -> Hat:
    return HATS.named(look.hat)


__all__ = ["HATS", "Hat", "hat_of", "under_hat"]
