"""A figure as the lens sees it: band by band, anew when the lens or the figure moves, else only where it differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import cv2
import numpy as np

from limelight.stage.compositor.framing import Framing
from limelight.stage.compositor.lens import seen_colours, seen_holes
from limelight.stage.compositor.planes import NOTHING, NOWHERE, Box, Cutout, Planes
from limelight.stage.compositor.silhouette import CELL, Band, Cells

_NOTHING = Planes(NOTHING, NOTHING, NOTHING)


@dataclass(frozen=True)
class _Seen:
    """The colours of a band, and where in the frame they are."""

    box: Box
    planes: Planes

    def inside(self, box: Box) -> Planes:
        return self.planes.window(box.moved(-self.box.left, -self.box.top))


@dataclass(frozen=True)
class _Holes:
    """What shows through a rim, in full and in half size, and where in the frame that is."""

    box: Box
    through: np.ndarray
    half: np.ndarray

    def inside(self, box: Box) -> tuple[np.ndarray, np.ndarray]:
        box = box.moved(-self.box.left, -self.box.top)
        return self.through[box.window], self.half[box.half.window]


_Laid = tuple[_Seen, list[Box], list[_Holes]]
"""A band as it is laid: what is solid of it, and its rims."""


class Sighted:
    """Of one figure's `sheet`, in a `frame`. `lay` lays what was seen last."""

    def __init__(self, sheet: Cutout, frame: Box) -> None:
        self._sheet, self._frame = sheet, frame
        self._seen: dict[Cells, _Seen] = {}
        self._holes: dict[Cells, _Holes] = {}
        self._laid: list[_Laid] = []

    @property
    def box(self) -> Box:
        """Where in the frame it is."""
        return reduce(Box.join, (seen.box for seen in self._seen.values()), NOWHERE)

    def look(self, framing: Framing, bands: Sequence[Band]) -> None:
        """See all of it anew."""
        self._seen, self._holes = {}, {}
        self.mend(framing, bands, NOWHERE)

    def mend(self, framing: Framing, bands: Sequence[Band], differs: Box) -> Box:
        """See anew what differs on the sheet, the framing being what it was; returns where that is in the frame."""
        box, seen, holes = framing.of_box(differs), self._seen, self._holes
        cuts = _Cuts(framing, self._sheet, self._frame)
        self._seen, self._holes = {}, {}
        for cells in (band.cells for band in bands):
            self._seen[cells] = (
                self._mended(framing, seen[cells], box) if cells in seen else self._look(framing, cuts.box(cells))
            )
            box = box if cells in seen else box.join(self._seen[cells].box)
        for cells in (rim for band in bands for rim in band.rims):
            known = holes.get(cells)
            self._holes[cells] = (
                self._through(framing, cuts.box(cells)) if known is None else self._pierced(framing, known, box)
            )
        self._laid = [
            (
                self._seen[band.cells],
                [cuts.box(cells) for cells in band.solid],
                [self._holes[cells] for cells in band.rims],
            )
            for band in bands
        ]
        return box

    def lay(self, frame: Planes, box: Box, veil: np.ndarray | None) -> None:
        """Lay what is inside `box`, and darken by it what is seen past it."""
        for seen, solid, rims in self._laid:
            if seen.box.cut(box).empty:
                continue
            for part in solid:
                _lay_solid(frame, seen, part.cut(box), veil)
            for rim in rims:
                _lay_rim(frame, seen, rim, rim.box.cut(box), veil)

    def _look(self, framing: Framing, box: Box) -> _Seen:
        return _Seen(box, _NOTHING if box.empty else seen_colours(self._sheet, *self._seen_at(framing), box))

    def _through(self, framing: Framing, box: Box) -> _Holes:
        return _Holes(box, *(NOTHING, NOTHING) if box.empty else seen_holes(self._sheet, *self._seen_at(framing), box))

    def _mended(self, framing: Framing, seen: _Seen, differs: Box) -> _Seen:
        box = seen.box.cut(differs)
        if not box.empty:
            for plane, new in zip(_planes(seen.inside(box)), _planes(self._look(framing, box).planes), strict=True):
                np.copyto(plane, new)
        return seen

    def _pierced(self, framing: Framing, holes: _Holes, differs: Box) -> _Holes:
        box = holes.box.cut(differs)
        if not box.empty:
            fresh = self._through(framing, box)
            for plane, new in zip(holes.inside(box), (fresh.through, fresh.half), strict=True):
                np.copyto(plane, new)
        return holes

    def _seen_at(self, framing: Framing) -> tuple[float, float, float]:
        """How large the sheet is seen, and where its corner."""
        zoom = framing.zoom
        return zoom, framing.x0 + zoom * self._sheet.x, framing.y0 + zoom * self._sheet.y0


class _Cuts:
    """Where cells begin and end in the frame."""

    def __init__(self, framing: Framing, sheet: Cutout, frame: Box) -> None:
        self._zoom, self._frame = framing.zoom, frame
        self._left, self._top = framing.x0 + framing.zoom * sheet.x, framing.y0 + framing.zoom * sheet.y0

    def box(self, cells: Cells) -> Box:
        left, top, right, bottom = (CELL * self._zoom * cell for cell in cells)
        return Box(
            _even(self._left + left), _even(self._top + top), _even(self._left + right), _even(self._top + bottom)
        ).cut(self._frame)


def _even(edge: float) -> int:
    return round(edge / 2) * 2


def _planes(planes: Planes) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return planes.y, planes.u, planes.v


def _lay_solid(frame: Planes, seen: _Seen, box: Box, veil: np.ndarray | None) -> None:
    if box.empty:
        return
    for plane, new in zip(_planes(frame.window(box)), _planes(seen.inside(box)), strict=True):
        np.copyto(plane, new)
    if veil is not None:
        veil[box.window] = 0


def _lay_rim(frame: Planes, seen: _Seen, holes: _Holes, box: Box, veil: np.ndarray | None) -> None:
    if box.empty:
        return
    full, half = holes.inside(box)
    laid = zip(_planes(frame.window(box)), _planes(seen.inside(box)), (full, half, half), strict=True)
    for plane, new, through in laid:
        cv2.multiply(plane, through, dst=plane, scale=1 / 255)
        cv2.add(plane, new, dst=plane)
    if veil is not None:
        past = veil[box.window]
        cv2.multiply(past, full, dst=past, scale=1 / 255)
