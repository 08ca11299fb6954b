"""A cut-out as a few rectangles: where it is solid, where its rim runs, and not where there is nothing of it.

A drawn figure leaves a third of its box empty, and but for its rim nothing shows through the rest. What is solid needs
neither its holes moved nor anything blended; what is empty needs nothing. A piece is cut into bands, and each band into
rim, solid and rim, as comes cheapest: the costs are those of OpenCV on one core. The outline that tells this is kept:
what is turned need not be looked at again.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import cv2
import numpy as np

from limelight.stage.compositor.lens import seen
from limelight.stage.compositor.planes import Box, Cutout, cover, paste

CELL = 64
"""Rows in which a band is counted: even, and enough that its own cost does not count."""

INSIDE, AROUND = 4, 8
"""Pixels that what is solid stays within its outline, and that are kept around what is not empty: a lens mixes
neighbours, and a mouth may be drawn a little beyond its face."""

RIM = 2
"""How many times as much as a solid pixel one costs that has holes, to be moved and laid."""

SEEN, TURNED = 300_000, 40_000
"""Solid pixels that cost as much as one more part, of a piece that is seen straight and of one that is turned."""

COVER, WORTH = 6_000, 16_000
"""The same where it is only asked what a piece hides; pixels from which on it is worth leaving out what is hidden."""

Through = tuple[np.ndarray, np.ndarray]
Part = tuple[Box, bool]
"""A rectangle, and whether it is solid."""


@dataclass(frozen=True)
class _Span:
    """Columns of a band: from `left` to `right` there is something, from `firm` to `end` nothing shows through."""

    left: float
    right: float
    firm: float
    end: float

    def join(self, other: _Span) -> _Span:
        """What both rows together are."""
        return _Span(
            min(self.left, other.left), max(self.right, other.right),
            max(self.firm, other.firm), min(self.end, other.end),
        )  # fmt: skip

    def moved(self, across: float, lean: float, shift: float, top: int) -> _Span:
        """Where its columns lie after x has become `across` x + `lean` y + `shift`; its cell begins at `top`."""
        low, high = sorted((lean * top, lean * (top + CELL)))
        return _Span(
            across * self.left + low + shift, across * self.right + high + shift,
            across * self.firm + high + shift, across * self.end + low + shift,
        )  # fmt: skip

    def parts(self, top: int, bottom: int, dear: int) -> list[Part]:
        """The parts that a band of those rows is cut into, on even pixels."""
        left, right = _even(self.left), _even(self.right)
        firm, end = math.ceil(self.firm / 2) * 2, math.floor(self.end / 2) * 2
        if left >= right or top >= bottom:
            return []
        whole = [(Box(left, top, right, bottom), False)]
        if end <= firm:
            return whole
        edges = pairwise((left, max(left, firm), min(right, end), right))
        cut = [(Box(a, top, b, bottom), k == 1) for k, (a, b) in enumerate(edges) if a < b]
        return min(whole, cut, key=lambda parts: _cost(parts, dear))


_EMPTY = _Span(1 << 20, -1 << 20, 1 << 20, -1 << 20)


def _cost(parts: list[Part], dear: int) -> int:
    """In solid pixels, where one more part costs `dear`."""
    return sum(dear + part.area * (1 if solid else RIM) for part, solid in parts)


@dataclass(frozen=True)
class Strips:
    """A piece and the parts of it that are seen, in the pixels of the space that it belongs to."""

    piece: Cutout
    parts: list[Part]

    @classmethod
    def of(cls, piece: Cutout) -> Strips:
        """All of a piece as it is."""
        return cls(piece, Outline(piece).parts(np.eye(2, 3), SEEN))

    def seen(self, zoom: float, x: float, y: float, frame: Box) -> list[Cutout]:
        """What falls into `frame` when the space's beginning is seen at (x, y), finer than a pixel."""
        found = []
        for part, solid in self.parts:
            box = Box(
                _even(x + part.left * zoom), _even(y + part.top * zoom),
                _even(x + part.right * zoom), _even(y + part.bottom * zoom),
            ).cut(frame)  # fmt: skip
            if not box.empty:
                left, top = x + zoom * self.piece.x, y + zoom * self.piece.y0
                found.append(seen(self.piece, zoom, left, top, box, solid=solid))
        return found


def _even(edge: float) -> int:
    return round(edge / 2) * 2


class Outline:
    """Where in its rows a piece begins, ends and is solid, where it may change: by the least and the most that shows
    `through` it.
    """

    def __init__(self, piece: Cutout, through: Through | None = None) -> None:
        self._at = piece.x, piece.y0
        least, most = through or (piece.through, piece.through)
        self._height, self._width = least.shape
        self._spans = [_span(least, most, top) for top in range(0, self._height, CELL)]
        self._rows: dict[int, list[int]] = {}

    def parts(self, matrix: np.ndarray, dear: int, hidden: Iterable[Box] = ()) -> list[Part]:
        """The parts side by side as `matrix` moves them, without what is hidden; solid is only what was. `dear` is what
        one more part costs.
        """
        if dear not in self._rows:
            self._rows[dear] = _bands(self._spans, self._height, dear)
        (a, b, c), (d, e, f) = matrix.tolist()
        x, y = self._at
        c, f = c + a * x + b * y, f + d * x + e * y
        moved = [span.moved(a, b, c, cell * CELL) for cell, span in enumerate(self._spans)]
        middle, lean = d * self._width / 2 + f, abs(d) * self._width / 2
        edges = [e * row + middle for row in self._rows[dear]]
        edges[0], edges[-1] = edges[0] - lean, edges[-1] + lean
        parts: list[Part] = []
        for top, bottom in pairwise(map(_even, edges)):
            first, last = (top - lean - middle) / e + 1, (bottom + lean - middle) / e - 1
            cells = moved[max(0, int(first // CELL)) : max(0, int(-(-last // CELL)))]
            parts += reduce(_Span.join, cells).parts(top, bottom, dear) if cells else []
        for box in hidden:
            parts = [rest for part in parts for rest in beside(part, box, WORTH)]
        return parts


def cover_parts(whole: Cutout, piece: Cutout, parts: Iterable[Part]) -> None:
    """Lay these parts of a piece, which are all of it, over another cut-out in place, as far as they meet."""
    within = whole.box.cut(piece.box)
    for box, solid in parts:
        inside = box.cut(within)
        if not inside.empty:
            (paste if solid else cover)(whole, piece.part(inside))


def beside(part: Part, box: Box, worth: int = 1) -> list[Part]:
    """What of a part is not inside a box; all of it where fewer pixels than that are."""
    whole, solid = part
    gone = whole.cut(box)
    if gone.area < worth:
        return [part]
    around = (
        Box(whole.left, whole.top, whole.right, gone.top), Box(whole.left, gone.top, gone.left, gone.bottom),
        Box(gone.right, gone.top, whole.right, gone.bottom), Box(whole.left, gone.bottom, whole.right, whole.bottom),
    )  # fmt: skip
    return [(rest, solid) for rest in around if not rest.empty]


def _bands(spans: list[_Span], height: int, dear: int) -> list[int]:
    """The rows at which a piece is cut: neighbouring cells go together as long as that is cheaper."""
    bands = [(span, cell * CELL, min((cell + 1) * CELL, height)) for cell, span in enumerate(spans)]
    gains = [_gain(one, other, dear) for one, other in pairwise(bands)]
    while gains and max(gains) > 0:
        at = gains.index(max(gains))
        bands[at : at + 2] = [_together(bands[at], bands[at + 1])]
        near = range(max(0, at - 1), min(at + 1, len(bands) - 1))
        gains[max(0, at - 1) : at + 2] = [_gain(bands[k], bands[k + 1], dear) for k in near]
    return [0, *(bottom for _, _, bottom in bands)]


_Band = tuple[_Span, int, int]


def _together(one: _Band, other: _Band) -> _Band:
    return one[0].join(other[0]), one[1], other[2]


def _gain(one: _Band, other: _Band, dear: int) -> int:
    """What is saved by making one band of two."""
    apart, together = (one, other), (_together(one, other),)
    before, after = (
        sum(_cost(span.parts(top, bottom, dear), dear) for span, top, bottom in bands) for bands in (apart, together)
    )
    return before - after


def _span(least: np.ndarray, most: np.ndarray, top: int) -> _Span:
    """The columns of the cell of rows at `top`."""
    rows = slice(max(0, top - INSIDE), top + CELL + INSIDE)
    something = np.flatnonzero(cv2.reduce(least[rows], 0, cv2.REDUCE_MIN)[0] < 255)
    if not len(something):
        return _EMPTY
    left, right = max(0, int(something[0]) - AROUND), min(least.shape[1], int(something[-1]) + 1 + AROUND)
    firm, end = _longest(cv2.reduce(most[rows], 0, cv2.REDUCE_MAX)[0] == 0)
    return _Span(left, right, firm + INSIDE, end - INSIDE)


def _longest(firm: np.ndarray) -> tuple[int, int]:
    """The longest run of True."""
    edges = np.flatnonzero(np.diff(firm, prepend=False, append=False))
    if not len(edges):
        return 0, 0
    starts, ends = edges[::2], edges[1::2]
    at = int(np.argmax(ends - starts))
    return int(starts[at]), int(ends[at])
