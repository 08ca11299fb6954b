"""Beards: what grows under a mouth and what hangs over it."""

from __future__ import annotations

from limelight.stage.drawings import chosen
from limelight.stage.figures.beards import long, trimmed
from limelight.stage.figures.beards.style import Beard
from limelight.works.cast import Look

BEARDS: dict[str, Beard] = {
    "": Beard(),
    "full": trimmed.FULL,
    "goatee": trimmed.GOATEE,
    "long": long.BEARD,
    "moustache": trimmed.MOUSTACHE,
    "stubble": trimmed.STUBBLE,
}


def beard_of(look: Look) -> Beard:
    return chosen(BEARDS, look.beard, "beard")


__all__ = ["BEARDS", "Beard", "beard_of"]
