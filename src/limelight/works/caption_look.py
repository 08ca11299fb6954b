"""How captions look: what happens to the word that is heard, and in which colours. `[captions]` of brand.toml."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.works.toml_file import Table
from limelight.works.vocabulary import CAPTION_STYLES

LEGIBLE = 3.0
"""Contrast that large letters have at least with what is around them (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class CaptionLook:
    """Colours are `#rrggbb`: of the letters, of the word that is heard (of the box behind it), of the outline."""

    style: str = "colour"
    letters: str = "#ffffff"
    lit: str = "#ffd36b"
    outline: str = "#140c1e"


HOUSE_CAPTIONS = CaptionLook()


def read_caption_look(table: Table) -> CaptionLook:
    """The look in `table`; what it does not say is the house's. A colour that cannot be read is told."""
    house = HOUSE_CAPTIONS
    look = CaptionLook(
        style=table.choice("style", house.style, CAPTION_STYLES, "It can be"),
        letters=table.colour("letters", house.letters),
        lit=table.colour("lit", house.lit),
        outline=table.colour("outline", house.outline),
    )
    for key in _unread(look):
        colour = getattr(look, key)
        message = f'{key} = "{colour}" is hardly seen on the outline {look.outline}.'
        hint = "Take a lighter colour for it, or a darker outline."
        table.wrong(key, colour, message, hint)
    table.close()
    return look


def _unread(look: CaptionLook) -> list[str]:
    """Which of the colours drown in the outline; a box has letters of its own on it."""
    asked = ("letters",) if look.style in ("plain", "box") else ("letters", "lit")
    return [key for key in asked if contrast(getattr(look, key), look.outline) < LEGIBLE]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
