"""A cut-out as a few rectangles: where it is solid, where its rim runs, and not where there is nothing of it.

A drawn figure leaves a third of its box empty, and but for its rim nothing shows through the rest. What is solid needs
neither its holes enlarged nor anything blended; what is empty needs nothing. A piece is cut into bands, and each band
into rim, solid and rim, as comes cheapest: the costs are those of OpenCV on one core.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.stage.compositor.lens import seen
from limelight.stage.compositor.planes import Box, Cutout

CELL = 64
"""Rows in which a band is counted: even, and enough that its own cost does not count."""

INSIDE, AROUND = 4, 4
"""Pixels that what is solid stays within its outline, and that are kept around what is not empty: a lens mixes
neighbours."""

RIM, SOLID, PART = 2.0, 0.9, 100_000.0
"""Nanoseconds that a pixel with holes, a pixel without, and a part of any size take to be enlarged and laid."""


@dataclass(frozen=True)
class _Span:
    """Columns of a band: from `left` to `right` there is something, from `firm` to `end` nothing shows through."""

    left: int
    right: int
    firm: int
    end: int

    def join(self, other: _Span) -> _Span:
        """What both rows together are."""
        if self.left >= self.right:
            return _Span(other.left, other.right, 0, 0)
        if other.left >= other.right:
            return _Span(self.left, self.right, 0, 0)
        return _Span(
            min(self.left, other.left), max(self.right, other.right),
            max(self.firm, other.firm), min(self.end, other.end),
        )  # fmt: skip

    def parts(self, rows: int) -> list[tuple[int, int, bool]]:
        """The parts that a band of so many rows is cut into, and whether each is solid."""
        if self.left >= self.right:
            return []
        whole = [(self.left, self.right, False)]
        if self.end <= self.firm:
            return whole
        cut = [(self.left, self.firm, False), (self.firm, self.end, True), (self.end, self.right, False)]
        cut = [part for part in cut if part[0] < part[1]]
        return min(whole, cut, key=lambda parts: _cost(parts, rows))


def _cost(parts: list[tuple[int, int, bool]], rows: int) -> float:
    return sum(PART + (right - left) * rows * (SOLID if solid else RIM) for left, right, solid in parts)


class Strips:
    """A piece that the lens sees in parts."""

    def __init__(self, piece: Cutout) -> None:
        self.piece = piece
        self._parts = _cut_up(piece.through)

    def seen(self, zoom: float, x: float, y: float, frame: Box) -> list[Cutout]:
        """What of the piece falls into `frame`, with its top left at (x, y), finer than a pixel."""
        found = []
        for part, solid in self._parts:
            box = Box(
                _even(x + part.left * zoom), _even(y + part.top * zoom),
                _even(x + part.right * zoom), _even(y + part.bottom * zoom),
            ).cut(frame)  # fmt: skip
            if not box.empty:
                found.append(seen(self.piece, zoom, x, y, box, solid=solid))
        return found


def _even(edge: float) -> int:
    return round(edge / 2) * 2


def _cut_up(through: np.ndarray) -> list[tuple[Box, bool]]:
    """The parts of a piece, in its own pixels: the cheapest way to cut its rows into bands."""
    rows = [_span(through, top) for top in range(0, through.shape[0], CELL)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    bands: dict[tuple[int, int], _Span] = {}
    for end in range(1, len(rows) + 1):
        ways = []
        band = rows[end - 1]
        for start in range(end - 1, -1, -1):
            band = rows[start].join(band) if start < end - 1 else band
            bands[start, end] = band
            ways.append((best[start][0] + _cost(band.parts((end - start) * CELL), (end - start) * CELL), start))
        best.append(min(ways))
    return _boxes(bands, best, through.shape[0])


def _boxes(bands: dict[tuple[int, int], _Span], best: list[tuple[float, int]], height: int) -> list[tuple[Box, bool]]:
    """The parts of the bands that the cheapest way goes through."""
    boxes: list[tuple[Box, bool]] = []
    end = len(best) - 1
    while end > 0:
        start = best[end][1]
        top, bottom = start * CELL, min(end * CELL, height)
        boxes += [
            (Box(left, top, right, bottom), solid) for left, right, solid in bands[start, end].parts(bottom - top)
        ]
        end = start
    return boxes[::-1]


def _span(through: np.ndarray, top: int) -> _Span:
    """The columns of the band of rows at `top`."""
    width = through.shape[1]
    rows = through[max(0, top - INSIDE) : top + CELL + INSIDE]
    something = np.flatnonzero(rows.min(axis=0) < 255)
    if not len(something):
        return _Span(0, 0, 0, 0)
    left, right = max(0, int(something[0]) - AROUND), min(width, int(something[-1]) + 1 + AROUND)
    firm, end = _longest(rows.max(axis=0) == 0)
    return _Span(left & ~1, right + right % 2, (firm + INSIDE + 1) & ~1, (end - INSIDE) & ~1)


def _longest(firm: np.ndarray) -> tuple[int, int]:
    """The longest run of True."""
    edges = np.flatnonzero(np.diff(firm, prepend=False, append=False))
    if not len(edges):
        return 0, 0
    starts, ends = edges[::2], edges[1::2]
    at = int(np.argmax(ends - starts))
    return int(starts[at]), int(ends[at])
