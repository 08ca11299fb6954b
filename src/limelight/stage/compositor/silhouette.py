"""Where a figure is solid, where its rim runs, and where there is nothing of it, as it stands on its sheet just now.

The sheet is looked at in cells. Cells are gathered into bands, rectangles that the lens sees at once; each is laid in a
few strips, and what is solid of these needs no holes and no blending. What a band or a strip more costs is known: few
are cut. A cell that was once solid, and once not, is rim from then on, and what sways is taken for rim all around it:
else all of this would be cut anew for every nod.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.planes import Box, Cutout

CELL = 64
"""Pixels of a side: even."""
AROUND = 4
"""Pixels around a cell that count as its own: a lens mixes neighbours, and cuts between pixels."""
EMPTY, RIM, SOLID = range(3)

SEEN, RIMMED, LAID = 2.2, 2.8, 0.2
"""Microseconds on one core to see the colours of a cell; to see its holes and blend it; to copy it, where solid."""
A_BAND, A_RIM, A_CORE = 60.0, 70.0, 15.0
"""Microseconds that a band costs, or the rim of a strip, or its solid part, however small."""

Cells = tuple[int, int, int, int]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Band:
    """What is seen at once, in cells: its rectangle, and of that what is solid and what is rim."""

    cells: Cells
    solid: tuple[Cells, ...]
    rims: tuple[Cells, ...]


@dataclass(frozen=True)
class _Strip:
    """Rows of cells: from `left` to `right` there is something, from `firm` to `end` it is solid."""

    top: int
    bottom: int
    left: int
    right: int
    firm: int
    end: int

    @property
    def solid(self) -> list[Cells]:
        return [(self.firm, self.top, self.end, self.bottom)] if self.firm < self.end else []

    @property
    def rims(self) -> list[Cells]:
        edges = ((self.left, self.firm), (self.end, self.right)) if self.solid else ((self.left, self.right),)
        return [(start, self.top, end, self.bottom) for start, end in edges if start < end]


def _area(cells: Cells) -> int:
    left, top, right, bottom = cells
    return (right - left) * (bottom - top)


def in_cells(box: Box) -> Box:
    """The box, larger on the right and below so that it is made of whole cells: what a sheet must be."""
    width, height = (-(-side // CELL) * CELL for side in box.size)
    return Box(box.left, box.top, box.left + width, box.top + height)


class Silhouette:
    """Of a sheet that is drawn on. `read` looks again, `bands` are what it is seen and laid in."""

    def __init__(self, sheet: Cutout, sways: Box) -> None:
        self._sheet, self._through = sheet, sheet.through_half
        height, width = sheet.y.shape
        self._kinds = _kinds(self._through, range(height // CELL), range(width // CELL))
        rows, columns = self._cells(sways)
        here = slice(rows.start, rows.stop), slice(columns.start, columns.stop)
        self._kinds[here] = _loosened(self._kinds)[here]
        self.bands = _bands(_strips(self._kinds))

    def read(self, box: Box) -> None:
        """Look again where something was drawn."""
        rows, columns = self._cells(box)
        kinds = self._kinds[rows.start : rows.stop, columns.start : columns.stop]
        other = (kinds != RIM) & (kinds != _kinds(self._through, rows, columns))
        if other.any():
            kinds[other] = RIM
            self.bands = _bands(_strips(self._kinds))

    def _cells(self, box: Box) -> tuple[range, range]:
        """Rows and columns of cells that a box touches."""
        box = box.grown(AROUND).moved(-self._sheet.x, -self._sheet.y0)
        rows, columns = self._kinds.shape
        return (
            range(max(0, box.top // CELL), min(rows, -(-box.bottom // CELL))),
            range(max(0, box.left // CELL), min(columns, -(-box.right // CELL))),
        )


def _loosened(kinds: np.ndarray) -> np.ndarray:
    """Cells whose neighbours are like them stay what they are, all others are rim."""
    near = np.ones((3, 3), np.uint8)
    return np.where(cv2.erode(kinds, near) == cv2.dilate(kinds, near), kinds, RIM).astype(np.uint8)


def _kinds(through: np.ndarray, rows: range, columns: range) -> np.ndarray:
    """What the cells of those rows and columns are, by a plane of half the size of what shows through them."""
    cell, around = CELL // 2, AROUND // 2
    left, right = columns.start * cell, columns.stop * cell
    wide = slice(max(0, left - around), right + around)
    seen = through[:, wide]
    inside, starts = slice(left - wide.start, right - wide.start), np.arange(0, right - left, cell)
    near = np.ones((1, 2 * around + 1), np.uint8)
    most = cv2.dilate(_rows(seen, rows, np.maximum), near)[:, inside]
    least = cv2.erode(_rows(seen, rows, np.minimum), near)[:, inside]
    most, least = np.maximum.reduceat(most, starts, axis=1), np.minimum.reduceat(least, starts, axis=1)
    return np.where(least == 255, EMPTY, np.where(most == 0, SOLID, RIM)).astype(np.uint8)


def _rows(seen: np.ndarray, rows: range, reduced: np.ufunc) -> np.ndarray:
    """The least or the most in every column of each row of cells, with what is around it."""
    cell, around = CELL // 2, AROUND // 2
    part = seen[rows.start * cell : rows.stop * cell].reshape(len(rows), cell, -1)
    found = reduced.reduce(part, axis=1)
    above, below = part[:-1, -around:], part[1:, :around]
    reduced(found[1:], reduced.reduce(above, axis=1), out=found[1:])
    reduced(found[:-1], reduced.reduce(below, axis=1), out=found[:-1])
    for row, beside in (
        (0, seen[max(0, rows.start * cell - around) : rows.start * cell]),
        (-1, seen[rows.stop * cell : rows.stop * cell + around]),
    ):
        if len(beside):
            reduced(found[row], reduced.reduce(beside, axis=0), out=found[row])
    return found


_SOLID_RUN = re.compile(bytes([SOLID]) + b"+")
_NEVER = 1 << 10


def _strips(kinds: np.ndarray) -> list[_Strip]:
    """The strips of which all together cost least."""
    ends = np.array([_ends(row.tobytes()) for row in kinds])
    known = _Gathered.of(ends)
    first, least = [0] * len(kinds), [0.0]
    for row in range(len(kinds)):
        costs = known.cost[: row + 1, row] + least
        first[row] = int(costs.argmin())
        least.append(float(costs[first[row]]))
    strips, bottom = [], len(kinds)
    while bottom:
        top = first[bottom - 1]
        strips.append(_Strip(top, bottom, *known.ends[:, top, bottom - 1].tolist()))
        bottom = top
    return [strip for strip in reversed(strips) if strip.left < strip.right]


def _ends(row: bytes) -> tuple[int, int, int, int]:
    """Where something begins and ends in a row of cells, and the longest run that is solid."""
    left, right = len(row) - len(row.lstrip(b"\0")), len(row.rstrip(b"\0"))
    if left >= right:
        return _NEVER, 0, 0, _NEVER
    solid = (run.span() for run in _SOLID_RUN.finditer(row))
    firm, end = max(solid, key=lambda run: run[1] - run[0], default=(0, 0))
    return left, right, firm, end


@dataclass(frozen=True)
class _Gathered:
    """For any first and any last row what their strip would be: (4, rows, rows), and what it would cost."""

    ends: np.ndarray
    cost: np.ndarray

    @classmethod
    def of(cls, ends: np.ndarray) -> _Gathered:
        rows = len(ends)
        before = np.tri(rows, k=-1, dtype=bool)
        gathered = np.stack(
            [
                gather.accumulate(np.where(before, rest, column), axis=1)
                for gather, rest, column in zip(_GATHERS, (_NEVER, 0, 0, _NEVER), ends.T, strict=True)
            ]
        )
        left, right, firm, end = gathered
        tall = np.arange(rows) - np.arange(rows)[:, None] + 1
        wide, core = np.maximum(right - left, 0), np.where(right > left, np.maximum(end - firm, 0), 0)
        rims = np.where(core, (firm > left).astype(int) + (end < right), wide > 0)
        return cls(gathered, tall * (RIMMED * (wide - core) + LAID * core) + A_RIM * rims + A_CORE * (core > 0))


_GATHERS = (np.minimum, np.maximum, np.maximum, np.minimum)


def _bands(strips: Sequence[_Strip]) -> list[Band]:
    """Strips that are seen at once."""
    bands: list[Band] = []
    for strip in strips:
        band = Band((strip.left, strip.top, strip.right, strip.bottom), (*strip.solid,), (*strip.rims,))
        if bands and bands[-1].cells[3] == strip.top:
            joined = _joined(bands[-1], band)
            if SEEN * (_area(joined.cells) - _area(bands[-1].cells) - _area(band.cells)) <= A_BAND:
                bands[-1] = joined
                continue
        bands.append(band)
    return bands


def _joined(one: Band, other: Band) -> Band:
    (left, top, right, _), (start, _, end, bottom) = one.cells, other.cells
    return Band((min(left, start), top, max(right, end), bottom), (*one.solid, *other.solid), (*one.rims, *other.rims))
