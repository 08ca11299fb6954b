"""Hats and what is worn in the hair, one per file."""

from __future__ import annotations

from limelight.stage.figures.choice import chosen
from limelight.stage.figures.hair.style import nothing
from limelight.stage.figures.hats import hairpin, modern, official, scholar_cap
from limelight.stage.figures.hats.style import Hat
from limelight.works.cast import Look

HATS: dict[str, Hat] = {
    "": Hat(nothing, covers=False),
    "beanie": modern.BEANIE,
    "cap": modern.CAP,
    "fila": modern.FILA,
    "hairpin": hairpin.HAT,
    "headscarf": modern.HEADSCARF,
    "official": official.HAT,
    "scholar-cap": scholar_cap.HAT,
}


def hat_of(look: Look) -> Hat:
    return chosen(HATS, look.hat, "hat")


__all__ = ["HATS", "Hat", "hat_of"]
