"""Costumes: how a body is dressed, one file a kind."""

from __future__ import annotations

from limelight.stage.drawings import chosen
from limelight.stage.figures.costumes import modern, official, robe
from limelight.stage.figures.costumes.style import Costume, Dress
from limelight.works.cast import Look

COSTUMES: dict[str, Costume] = {
    "coat": modern.COAT,
    "dress": modern.DRESS,
    "jumper": modern.JUMPER,
    "official": official.COSTUME,
    "robe": robe.COSTUME,
    "shirt": modern.SHIRT,
    "tshirt": modern.TSHIRT,
}


def costume_of(look: Look) -> Costume:
    return chosen(COSTUMES, look.costume, "costume")


__all__ = ["COSTUMES", "Costume", "Dress", "costume_of"]
