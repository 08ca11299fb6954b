"""The lens: a part of a plane, enlarged to the frame, at places and scales finer than a pixel.

A slow push moves the frame's edge by a third of a pixel a frame. Cropping at whole pixels would make it tremble; a
general warp costs four times as much as a resize. So a crop at a fraction of a pixel is taken first, then resized. A
resize takes whole pixels and makes whole pixels: a few more than asked for are made, as many as bring the scale nearest
to the one that is wanted, so that neighbouring parts of a plane, seen one by one, meet. Only what turns is warped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import cv2
import numpy as np

from limelight.stage.compositor.planes import NOTHING, Box, Cutout, Planes

SPARE, CLOSE = 40, 0.1
"""Pixels more than asked for that may be made to hit a scale, and the error across them that is not seen."""

BANDS, LEAST_BAND, AROUND = 6, 64, 8
"""Bands that a turned sheet is looked at in, the least rows of one, and the pixels kept around what is on it."""

WORTH = 0.75
"""Share of a box above which it is turned whole, and not in bands."""

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
    half = size[0] // 2, size[1] // 2
    u, v = (_enlarged(plane, view.zoom, left / 2, top / 2, half) for plane in (source.u, source.v))
    return Planes(_enlarged(source.y, view.zoom, left, top, size), u, v)


def _held(middle: float, seen: float, whole: int) -> float:
    """Where what is seen begins: the lens never looks past the edge of what is painted."""
    return min(max(0.0, middle - seen / 2), max(0.0, whole - seen))


def seen(piece: Cutout, zoom: float, x: float, y: float, box: Box, *, solid: bool = False) -> Cutout:
    """What falls into `box` of a piece at `zoom` whose top left is at (x, y), finer than a pixel.

    `solid` says that nothing shows through it there.
    """
    left, top = (box.left - x) / zoom, (box.top - y) / zoom
    half = box.size[0] // 2, box.size[1] // 2
    y_plane = _enlarged(piece.y, zoom, left, top, box.size)
    u, v = (_enlarged(plane, zoom, left / 2, top / 2, half) for plane in (piece.u, piece.v))
    if solid:
        return Cutout(y_plane, u, v, NOTHING, NOTHING, box.left, box.top)
    through = _enlarged(piece.through, zoom, left, top, box.size)
    through_half = _enlarged(piece.through_half, zoom, left / 2, top / 2, half)
    return Cutout(y_plane, u, v, through, through_half, box.left, box.top)


def _enlarged(plane: np.ndarray, zoom: float, left: float, top: float, size: tuple[int, int]) -> np.ndarray:
    """(height, width) pixels of a plane at `zoom`; (left, top) of the plane is the outer corner of the first."""
    (across, wide), (down, tall) = _whole(size[0], zoom), _whole(size[1], zoom)
    part = _cut(plane, left - (across - wide / zoom) / 2, top - (down - tall / zoom) / 2, across, down)
    if (across, down) != (wide, tall):
        part = cv2.resize(part, (wide, tall), interpolation=cv2.INTER_LINEAR)
    return part[: size[1], : size[0]]


@lru_cache(maxsize=256)
def _whole(wanted: int, zoom: float) -> tuple[int, int]:
    """Whole pixels to take and whole pixels to make of them: the first number, from as many as wanted on, that whole
    pixels hit at this scale; as many as wanted where none is near.
    """
    near = range(wanted, wanted + SPARE)
    made = next((number for number in near if abs(round(number / zoom) * zoom - number) < CLOSE), wanted)
    return max(1, round(made / zoom)), made


def _cut(plane: np.ndarray, left: float, top: float, width: int, height: int) -> np.ndarray:
    """A part of a plane, from a place between its pixels; beyond its edges they go on."""
    x, y = round(left), round(top)
    inside = x >= 0 and y >= 0 and x + width <= plane.shape[1] and y + height <= plane.shape[0]
    if inside and abs(left - x) < WHOLE and abs(top - y) < WHOLE:
        return plane[y : y + height, x : x + width]
    return cv2.getRectSubPix(plane, (width, height), (left + (width - 1) / 2, top + (height - 1) / 2))


@dataclass
class Sheet:
    """A cut-out to be turned as a whole: (y, through) in full size, (u, v, through) in half size.

    Both have four channels, of which some are empty: OpenCV turns four in half of the time that it takes for three.
    """

    full: np.ndarray
    half: np.ndarray

    @classmethod
    def of(cls, piece: Cutout) -> Sheet:
        empty, half = np.zeros_like(piece.y), np.zeros_like(piece.u)
        return cls(
            cv2.merge([piece.y, piece.through, empty, empty]), cv2.merge([piece.u, piece.v, piece.through_half, half])
        )

    @property
    def box(self) -> Box:
        return Box(0, 0, self.full.shape[1], self.full.shape[0])

    @cached_property
    def covered(self) -> list[Box]:
        """Where there is anything on it, in a few bands; what is pasted on it later goes no farther than `AROUND`."""
        tall = max(LEAST_BAND, -(-self.full.shape[0] // BANDS // 2) * 2)
        bands = ((top, self.full[top : top + tall, :, 1]) for top in range(0, self.full.shape[0], tall))
        found = ((top, through.shape[0], np.flatnonzero(through.min(axis=0) < 255)) for top, through in bands)
        return [
            Box(int(across[0]) - AROUND, top - AROUND, int(across[-1]) + AROUND, top + rows + AROUND)
            for top, rows, across in found
            if len(across)
        ]

    def copy(self) -> Sheet:
        return Sheet(self.full.copy(), self.half.copy())

    def part(self, box: Box) -> Sheet:
        """What is inside `box`: the same memory."""
        full = self.full[box.top : box.bottom, box.left : box.right]
        return Sheet(full, self.half[box.top // 2 : box.bottom // 2, box.left // 2 : box.right // 2])

    def paste(self, part: Sheet, box: Box) -> None:
        """Put `part` in the place of what was inside `box`."""
        place = self.part(box)
        place.full[:], place.half[:] = part.full, part.half


def turned(drawn: Sheet, matrix: np.ndarray, box: Box) -> Cutout:
    """What falls into `box` when a sheet's pixels are moved by `matrix` (2 x 3), finer than a pixel."""
    full = matrix.copy()
    full[:, 2] -= box.left, box.top
    half = full.copy()
    half[:, 2] = full[:, 2] / 2 + full[:, :2].sum(axis=1) / 4 - 0.25  # a half plane's pixels lie between four of luma
    parts = [reach(matrix, covered).cut(box).moved(-box.left, -box.top) for covered in drawn.covered]
    whole = Box(0, 0, *box.size)
    if sum(part.area for part in parts) > WORTH * whole.area:
        parts = [whole]
    found = clear(box)
    for part in parts:
        if not part.empty:
            _fill(found, drawn, full, half, part)
    return found


def clear(box: Box) -> Cutout:
    """A cut-out of that place and size with nothing on it."""
    width, height = box.size
    none, half = np.zeros((height, width), np.uint8), (height // 2, width // 2)
    u, v = np.zeros(half, np.uint8), np.zeros(half, np.uint8)
    return Cutout(none, u, v, np.full((height, width), 255, np.uint8), np.full(half, 255, np.uint8), box.left, box.top)


def _fill(found: Cutout, drawn: Sheet, full: np.ndarray, half: np.ndarray, part: Box) -> None:
    """Put what falls into one part of a cut-out where it belongs: each part is what the whole would have there."""
    across, down = slice(part.left, part.right), slice(part.top, part.bottom)
    luma = _warped(drawn.full, full, part.left, part.top, part.size, (0, 255, 0, 0))
    cv2.extractChannel(luma, 0, found.y[down, across])
    cv2.extractChannel(luma, 1, found.through[down, across])
    left, top, size = part.left // 2, part.top // 2, (part.size[0] // 2, part.size[1] // 2)
    chroma = _warped(drawn.half, half, left, top, size, (0, 0, 255, 0))
    across, down = slice(left, left + size[0]), slice(top, top + size[1])
    for channel, plane in enumerate((found.u, found.v, found.through_half)):
        cv2.extractChannel(chroma, channel, plane[down, across])


def _warped(
    plane: np.ndarray, matrix: np.ndarray, left: int, top: int, size: tuple[int, int], rest: tuple[int, ...]
) -> np.ndarray:
    moved = matrix - np.array([[0, 0, left], [0, 0, top]])
    return cv2.warpAffine(plane, moved, size, flags=cv2.INTER_LINEAR, borderValue=rest)


def reach(matrix: np.ndarray, box: Box) -> Box:
    """What holds all that `matrix` makes of the pixels in `box`, a pixel of softness included."""
    corners = [[x, y, 1.0] for x in (box.left, box.right) for y in (box.top, box.bottom)]
    ends = np.array(corners) @ matrix.T
    low, high = ends.min(axis=0) - 1, ends.max(axis=0) + 1
    return Box.around(low[0], low[1], high[0], high[1])
