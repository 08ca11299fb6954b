"""The lens: a part of a plane, enlarged to the frame, at places and scales finer than a pixel.

A slow push moves the frame's edge by a third of a pixel a frame. Cropping at whole pixels would make it tremble; a
general warp costs four times as much as a resize. So the crop is shifted by the fraction first (two weighted
additions), then resized: the centre is exact, and the edges are off by at most a quarter of a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.planes import Cutout, Planes


@dataclass(frozen=True)
class View:
    """What the lens sees of a plane: the middle, in the plane's luma pixels, and frame pixels per plane pixel."""

    x: float
    y: float
    zoom: float


def _shifted(plane: np.ndarray, left: float, top: float, width: int, height: int) -> np.ndarray:
    """The part of `plane` of that size whose top left lies at a fraction of a pixel; edges are held."""
    x, y = int(np.floor(left)), int(np.floor(top))
    fx, fy = left - x, top - y
    bottom, right = min(plane.shape[0], y + height + 1), min(plane.shape[1], x + width + 1)
    x, y = max(0, x), max(0, y)
    part = plane[y:bottom, x:right]
    if fx > 0.02 and part.shape[1] > width:
        part = cv2.addWeighted(part[:, :-1], 1 - fx, part[:, 1:], fx, 0)
    if fy > 0.02 and part.shape[0] > height:
        part = cv2.addWeighted(part[:-1], 1 - fy, part[1:], fy, 0)
    return part[:height, :width]


def _enlarge(plane: np.ndarray, view: View, size: tuple[int, int], out: np.ndarray, grain: float) -> None:
    width, height = size[0] / grain, size[1] / grain
    w, h = max(2, round(width / view.zoom)), max(2, round(height / view.zoom))
    w, h = min(w, plane.shape[1]), min(h, plane.shape[0])
    left = min(max(0.0, view.x / grain - w / 2), plane.shape[1] - w)
    top = min(max(0.0, view.y / grain - h / 2), plane.shape[0] - h)
    cv2.resize(_shifted(plane, left, top, w, h), (int(width), int(height)), dst=out, interpolation=cv2.INTER_LINEAR)


def see(source: Planes, view: View, frame: Planes) -> None:
    """Fill `frame` with what the lens sees of `source`."""
    _enlarge(source.y, view, frame.size, frame.y, 1)
    _enlarge(source.u, view, frame.size, frame.u, 2)
    _enlarge(source.v, view, frame.size, frame.v, 2)


def scaled(
    piece: Cutout, zoom: float, x: float, y: float, frame: tuple[int, int] | None = None
) -> tuple[Cutout, int, int]:
    """`piece` drawn at `zoom` with its top left at (x, y), finer than a pixel: the scaled cut-out and its even place.

    With `frame`, (width, height), what would fall outside it is not drawn.
    """
    if frame is not None:
        piece, x, y = _visible(piece, zoom, x, y, frame)
    height, width = piece.y.shape
    left, top = int(np.floor(x / 2)) * 2, int(np.floor(y / 2)) * 2
    w, h = max(2, round(width * zoom / 2) * 2), max(2, round(height * zoom / 2) * 2)
    dx, dy = (x - left) / zoom, (y - top) / zoom

    def luma(plane: np.ndarray, rest: int) -> np.ndarray:
        return _resized(_moved(plane, dx, dy, rest), w, h, zoom)

    def half(plane: np.ndarray) -> np.ndarray:
        # The eye does not see a quarter of a pixel of colour.
        return _resized(plane, w // 2, h // 2, zoom)

    return (
        Cutout(luma(piece.y, 0), half(piece.u), half(piece.v), luma(piece.through, 255), half(piece.through_half)),
        left,
        top,
    )


def _visible(piece: Cutout, zoom: float, x: float, y: float, frame: tuple[int, int]) -> tuple[Cutout, float, float]:
    """The part of `piece` that falls into the frame when drawn so, and the place of its top left."""
    height, width = piece.y.shape
    x0 = max(0, int(-x / zoom) - 4) & ~1
    y0 = max(0, int(-y / zoom) - 4) & ~1
    x1 = min(width, (int((frame[0] - x) / zoom) + 6) & ~1)
    y1 = min(height, (int((frame[1] - y) / zoom) + 6) & ~1)
    if (x0, y0, x1, y1) == (0, 0, width, height):
        return piece, x, y
    x1, y1 = max(x1, x0 + 2), max(y1, y0 + 2)
    full = slice(y0, y1), slice(x0, x1)
    part = slice(y0 // 2, y1 // 2), slice(x0 // 2, x1 // 2)
    seen = Cutout(piece.y[full], piece.u[part], piece.v[part], piece.through[full], piece.through_half[part])
    return seen, x + x0 * zoom, y + y0 * zoom


def _resized(plane: np.ndarray, width: int, height: int, zoom: float) -> np.ndarray:
    if abs(zoom - 1) < 1e-4 and plane.shape == (height, width):
        return plane
    return cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR)


def _moved(plane: np.ndarray, dx: float, dy: float, rest: int) -> np.ndarray:
    """`plane` moved right and down by dx, dy (0 to 2 pixels), `rest` rolling in at the edges."""
    for shift, axis in ((dx, 1), (dy, 0)):
        whole, part = int(shift), shift - int(shift)
        if whole:
            plane = _rolled(plane, whole, axis, rest)
        if part > 0.04:
            plane = _part_moved(plane, part, axis, rest)
    return plane


def _part_moved(plane: np.ndarray, part: float, axis: int, rest: int) -> np.ndarray:
    """`plane` moved by a fraction of a pixel along an axis."""
    moved = np.empty_like(plane)
    here, before = (plane[:, 1:], plane[:, :-1]) if axis else (plane[1:], plane[:-1])
    cv2.addWeighted(here, 1 - part, before, part, 0, dst=moved[:, 1:] if axis else moved[1:])
    if axis:
        moved[:, :1] = rest
    else:
        moved[:1] = rest
    return moved


def _rolled(plane: np.ndarray, by: int, axis: int, rest: int) -> np.ndarray:
    rolled = np.empty_like(plane)
    if axis:
        rolled[:, :by], rolled[:, by:] = rest, plane[:, :-by]
    else:
        rolled[:by], rolled[by:] = rest, plane[:-by]
    return rolled
