"""Hair, one style per file: what hangs behind the head, and what is drawn over it."""

from __future__ import annotations

from limelight.stage.drawings import chosen
from limelight.stage.figures.hair import bob, bun, curly, loose, ponytail, short, topknot
from limelight.stage.figures.hair.cropped import BALD, CROPPED
from limelight.stage.figures.hair.style import HairStyle, Head
from limelight.works.cast import Look

HAIR: dict[str, HairStyle] = {
    "bald": BALD,
    "bob": bob.STYLE,
    "bun": bun.STYLE,
    "cropped": CROPPED,
    "curly": curly.STYLE,
    "loose": loose.STYLE,
    "ponytail": ponytail.STYLE,
    "short": short.STYLE,
    "topknot": topknot.STYLE,
}


def hair_of(look: Look) -> HairStyle:
    return chosen(HAIR, look.hair, "hair style")


__all__ = ["HAIR", "HairStyle", "Head", "hair_of"]
