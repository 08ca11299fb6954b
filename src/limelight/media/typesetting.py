"""Text on paper: paragraphs of any script, broken into lines of a given width, cut short where there is no room.

The faces are those of the captions; lines are broken by Unicode's rules and ICU's dictionaries.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import skia

from limelight.media.fonts import BOLD, REGULAR, faces

_ICU = skia.Unicodes.ICU.Make()
_LEADING = 1.28
_FINE = 16
"""Skia sets lines to whole units, and a reader of the PDF tells words apart by them: a unit is this part of a point."""


@dataclass(frozen=True)
class Ink:
    """How text is set: its size in points, and its colour as ARGB."""

    size: float
    colour: int = 0xFF1B1724
    bold: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph set to a width, ready to be laid on a page."""

    paragraph: skia.textlayout.Paragraph

    @property
    def height(self) -> float:
        return self.paragraph.Height / _FINE

    @property
    def width(self) -> float:
        """Of its widest line."""
        return self.paragraph.LongestLine / _FINE

    def paint(self, canvas: skia.Canvas, x: float, y: float) -> float:
        """Lay it with its top left at `x`, `y`; the y below it."""
        with skia.AutoCanvasRestore(canvas):
            canvas.translate(x, y)
            canvas.scale(1 / _FINE, 1 / _FINE)
            self.paragraph.paint(canvas, 0, 0)
        return y + self.height


def block(text: str, language: str, ink: Ink, width: float, lines: int = 99) -> Block:
    """`text` in at most so many lines; what has no room is left out, and an ellipsis says so."""
    whole = Block(_set(text, language, ink, width))
    room = (lines + 0.5) * Block(_set("x", language, ink, width)).height
    if whole.height <= room:
        return whole
    fits, too_much = 0, len(text)
    while too_much - fits > 1:
        middle = (fits + too_much) // 2
        short = Block(_set(_cut(text, middle), language, ink, width)).height <= room
        fits, too_much = (middle, too_much) if short else (fits, middle)
    return Block(_set(_cut(text, fits), language, ink, width))


def _cut(text: str, length: int) -> str:
    """The beginning of `text`, to the end of a word where it has words."""
    whole = text[:length]
    words = whole.rpartition(" ")[0] if length < len(text) and not text[length].isspace() else whole
    return (words or whole).rstrip(" ,.;:") + " …"


def _set(text: str, language: str, ink: Ink, width: float) -> skia.textlayout.Paragraph:
    weight = BOLD if ink.bold else REGULAR
    known = faces(language, weight)
    from_right = _runs_from_right(text)
    style = skia.textlayout.ParagraphStyle()
    style.setTextAlign(skia.textlayout.TextAlign.kRight if from_right else skia.textlayout.TextAlign.kLeft)
    builder = skia.textlayout.ParagraphBuilder.make(style, known.collection, _ICU)
    builder.pushStyle(_style(ink, weight, language, known.families))
    builder.addText(f"\u2067{text}\u2069" if from_right else text)
    builder.pop()
    paragraph = builder.Build()
    paragraph.layout(width * _FINE)
    return paragraph


def _runs_from_right(text: str) -> bool:
    """As the first letter with a direction says (Unicode's bidirectional algorithm, rules P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def _style(ink: Ink, weight: int, language: str, families: tuple[str, ...]) -> skia.textlayout.TextStyle:
    style = skia.textlayout.TextStyle()
    style.setFontFamilies(list(families))
    style.setFontStyle(skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant))
    style.setFontSize(ink.size * _FINE)
    style.setLocale(skia.String(language))
    style.setForegroundPaint(skia.Paint(AntiAlias=True, Color=ink.colour))
    style.setHeightOverride(True)
    style.setHeight(_LEADING)
    return style
