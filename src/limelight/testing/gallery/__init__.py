"""The gallery: every drawing of the stage in a small tile, by family and name, for golden pictures and for the docs.

A family is told by two functions: the names that it has, and how one of them is drawn. Names come from the vocabulary,
so that a drawing that is added hangs here too, and no list has to be kept.
"""

from __future__ import annotations

from limelight.testing.gallery.details import DETAILS
from limelight.testing.gallery.family import Family, Tile
from limelight.testing.gallery.people import BUST, HEAD, MAN, PEOPLE, WOMAN, posed
from limelight.testing.gallery.pieces import PIECES
from limelight.testing.gallery.scenes import SCENES

FAMILIES: dict[str, Family] = {**PEOPLE, **DETAILS, **SCENES, **PIECES}
"""Every family by its name."""


def tiles(family: str, px: int) -> dict[str, Tile]:
    """Everything in the family by name, in tiles `px` wide."""
    shown = FAMILIES[family]
    return {name: shown.tile(name, px) for name in shown.names()}


__all__ = ["BUST", "FAMILIES", "HEAD", "MAN", "WOMAN", "Family", "Tile", "posed", "tiles"]
