"""The lens: a part of a plane, enlarged to the frame, at places and scales finer than a pixel.

A slow push moves the frame's edge by a third of a pixel a frame. Cropping at whole pixels would make it tremble; a
general warp costs four times as much as a resize. So a crop at a fraction of a pixel is taken first, then resized: the
centre is exact, and the edges are off by at most a quarter of a pixel. Only what turns is warped.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.planes import Box, Cutout, Planes


@dataclass(frozen=True)
class View:
    """What the lens sees of a plane: the middle, in the plane's luma pixels, and frame pixels per plane pixel."""

    x: float
    y: float
    zoom: float


def _enlarge(plane: np.ndarray, view: View, size: tuple[int, int], out: np.ndarray, grain: float) -> np.ndarray:
    width, height = size[0] / grain, size[1] / grain
    w, h = max(2, round(width / view.zoom)), max(2, round(height / view.zoom))
    w, h = min(w, plane.shape[1]), min(h, plane.shape[0])
    left = min(max(0.0, view.x / grain - w / 2), plane.shape[1] - w)
    top = min(max(0.0, view.y / grain - h / 2), plane.shape[0] - h)
    part = cv2.getRectSubPix(plane, (w, h), (left + (w - 1) / 2, top + (h - 1) / 2))
    return cv2.resize(part, (int(width), int(height)), dst=out, interpolation=cv2.INTER_LINEAR)


def see(source: Planes, view: View, frame: Planes) -> None:
    """Fill `frame` with what the lens sees of `source`."""
    _enlarge(source.y, view, frame.size, frame.y, 1)
    _enlarge(source.u, view, frame.size, frame.u, 2)
    _enlarge(source.v, view, frame.size, frame.v, 2)


def seen(piece: Cutout, zoom: float, x: float, y: float, frame: tuple[int, int]) -> Cutout | None:
    """`piece` at `zoom`, its top left at (x, y) of the frame, finer than a pixel; None where nothing of it is in the
    frame.

    What is cut off at the piece's own edges is less than a pixel of what a crop leaves around it, or out of sight.
    """
    height, width = piece.y.shape
    across = _even_up(max(0.0, x)), _even_down(min(frame[0], x + width * zoom))
    down = _even_up(max(0.0, y)), _even_down(min(frame[1], y + height * zoom))
    box = Box(across[0], down[0], across[1], down[1])
    if box.empty:
        return None
    size = box.size
    half = size[0] // 2, size[1] // 2
    middle = View(((box.left + box.right) / 2 - x) / zoom, ((box.top + box.bottom) / 2 - y) / zoom, zoom)

    def full_size(plane: np.ndarray) -> np.ndarray:
        return _enlarge(plane, middle, size, np.empty(size[::-1], np.uint8), 1)

    def half_size(plane: np.ndarray) -> np.ndarray:
        return _enlarge(plane, middle, size, np.empty(half[::-1], np.uint8), 2)

    return Cutout(
        full_size(piece.y), half_size(piece.u), half_size(piece.v), full_size(piece.through),
        half_size(piece.through_half), box.left, box.top,
    )  # fmt: skip


def _even_up(edge: float) -> int:
    return int(-(-edge // 2)) * 2


def _even_down(edge: float) -> int:
    return int(edge // 2) * 2


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
    width, height = box.size
    luma = _warped(drawn.full, full, (width, height), (0, 255, 0, 0))
    chroma = _warped(drawn.half, half, (width // 2, height // 2), (0, 0, 255, 0))
    y, through = cv2.extractChannel(luma, 0), cv2.extractChannel(luma, 1)
    u, v, through_half, _ = cv2.split(chroma)
    return Cutout(y, u, v, through, through_half, box.left, box.top)


def _warped(plane: np.ndarray, matrix: np.ndarray, size: tuple[int, int], rest: tuple[int, ...]) -> np.ndarray:
    return cv2.warpAffine(plane, matrix, size, flags=cv2.INTER_LINEAR, borderValue=rest)


def reach(matrix: np.ndarray, box: Box) -> Box:
    """What holds all that `matrix` makes of the pixels in `box`, a pixel of softness included."""
    corners = [[x, y, 1.0] for x in (box.left, box.right) for y in (box.top, box.bottom)]
    ends = np.array(corners) @ matrix.T
    low, high = ends.min(axis=0) - 1, ends.max(axis=0) + 1
    return Box.around(low[0], low[1], high[0], high[1])
