"""Tints on paper: a colour as text, as Skia and as OpenCV want it, and what is left of it when it is mostly paper."""

from __future__ import annotations

from collections.abc import Iterable

PAPER = 0xFFFBF8F2
"""What sheets are printed on: white would be harsher than the drawings."""
NOBODY = "#8a8494"
"""The colour of nothing in particular."""


def paled(colour: str, by: float = 0.84) -> int:
    """The colour as a ground: mostly paper."""
    paper = (PAPER >> 16 & 255, PAPER >> 8 & 255, PAPER & 255)
    return _packed(round(c + (p - c) * by) for c, p in zip(_rgb(colour), paper, strict=True))


def strength(colour: str) -> int:
    """How far a colour is from grey, 0 to 255."""
    return max(_rgb(colour)) - min(_rgb(colour))


def argb(colour: str) -> int:
    """`#rrggbb` as Skia wants it."""
    return _packed(_rgb(colour))


def bgr(packed: int) -> tuple[int, int, int]:
    """A packed colour as OpenCV wants it."""
    return packed & 255, packed >> 8 & 255, packed >> 16 & 255


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _packed(rgb: Iterable[int]) -> int:
    red, green, blue = rgb
    return 0xFF000000 | red << 16 | green << 8 | blue
