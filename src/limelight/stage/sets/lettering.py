"""Letters that belong to a place: carved names, shop signs, scrolls. Captions are not drawn here."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Protocol

import skia

from limelight.stage.drawing.shapes import paint

WEIGHT_AXIS = int.from_bytes(b"wght", "big")
HEAVY = 800.0
TRADITIONAL = 3
"""Which face of the CJK collection has the traditional Chinese forms."""


class Lettered(Protocol):
    """What letters are drawn on: a layer of a place, a sheet."""

    canvas: skia.Canvas


@cache
def _typeface(package: str, name: str, index: int) -> skia.Typeface:
    made = skia.FontMgr().makeFromFile(str(files(package) / name), index)
    if made is None:
        raise FileNotFoundError(f"the font {name} of the package {package} cannot be read")
    heavy = skia.FontArguments.VariationPosition.Coordinates(
        [skia.FontArguments.VariationPosition.Coordinate(WEIGHT_AXIS, HEAVY)]
    )
    where = skia.FontArguments.VariationPosition(heavy)
    arguments = skia.FontArguments()
    arguments.setCollectionIndex(index)
    arguments.setVariationDesignPosition(where)
    return made.makeClone(arguments)


def _font(size: float, *, cjk: bool) -> skia.Font:
    face = (
        _typeface("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", TRADITIONAL)
        if cjk
        else _typeface("manimgx_fonts", "NotoSans[wght].ttf", 0)
    )
    font = skia.Font(face, size)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setSubpixel(True)
    return font


def down(
    layer: Lettered, text: str, x: float, y: float, size: float, colour: str, *, alpha: float = 255, gap: float = 1.08
) -> None:  # fmt: skip
    """Chinese written downward, its first character's baseline at y, centred on x."""
    for i, character in enumerate(text):
        _string(layer, character, x - size / 2, y + i * size * gap, _font(size, cjk=True), colour, alpha)


def across(
    layer: Lettered, text: str, x: float, y: float, size: float, colour: str, *, alpha: float = 255, cjk: bool = False
) -> None:  # fmt: skip
    """A line of letters centred on x, its baseline at y."""
    font = _font(size, cjk=cjk)
    _string(layer, text, x - font.measureText(text) / 2, y, font, colour, alpha)


def _string(layer: Lettered, text: str, x: float, y: float, font: skia.Font, colour: str, alpha: float) -> None:
    layer.canvas.drawString(text, x, y, font, paint(colour, alpha))
