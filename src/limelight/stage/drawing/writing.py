"""Words that are part of a picture, in any script: a letter, a sign, what stands on a telephone. Captions are others.

Text is shaped and broken into lines by Skia's paragraphs with the faces of the film's own fonts, so that Arabic joins,
Thai breaks between words and Chinese finds its characters. What has no room is set smaller, down to a least size, and
then cut with an ellipsis.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Protocol

import skia

from limelight.stage.drawing.shapes import ink

REGULAR, BOLD = 400, 700
_WEIGHT_AXIS = int.from_bytes(b"wght", "big")
_CHINESE = 2
"""Which face of the CJK collection has the simplified Chinese forms."""
_FINE = 4
"""Skia sets lines to whole units: a unit is this part of ours."""
SMALLEST = 0.45
"""How much smaller than asked words may be set before they are cut."""
_ICU = skia.Unicodes.ICU.Make()
ALIGN = {
    "left": skia.textlayout.TextAlign.kLeft,
    "middle": skia.textlayout.TextAlign.kCenter,
    "right": skia.textlayout.TextAlign.kRight,
}


class Written(Protocol):
    """What is written on: a layer of a place, a sheet."""

    canvas: skia.Canvas


@dataclass(frozen=True)
class Hand:
    """How words are written: size and colour, weight, alignment, and how far apart lines stand in sizes."""

    size: float
    colour: str = "#1b1724"
    alpha: float = 255
    bold: bool = False
    align: str = "left"
    leading: float = 1.28


def write(on: Written, text: str, x: float, y: float, wide: float, hand: Hand, *, high: float = 0.0) -> float:
    """Write `text` from the top left (x, y) of a column `wide` and, if told, `high`; how far down it goes."""
    paragraph, size = _fitting(text, wide, high, hand)
    with skia.AutoCanvasRestore(on.canvas):
        on.canvas.translate(x, y)
        on.canvas.scale(size / _FINE, size / _FINE)
        paragraph.paint(on.canvas, 0, 0)
    return paragraph.Height * size / _FINE


def write_line(on: Written, text: str, x: float, y: float, wide: float, hand: Hand) -> None:
    """Write one line about the middle (x, y), as small as it must be to have room in `wide`."""
    high = hand.size * hand.leading
    write(on, text, x - wide / 2, y - high / 2, wide, hand, high=high)


def _fitting(text: str, wide: float, high: float, hand: Hand) -> tuple[skia.textlayout.Paragraph, float]:
    """The text set so that it has room, and what it is then enlarged with."""
    scale = 1.0
    while True:
        paragraph = _set(text, wide / scale, hand)
        if not high or paragraph.Height * scale / _FINE <= high * 1.06:
            return paragraph, scale
        if scale <= SMALLEST:
            return _set(_cut(text, wide / scale, high / scale, hand), wide / scale, hand), scale
        scale *= 0.92


def _cut(text: str, wide: float, high: float, hand: Hand) -> str:
    fits, too_much = 0, len(text)
    while too_much - fits > 1:
        middle = (fits + too_much) // 2
        short = _set(text[:middle] + "…", wide, hand).Height / _FINE <= high * 1.06
        fits, too_much = (middle, too_much) if short else (fits, middle)
    return text[:fits].rstrip() + "…"


def _set(text: str, wide: float, hand: Hand) -> skia.textlayout.Paragraph:
    collection, families = _faces(BOLD if hand.bold else REGULAR)
    from_right = _runs_from_right(text)
    style = skia.textlayout.ParagraphStyle()
    align = "right" if from_right and hand.align == "left" else hand.align
    style.setTextAlign(ALIGN[align])
    builder = skia.textlayout.ParagraphBuilder.make(style, collection, _ICU)
    builder.pushStyle(_style(hand, families))
    # The binding has no base direction: an isolate says it.
    builder.addText(f"\u2067{text}\u2069" if from_right else text)
    builder.pop()
    paragraph = builder.Build()
    paragraph.layout(wide * _FINE)
    return paragraph


def _runs_from_right(text: str) -> bool:
    """As the first letter with a direction says (Unicode's bidirectional algorithm, rules P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def _style(hand: Hand, families: tuple[str, ...]) -> skia.textlayout.TextStyle:
    weight = BOLD if hand.bold else REGULAR
    style = skia.textlayout.TextStyle()
    style.setFontFamilies(list(families))
    style.setFontStyle(skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant))
    style.setFontSize(hand.size * _FINE)
    style.setForegroundPaint(skia.Paint(AntiAlias=True, Color=ink(hand.colour, hand.alpha)))
    style.setHeightOverride(True)
    style.setHeight(hand.leading)
    return style


@cache
def _faces(weight: int) -> tuple[skia.textlayout.FontCollection, tuple[str, ...]]:
    """Every face at that weight, Latin first; loading them takes some 50 ms, once."""
    plain = sorted(Path(str(files("manimgx_fonts"))).glob("Noto*.ttf"), key=_order)
    asian = Path(str(files("manimgx_fonts_cjk"))) / "NotoSansCJK-VF.otf.ttc"
    known = [_weighed(path, weight) for path in plain if "Italic" not in path.name]
    known.append(_weighed(asian, weight, _CHINESE))
    provider = skia.textlayout.TypefaceFontProvider()
    for face in known:
        provider.registerTypeface(face)
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider)
    return collection, tuple(face.getFamilyName() for face in known)


def _order(path: Path) -> tuple[bool, bool, str]:
    return "Emoji" in path.name, not path.name.startswith("NotoSans["), path.name


def _weighed(path: Path, weight: int, index: int = 0) -> skia.Typeface:
    """The fonts are variable, and a weight asked for by style changes nothing: each face is cloned at its weight."""
    default = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path), index)
    axis = skia.FontArguments.VariationPosition
    position = axis(axis.Coordinates([axis.Coordinate(_WEIGHT_AXIS, weight)]))
    return default.makeClone(skia.FontArguments().setVariationDesignPosition(position).setCollectionIndex(index))
