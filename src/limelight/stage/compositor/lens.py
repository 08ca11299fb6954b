"""The lens: a part of a plane, enlarged to the frame, at places and scales finer than a pixel.

A slow push moves the frame's edge by a third of a pixel a frame: cropping at whole pixels would make it tremble, and a
general warp costs six times as much as a resize. A resize takes whole pixels and makes whole pixels. So a few more are
made than asked for: as many before the first as bring it to its place, as many after the last as bring the scale to the
one that is wanted, so that neighbouring parts of a plane, seen one by one, meet. Where the scale is so near to 1 that
too many would have to be made, a crop at a fraction of a pixel is taken instead.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.planes import NOTHING, Box, Cutout, Planes

SPARE, CLOSE = 40, 0.1
"""Pixels more than asked for that may be made to hit a scale, and the error across them that is not seen."""

DEAR = 1.4
"""How many times as many pixels as asked for cost as much as a crop at a fraction of a pixel."""

AROUND = 4
"""Pixels around what is seen that a lens may mix into it."""

WHOLE = 1 / 64
"""A place this near to a whole pixel is one."""


@dataclass(frozen=True)
class View:
    """What the lens sees of a plane: the middle, in the plane's luma pixels, and frame pixels per plane pixel."""

    x: float
    y: float
    zoom: float


def see(source: Planes, view: View, size: tuple[int, int]) -> Planes:
    """What the lens sees of `source`, in a frame of that size."""
    left, top = _held(view.x, size[0] / view.zoom, source.size[0]), _held(view.y, size[1] / view.zoom, source.size[1])
    fine = _Glass.before(view.zoom, left, top, size)
    coarse = _Glass.before(view.zoom, left / 2, top / 2, (size[0] // 2, size[1] // 2))
    return Planes(fine.through(source.y), coarse.through(source.u), coarse.through(source.v))


def shown(view: View, source: tuple[int, int], size: tuple[int, int]) -> Box:
    """What of a source of that size the lens sees, and a little around it."""
    wide, tall = size[0] / view.zoom, size[1] / view.zoom
    left, top = _held(view.x, wide, source[0]), _held(view.y, tall, source[1])
    box = Box.around(left - AROUND, top - AROUND, left + wide + AROUND, top + tall + AROUND)
    return box.cut(Box(0, 0, source[0] // 2 * 2, source[1] // 2 * 2))


def _held(middle: float, seen: float, whole: int) -> float:
    """Where what is seen begins: the lens never looks past the edge of what is painted."""
    return min(max(0.0, middle - seen / 2), max(0.0, whole - seen))


def seen(piece: Cutout, zoom: float, x: float, y: float, box: Box, *, solid: bool = False) -> Cutout:
    """What falls into `box` of a piece at `zoom` whose top left is at (x, y), finer than a pixel.

    `solid` says that nothing shows through it there.
    """
    colours = seen_colours(piece, zoom, x, y, box)
    holes = (NOTHING, NOTHING) if solid else seen_holes(piece, zoom, x, y, box)
    return Cutout(colours.y, colours.u, colours.v, *holes, box.left, box.top)


def seen_colours(piece: Cutout, zoom: float, x: float, y: float, box: Box) -> Planes:
    """The planes alone of what falls into `box`."""
    fine, coarse = _glasses(zoom, x, y, box)
    return Planes(fine.through(piece.y), coarse.through(piece.u), coarse.through(piece.v))


def seen_holes(piece: Cutout, zoom: float, x: float, y: float, box: Box) -> tuple[np.ndarray, np.ndarray]:
    """What shows through there, in full and in half size."""
    fine, coarse = _glasses(zoom, x, y, box)
    return fine.through(piece.through), coarse.through(piece.through_half)


def _glasses(zoom: float, x: float, y: float, box: Box) -> tuple[_Glass, _Glass]:
    left, top = (box.left - x) / zoom, (box.top - y) / zoom
    fine = _Glass.before(zoom, left, top, box.size)
    return fine, _Glass.before(zoom, left / 2, top / 2, (box.size[0] // 2, box.size[1] // 2))


@dataclass(frozen=True)
class _Run:
    """Along one side: the first pixel that is taken and how many, how many are made, and which of them are kept."""

    start: float
    taken: int
    made: int
    kept: slice

    @classmethod
    def whole(cls, zoom: float, start: float, wanted: int) -> _Run | None:
        """From a whole pixel on: as many are made before the first that is kept as bring that to `start`."""
        step = 1 - 1 / zoom
        near = math.ceil(start - WHOLE) if step > 0 else math.floor(start + WHOLE)
        before = 0 if abs(near - start) < WHOLE else round((near - start) / step)
        if before > wanted:
            return None
        taken, made = _hit(before + wanted, zoom)
        if abs(taken * zoom - made) > CLOSE:
            return None
        return cls(near - before, taken, made, slice(before, before + wanted))

    @classmethod
    def part(cls, zoom: float, start: float, wanted: int) -> _Run:
        """From a place between two pixels on."""
        taken, made = _hit(wanted, zoom)
        return cls(start - (taken - made / zoom) / 2, taken, made, slice(wanted))


def _hit(wanted: int, zoom: float) -> tuple[int, int]:
    """Whole pixels to take and whole pixels to make of them, at least as many as wanted, nearest to the scale."""
    for made in range(wanted, wanted + SPARE):
        taken = round(made / zoom)
        if abs(taken * zoom - made) < CLOSE and taken:
            return taken, made
    return max(1, round(wanted / zoom)), wanted


@dataclass(frozen=True)
class _Glass:
    """One scale at one place: any plane of a picture may be seen through it."""

    across: _Run
    down: _Run

    @classmethod
    def before(cls, zoom: float, left: float, top: float, size: tuple[int, int]) -> _Glass:
        """For `size` pixels; (left, top) of the plane is the outer corner of the first."""
        if abs(zoom - 1) * max(size) > 1 and abs(1 - 1 / zoom) < 2 * CLOSE:
            across, down = _Run.whole(zoom, left, size[0]), _Run.whole(zoom, top, size[1])
            if across and down and across.made * down.made < DEAR * size[0] * size[1]:
                return cls(across, down)
        return cls(_Run.part(zoom, left, size[0]), _Run.part(zoom, top, size[1]))

    def through(self, plane: np.ndarray) -> np.ndarray:
        across, down = self.across, self.down
        part = _cut(plane, across.start, down.start, across.taken, down.taken)
        if (across.taken, down.taken) != (across.made, down.made):
            part = _resized(part, (across.made, down.made))
        return part[down.kept, across.kept]


def _resized(part: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """By Intel's resize where there is one: faster and nearer to the truth than OpenCV's own, but not its very bits."""
    cv2.ipp.setUseIPP_NotExact(True)
    made = cv2.resize(part, size, interpolation=cv2.INTER_LINEAR)
    cv2.ipp.setUseIPP_NotExact(False)
    return made


def _cut(plane: np.ndarray, left: float, top: float, width: int, height: int) -> np.ndarray:
    """A part of a plane, from a place that may be between its pixels; beyond its edges they go on."""
    x, y = round(left), round(top)
    if abs(left - x) > WHOLE or abs(top - y) > WHOLE:
        return cv2.getRectSubPix(plane, (width, height), (left + (width - 1) / 2, top + (height - 1) / 2))
    rows, columns = plane.shape
    over = max(0, -y), max(0, y + height - rows), max(0, -x), max(0, x + width - columns)
    if not any(over):
        return plane[y : y + height, x : x + width]
    inside = plane[min(rows - 1, max(0, y)) : max(1, y + height), min(columns - 1, max(0, x)) : max(1, x + width)]
    more = _clipped(over, inside.shape, width, height)
    return cv2.copyMakeBorder(inside, *more, cv2.BORDER_REPLICATE)


def _clipped(over: tuple[int, ...], shape: tuple[int, ...], width: int, height: int) -> tuple[int, int, int, int]:
    """How many pixels go on at the top, bottom, left and right, where the part may lie wholly beside the plane."""
    top, left = min(over[0], height - shape[0]), min(over[2], width - shape[1])
    return top, height - shape[0] - top, left, width - shape[1] - left
