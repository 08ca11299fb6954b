"""A label: the words that a market wants in the picture, white on a small dark plate that any picture suits.

Letters stand as tall as asked, measured by their ink and not by the size of the type: capitals, digits and full-width
characters, the lowest of them. The plate is dark enough that its letters are read on snow, and its rim light enough
that it is seen at night; it is a little clear, so that it lies on the picture and is no hole in it.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import skia

from limelight.media import lettering
from limelight.media.errors import LabelTooWide, LabelUnwritable
from limelight.media.fonts import unwritable

PLATE, RIM, LETTERS = 0xCC14121A, 0x38FFFFFF, 0xFFFFFFFF
"""ARGB: with a white picture behind it, the plate leaves the letters a contrast of more than 9."""
BESIDE, ABOVE, ROUND = 0.72, 0.58, 0.42
"""Plate beside and above the letters, and the round of its corners, for letters of height 1."""
BETWEEN = 0.62
"""From the foot of a row to the head of the next, for letters of height 1."""
LEAST = 0.03
"""Height of the letters where nobody asks for more, as a share of the shorter side: read on a phone at arm's length."""
ALLOWANCE = 2
"""Pixels that letters stand taller than asked: an encoder takes the edge off theirs."""
WIDEST = 0.62
"""Of the frame's width, that a row takes before it is broken."""
_PROBE = 256.0


@dataclass(frozen=True)
class LabelPlate:
    """A label as it is laid: `text` in letters `height` pixels tall, broken to rows no wider than `room` pixels."""

    text: str
    language: str
    height: int
    room: int

    @cached_property
    def image(self) -> np.ndarray:
        """(h, w, 4) uint8 BGRA, premultiplied; both sides even."""
        width, height = self.box
        image, canvas = _canvas(width, height)
        self._plate(canvas)
        x, y = (width - self._ink[2]) / 2, (height - self._ink[3]) / 2
        _paint(canvas, self.rows, self.language, self._size, self._pitch, (x - self._ink[0], y - self._ink[1]))
        image.flags.writeable = False
        return image

    @cached_property
    def box(self) -> tuple[int, int]:
        """Width and height of its image."""
        _, _, width, height = self._ink
        return _even(width + 2 * BESIDE * self.height), _even(height + 2 * ABOVE * self.height)

    @cached_property
    def rows(self) -> tuple[str, ...]:
        return _rows(self.text, self.language, self._size, self.room)

    @cached_property
    def letters(self) -> np.ndarray:
        """Its ink alone, cut out: (h, w) uint8, 255 where there is a letter. What a reader of the picture looks for."""
        left, top, width, height = self._ink
        image, canvas = _canvas(math.ceil(width), math.ceil(height))
        _paint(canvas, self.rows, self.language, self._size, self._pitch, (-left, -top))
        return image[..., 3].copy()

    @property
    def _size(self) -> float:
        return self.height * _PROBE / standing(self.text, self.language)

    @property
    def _pitch(self) -> float:
        """From row to row."""
        tallest = _extent(self.rows[:1] if len(self.rows) < 2 else (self.text,), self.language, self._size, 0.0)[3]
        return tallest + BETWEEN * self.height

    @cached_property
    def _ink(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of all rows' ink, painted at nought."""
        return _extent(self.rows, self.language, self._size, self._pitch)

    def _plate(self, canvas: skia.Canvas) -> None:
        width, height = self.box
        rim = max(1.0, self.height / 24)
        whole, round_by = skia.Rect.MakeWH(width, height), ROUND * self.height
        canvas.drawRoundRect(whole, round_by, round_by, skia.Paint(AntiAlias=True, Color=PLATE))
        pen = skia.Paint(AntiAlias=True, Color=RIM, Style=skia.Paint.kStroke_Style, StrokeWidth=rim)
        inner = whole.makeInset(rim / 2, rim / 2)
        canvas.drawRoundRect(inner, round_by - rim / 2, round_by - rim / 2, pen)


def plate(text: str, language: str, least_height: float, width: int, height: int) -> LabelPlate:
    """The label in a frame of that size: its letters at least `least_height` of the shorter side.

    Raises LabelUnwritable for characters that no face has, LabelTooWide where a word does not fit into the frame.
    """
    if missing := unwritable(text, language):
        raise LabelUnwritable(text=text, missing=missing)
    tall = math.ceil(max(least_height, LEAST) * min(width, height)) + ALLOWANCE
    made = LabelPlate(text, language, tall, room_in(width))
    if made.box[0] > width * 0.9:
        raise LabelTooWide(text=text, height=tall, width=width)
    return made


def room_in(width: int) -> int:
    """Pixels that a row of a label may take in a frame so wide."""
    return int(width * WIDEST)


@lru_cache(maxsize=64)
def standing(text: str, language: str) -> float:
    """How tall the letters that count stand in type of size 256: the lowest capital, digit or full-width character; in
    a script that has none of them, the letter that half of the others are lower than.
    """
    letters = counted(text) or [letter for letter in dict.fromkeys(text) if letter.isalpha()] or [text]
    heights = sorted(_extent((letter,), language, _PROBE, 0.0)[3] for letter in letters)
    return heights[0] if counted(text) else heights[len(heights) // 2]


def counted(text: str) -> list[str]:
    """The capitals, digits and full-width characters of a text, once each: those that stand as tall as its row."""
    return list(dict.fromkeys(letter for letter in text if _stands(letter)))


def _stands(letter: str) -> bool:
    category = unicodedata.category(letter)
    full = category == "Lo" and unicodedata.east_asian_width(letter) == "W"
    return category in ("Lu", "Nd") or (full and letter not in _FLAT)


_FLAT = "一二三〇ー"
"""Full-width characters that are low by nature."""


def _rows(text: str, language: str, size: float, room: float) -> tuple[str, ...]:
    """The text on one row, or broken where it may be, so that the rows are as even as can be."""
    if lettering.width(text, language, size) <= room:
        return (text,)
    broken = [
        (text[:at].strip(), text[at:].strip()) for at in lettering.opportunities(text, language) if text[:at].strip()
    ]
    if not broken:
        return (text,)
    return min(broken, key=lambda rows: max(lettering.width(row, language, size) for row in rows))


def _extent(rows: Sequence[str], language: str, size: float, pitch: float) -> tuple[float, float, float, float]:
    """Left, top, width and height of the ink of `rows`."""
    pad = math.ceil(size)
    widest = max(lettering.width(row, language, size) for row in rows)
    image, canvas = _canvas(math.ceil(widest) + 2 * pad, math.ceil(pitch * (len(rows) - 1) + size * 2) + 2 * pad)
    _paint(canvas, rows, language, size, pitch, (pad, pad))
    seen = image[..., 3] > _HALF
    columns, lines = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    left, top = int(columns[0]), int(lines[0])
    return left - pad, top - pad, int(columns[-1]) + 1 - left, int(lines[-1]) + 1 - top


_HALF = 127
"""A pixel more than half covered is ink."""


def _paint(
    canvas: skia.Canvas, rows: Sequence[str], language: str, size: float, pitch: float, at: tuple[float, float]
) -> None:
    """The rows in white, each in the middle of the widest, the first row's paragraph at `at`."""
    set_rows = [lettering.row([(row, skia.Paint(AntiAlias=True, Color=LETTERS))], language, size) for row in rows]
    widest = max(row.MaxIntrinsicWidth for row in set_rows)
    for number, row in enumerate(set_rows):
        row.paint(canvas, at[0] + (widest - row.MaxIntrinsicWidth) / 2, at[1] + number * pitch)


def _canvas(width: int, height: int) -> tuple[np.ndarray, skia.Canvas]:
    image = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return image, surface.getCanvas()


def _even(value: float) -> int:
    return 2 * math.ceil(value / 2)
