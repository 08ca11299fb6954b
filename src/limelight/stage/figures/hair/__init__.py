"""Hair: a file that sets `HAIR` is a style by its own name: what hangs behind the head and what is drawn over it."""

from __future__ import annotations

from limelight.stage.drawing.family import Family
from limelight.stage.figures.hair.style import HairStyle, Head
from limelight.works.cast import Look

HAIR: Family[HairStyle] = Family("figures/hair", "HAIR", "hair style")


def hair_of(look: Look) -> HairStyle:
    return HAIR.named(look.hair)


__all__ = ["HAIR", "HairStyle", "Head", "hair_of"]
