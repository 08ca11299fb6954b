"""Burnt-in captions: rows of words become a sprite to lay over a frame, in the zone that no platform's buttons cover.

Bold letters with a dark outline and a soft shadow; what happens to the word being spoken is a style of its own
(`caption_styles/`). Every variant of a caption (one per spoken word) has the same box, so that the compositor patches
one rectangle. The zone is 780 pixels wide and centred in y 1100-1440 on 1080x1920, and scales with the frame's shorter
side; where a face stands there, captions have two more to go to (`caption_places.py`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
import skia

from limelight.media import lettering
from limelight.media.fonts import TALL, is_cjk, primary
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook

SHADOW = 0xAA000000

SIZE, CJK_SIZE = 68, 64
"""Height of the letters' body on a frame 1080 wide."""
ZONE_WIDTH, ZONE_HEIGHT = 780, 340
_PITCH, _TALL_PITCH = 1.3, 1.5
_TWO_ROWS = 2 * _PITCH * SIZE
_LOWER = 0.78
"""Size of a second language's letters beside the first one's."""
OUTLINE = 0.11
"""How far the outline goes beyond a letter, for a size of 1."""
_RISE = 0.36
"""How far below the middle of a row its letters stand, for a size of 1."""

Span = tuple[int, int, int]
"""Row, first character, and the one after the last."""

Level = Literal["usual", "low", "high"]
_UPRIGHT: dict[Level, float] = {"usual": 1270 / 1920, "low": 1410 / 1920, "high": 330 / 1920}
_WIDE: dict[Level, float] = {"usual": 0.82, "low": 0.86, "high": 0.16}
"""Middle of the zone, as a share of the frame's height; clear of what phones and platforms lay over a film."""


@dataclass(frozen=True)
class Sprite:
    """`image` is (h, w, 4) uint8 BGRA, premultiplied; `x`, `y` is its top left in the frame. All four are even."""

    image: np.ndarray
    x: int
    y: int


@dataclass(frozen=True)
class Place:
    """Which of several languages on the screen at once (`tier` 0 is the uppermost of `tiers`), and at what height."""

    tier: int = 0
    tiers: int = 1
    level: Level = "usual"


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
        middle = (_UPRIGHT if height > width * 1.1 else _WIDE)[place.level]
        shares = [1.0, *[_LOWER] * (place.tiers - 1)]
        shrink = min(1.0, ZONE_HEIGHT / (_TWO_ROWS * sum(shares)))
        above, share = sum(shares[: place.tier]), shares[place.tier]
        down = (above + share / 2 - sum(shares) / 2) * _TWO_ROWS * shrink
        return cls(width / 2, height * middle + down * unit, ZONE_WIDTH * unit, unit * share * shrink)


@dataclass(frozen=True)
class Page:
    """Rows that stand together on a frame `width` x `height`: what a style dresses.

    A row too wide for the zone (a word that cannot be parted) is set smaller.
    """

    rows: tuple[str, ...]
    language: str
    width: int
    height: int
    place: Place = Place()
    look: CaptionLook = HOUSE_CAPTIONS

    @cached_property
    def size(self) -> float:
        """Of the letters, in the frame's pixels."""
        return fitted_size(self.rows, self.language, self._zone)

    @property
    def margin(self) -> int:
        """Clear pixels around the rows."""
        return math.ceil(self.size * 0.5)

    @property
    def pitch(self) -> float:
        """From row to row."""
        return self.size * (_TALL_PITCH if primary(self.language) in TALL else _PITCH)

    @cached_property
    def box(self) -> tuple[int, int]:
        """Width and height of its sprite."""
        widest = max(lettering.width(text, self.language, self.size) for text in self.rows)
        return _even(widest + 2 * self.margin), _even(self.pitch * len(self.rows) + 2 * self.margin)

    @property
    def corner(self) -> tuple[int, int]:
        """The top left of its sprite in the frame."""
        width, height = self.box
        return _even(self._zone.centre_x - width / 2), _even(self._zone.centre_y - height / 2)

    def middle(self, row: int) -> float:
        """Where the middle of a row is, down from the sprite's top."""
        return self.margin + self.pitch * (row + 0.5)

    def sprite(self, image: np.ndarray) -> Sprite:
        return Sprite(image, *self.corner)

    @property
    def _zone(self) -> Zone:
        return Zone.of(self.width, self.height, self.place)


def letter_size(language: str) -> int:
    """Size of the letters on a frame 1080 wide."""
    return CJK_SIZE if is_cjk(language) else SIZE


def fitted_size(rows: Sequence[str], language: str, zone: Zone) -> float:
    """Size of the letters in the frame's pixels: smaller where a word that cannot be parted is too wide."""
    size = letter_size(language) * zone.scale
    widest = max(lettering.width(text, language, size) for text in rows)
    return size * min(1.0, zone.width / max(widest, 1.0))


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


# -- letters -----------------------------------------------------------------------------------------------------------

Ink = Literal["plain", "lit", "none"]


@lru_cache(maxsize=64)
def lettered(page: Page, lit: tuple[Span, ...] = ()) -> np.ndarray:
    """The page with those words in the colour of what is heard. Cached: the image is shared, read-only."""
    return _letters(page, lambda row, at: "lit" if _within(row, at, lit) else "plain", [_face(page)], _ground(page))


@lru_cache(maxsize=16)
def _ground(page: Page) -> np.ndarray:
    """What lies under the letters, whichever of them are lit: it costs most of all, and is painted once. Cached."""
    return _letters(page, lambda _row, _at: "plain", _under(page))


@lru_cache(maxsize=64)
def alone(page: Page, word: Span) -> np.ndarray:
    """That word of the page, lit, and nothing else of it. Cached."""
    return _letters(page, lambda row, at: "lit" if _within(row, at, (word,)) else "none")


@lru_cache(maxsize=64)
def without(page: Page, word: Span) -> np.ndarray:
    """The page with a gap where that word stands. Cached."""
    return _letters(page, lambda row, at: "none" if _within(row, at, (word,)) else "plain")


@lru_cache(maxsize=16)
def bare(page: Page, word: Span, colour: str) -> np.ndarray:
    """That word of the page in a colour, without outline and shadow, and nothing else of it. Cached."""
    inks: dict[Ink, skia.Paint] = {"plain": skia.Paint(Color=0), "lit": _fill(argb(colour))}
    return _letters(page, lambda row, at: "lit" if _within(row, at, (word,)) else "plain", [inks])


def extent(page: Page, word: Span) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of that word's letters and their outline, in the sprite; noughts where it has none."""
    seen = alone(page, word)[..., 3] > 200
    columns, rows = np.flatnonzero(seen.any(axis=0)), np.flatnonzero(seen.any(axis=1))
    if not len(columns):
        return 0, 0, 0, 0
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _within(row: int, at: int, words: tuple[Span, ...]) -> bool:
    return any(line == row and start <= at < end for line, start, end in words)


def _letters(
    page: Page,
    ink_of: Callable[[int, int], Ink],
    coats: Iterable[dict[Ink, skia.Paint]] | None = None,
    ground: np.ndarray | None = None,
) -> np.ndarray:
    width, height = page.box
    image = np.zeros((height, width, 4), np.uint8) if ground is None else ground.copy()
    canvas = skia.Surface(image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType).getCanvas()
    for coat in coats or (*_under(page), _face(page)):
        for at, text in enumerate(page.rows):
            runs = [(run, coat[ink]) for run, ink in _runs(text, at, ink_of)]
            row = lettering.row(runs, page.language, page.size)
            row.paint(
                canvas,
                (width - row.MaxIntrinsicWidth) / 2,
                page.middle(at) + _RISE * page.size - row.AlphabeticBaseline,
            )
    image.flags.writeable = False
    return image


def _runs(text: str, row: int, ink_of: Callable[[int, int], Ink]) -> Iterator[tuple[str, Ink]]:
    """The row in pieces of one ink each."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or ink_of(row, at) != ink_of(row, start):
            yield text[start:at], ink_of(row, start)
            start = at


def _under(page: Page) -> Iterator[dict[Ink, skia.Paint]]:
    """What is laid on below the letters: a soft shadow, and on it a dark outline."""
    shadow = _pen(SHADOW, page.size * 0.27)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, page.size * 0.13))
    for pen in (shadow, _pen(argb(page.look.outline), page.size * 2 * OUTLINE)):
        yield {"plain": pen, "lit": pen, "none": _NO_INK}


def _face(page: Page) -> dict[Ink, skia.Paint]:
    """The letters themselves."""
    return {"plain": _fill(argb(page.look.letters)), "lit": _fill(argb(page.look.lit)), "none": _NO_INK}


def argb(colour: str) -> int:
    """`#rrggbb` as Skia counts it, opaque."""
    return 0xFF000000 | int(colour[1:], 16)


def _pen(colour: int, width: float) -> skia.Paint:
    style, join = skia.Paint.kStroke_Style, skia.Paint.kRound_Join
    return skia.Paint(AntiAlias=True, Color=colour, Style=style, StrokeWidth=width, StrokeJoin=join)


def _fill(colour: int) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=colour)


_NO_INK = skia.Paint(Color=0)


def _even(value: float) -> int:
    return 2 * round(value / 2)
