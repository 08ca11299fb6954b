"""One row of text, shaped: its width, where it may be broken, and its ink on a canvas.

Skia's paragraphs shape with HarfBuzz and know ICU's dictionaries, but the binding tells neither lines nor rectangles.
So a row is always laid out alone on a line of its own, and break opportunities are asked for by a trick: with two
neighbours set huge and all else tiny, the narrowest the paragraph can be says whether those two may be parted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import skia

from limelight.media.fonts import RIGHT_TO_LEFT, faces, primary

Run = tuple[str, skia.Paint]

_ICU = skia.Unicodes.ICU.Make()
_BOLD = skia.FontStyle(700, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
_WIDE = 1e5
_HUGE, _TINY = 400.0, 1.0


def row(runs: Sequence[Run], language: str, size: float) -> skia.textlayout.Paragraph:
    """A paragraph of one line, laid out from x 0; its runs share shaping, so that joined scripts stay joined."""
    opening, closing = _isolate(language)
    blank = skia.Paint()
    paragraph = _build(
        [(opening, blank, size), *((text, paint, size) for text, paint in runs), (closing, blank, size)], language
    )
    paragraph.layout(paragraph.MaxIntrinsicWidth + 1)
    return paragraph


@lru_cache(maxsize=4096)
def width(text: str, language: str, size: float) -> float:
    """How wide `text` is in pixels, set on one line."""
    return _build([(text.strip(), skia.Paint(), size)], language).MaxIntrinsicWidth


@lru_cache(maxsize=1024)
def opportunities(text: str, language: str) -> tuple[int, ...]:
    """The offsets at which `text` may go on to a new row, by Unicode's line breaking and ICU's dictionaries."""
    return tuple(at for at in range(1, len(text)) if _may_part(text, at) and _parts(text, at, language))


def _may_part(text: str, at: int) -> bool:
    """A cheap no: never before a space or a mark that sits on the character before it."""
    return not text[at].isspace() and not unicodedata.category(text[at]).startswith("M")


def _parts(text: str, at: int, language: str) -> bool:
    if text[at - 1].isspace():
        return text[at - 1] not in _NEVER_PARTED
    pair = text[at - 1 : at + 1]
    sizes = ((text[: at - 1], _TINY), (pair, _HUGE), (text[at + 1 :], _TINY))
    whole = _build([(part, skia.Paint(), size) for part, size in sizes if part], language)
    return whole.MinIntrinsicWidth < width(pair, language, _HUGE) - _HUGE / 20


_NEVER_PARTED = "\u00a0\u202f\u2007"
"""Spaces that hold their neighbours together, as before a French question mark."""


def _isolate(language: str) -> tuple[str, str]:
    """The binding has no text direction: a right-to-left isolate round the row gives it its base direction."""
    return ("\u2067", "\u2069") if primary(language) in RIGHT_TO_LEFT else ("\u2066", "\u2069")


def _build(runs: Sequence[tuple[str, skia.Paint, float]], language: str) -> skia.textlayout.Paragraph:
    fonts = faces(language)
    style = skia.textlayout.ParagraphStyle()
    builder = skia.textlayout.ParagraphBuilder.make(style, fonts.collection, _ICU)
    for text, paint, size in runs:
        builder.pushStyle(_style(paint, size, language, fonts.families))
        builder.addText(text)
        builder.pop()
    paragraph = builder.Build()
    paragraph.layout(_WIDE)
    return paragraph


def _style(paint: skia.Paint, size: float, language: str, families: tuple[str, ...]) -> skia.textlayout.TextStyle:
    style = skia.textlayout.TextStyle()
    style.setFontFamilies(list(families))
    style.setFontStyle(_BOLD)
    style.setFontSize(size)
    style.setLocale(skia.String(language))
    style.setForegroundPaint(paint)
    return style
