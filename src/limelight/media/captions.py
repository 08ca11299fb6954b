"""Burnt-in captions: rows of words become a sprite to lay over a frame, in the zone that no platform's buttons cover.

White bold letters with a dark outline and a soft shadow; the word being spoken is gold. Every variant of a caption (one
per spoken word) has the same box, so that the compositor patches one rectangle. The zone is 780 pixels wide and centred
in y 1100-1440 on 1080x1920, and scales with the frame's shorter side.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import skia

from limelight.media import lettering
from limelight.media.fonts import TALL, is_cjk, primary

WHITE, GOLD, INK, SHADOW = 0xFFFFFFFF, 0xFFFFD36B, 0xFF140C1E, 0xAA000000

SIZE, CJK_SIZE = 68, 64
"""Height of the letters' body on a frame 1080 wide."""
ZONE_WIDTH, ZONE_HEIGHT = 780, 340
_PITCH, _TALL_PITCH = 1.3, 1.5
_TWO_ROWS = 2 * _PITCH * SIZE
_LOWER = 0.78
"""Size of a second language's letters beside the first one's."""


Span = tuple[int, int, int]
"""Row, first character, and the one after the last."""


@dataclass(frozen=True)
class Sprite:
    """`image` is (h, w, 4) uint8 BGRA, premultiplied; `x`, `y` is its top left in the frame. All four are even."""

    image: np.ndarray
    x: int
    y: int


@dataclass(frozen=True)
class Place:
    """Which of several languages on the screen at once: `tier` 0 is the uppermost of `tiers`."""

    tier: int = 0
    tiers: int = 1


@dataclass(frozen=True)
class Zone:
    """Where a language's captions stand in a frame, in its pixels; `scale` is on letters for a frame 1080 wide."""

    centre_x: float
    centre_y: float
    width: float
    scale: float

    @classmethod
    def of(cls, width: int, height: int, place: Place = Place()) -> Zone:
        """Upright frames keep clear of the buttons at the foot; wide ones caption low, where eyes expect it."""
        unit = min(width, height) / 1080
        middle = 1270 / 1920 if height > width * 1.1 else 0.82
        shares = [1.0, *[_LOWER] * (place.tiers - 1)]
        shrink = min(1.0, ZONE_HEIGHT / (_TWO_ROWS * sum(shares)))
        above, share = sum(shares[: place.tier]), shares[place.tier]
        down = (above + share / 2 - sum(shares) / 2) * _TWO_ROWS * shrink
        return cls(width / 2, height * middle + down * unit, ZONE_WIDTH * unit, unit * share * shrink)


def letter_size(language: str) -> int:
    """Size of the letters on a frame 1080 wide."""
    return CJK_SIZE if is_cjk(language) else SIZE


def caption(
    rows: Sequence[str], language: str, width: int, height: int, lit: Span | None = None, place: Place = Place()
) -> Sprite:
    """The sprite of `rows` on a frame `width` x `height`. `lit` is what is set in gold.

    A row too wide for the zone (a word that cannot be parted) is set smaller. Cached: the image is shared, read-only.
    """
    return _sprite(tuple(rows), language, width, height, lit, place)


def word_spans(rows: Sequence[str], words: Sequence[str]) -> tuple[Span | None, ...]:
    """For each spoken word its (row, start, end) in `rows`, found in reading order; None where it is not written."""
    spans: list[Span | None] = []
    row, start = 0, 0
    for word in words:
        found = _find(rows, word.strip(), row, start)
        spans.append(found)
        if found:
            row, _, start = found
    return tuple(spans)


def _find(rows: Sequence[str], word: str, row: int, start: int) -> Span | None:
    for at in range(row, len(rows)):
        place = rows[at].find(word, start if at == row else 0) if word else -1
        if place >= 0:
            return at, place, place + len(word)
    return None


@lru_cache(maxsize=256)
def _sprite(rows: tuple[str, ...], language: str, width: int, height: int, lit: Span | None, place: Place) -> Sprite:
    zone = Zone.of(width, height, place)
    size = fitted_size(rows, language, zone)
    pitch = size * (_TALL_PITCH if primary(language) in TALL else _PITCH)
    margin = math.ceil(size * 0.5)
    widest = max(lettering.width(text, language, size) for text in rows)
    box = (_even(widest + 2 * margin), _even(pitch * len(rows) + 2 * margin))
    image = np.zeros((box[1], box[0], 4), np.uint8)
    canvas = _canvas(image)
    baselines = [margin + pitch * (at + 0.5) + size * 0.36 for at in range(len(rows))]
    for paints in _coats(size):
        for at, text in enumerate(rows):
            runs = _runs(text, lit if lit and lit[0] == at else None, *paints)
            _set_row(canvas, lettering.row(runs, language, size), box[0], baselines[at])
    image.flags.writeable = False
    return Sprite(image, _even(zone.centre_x - box[0] / 2), _even(zone.centre_y - box[1] / 2))


def fitted_size(rows: Sequence[str], language: str, zone: Zone) -> float:
    """Size of the letters in the frame's pixels: smaller where a word that cannot be parted is too wide."""
    size = letter_size(language) * zone.scale
    widest = max(lettering.width(text, language, size) for text in rows)
    return size * min(1.0, zone.width / max(widest, 1.0))


def _coats(size: float) -> tuple[tuple[skia.Paint, skia.Paint], ...]:
    """What is laid on, from below: soft shadow, dark outline, letters; each for words unlit and lit."""
    shadow = _pen(SHADOW, size * 0.27)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.13))
    outline = _pen(INK, size * 0.22)
    return (shadow, shadow), (outline, outline), (_fill(WHITE), _fill(GOLD))


def _runs(text: str, lit: Span | None, plain: skia.Paint, gold: skia.Paint) -> list[lettering.Run]:
    if lit is None:
        return [(text, plain)]
    _, start, end = lit
    return [run for run in ((text[:start], plain), (text[start:end], gold), (text[end:], plain)) if run[0]]


def _set_row(canvas: skia.Canvas, row: skia.textlayout.Paragraph, width: int, baseline: float) -> None:
    row.paint(canvas, (width - row.MaxIntrinsicWidth) / 2, baseline - row.AlphabeticBaseline)


def _pen(colour: int, width: float) -> skia.Paint:
    style, join = skia.Paint.kStroke_Style, skia.Paint.kRound_Join
    return skia.Paint(AntiAlias=True, Color=colour, Style=style, StrokeWidth=width, StrokeJoin=join)


def _fill(colour: int) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=colour)


def _canvas(image: np.ndarray) -> skia.Canvas:
    surface = skia.Surface(image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return surface.getCanvas()


def _even(value: float) -> int:
    return 2 * round(value / 2)
