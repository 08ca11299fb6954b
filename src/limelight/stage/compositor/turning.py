"""What turns, leans and swings: cut-outs moved by a matrix, finer than a pixel.

Each plane is turned by itself, and only where there is something on it; the holes are turned along its rim alone. To
turn costs three times as much as to be seen through the lens: what is turned is kept for as long as it can be.
"""

from __future__ import annotations

from functools import reduce

import cv2
import numpy as np

from limelight.stage.compositor.planes import NOWHERE, Box, Cutout
from limelight.stage.compositor.strips import Part


def turned_parts(piece: Cutout, matrix: np.ndarray, parts: list[Part]) -> Cutout:
    """These parts of what `matrix` (2 x 3) makes of a cut-out."""
    whole = clear(reduce(Box.join, (box for box, _ in parts), NOWHERE))
    for box, solid in parts:
        _turn(piece, matrix, whole.part(box), solid=solid)
    return whole


def turned(piece: Cutout, matrix: np.ndarray, box: Box) -> Cutout:
    """What falls into `box` when a cut-out is moved by `matrix` (2 x 3), from the space that it belongs to."""
    width, height = box.size
    full, half = (height, width), (height // 2, width // 2)
    y, u, v, through, through_half = (np.empty(size, np.uint8) for size in (full, half, half, full, half))
    found = Cutout(y, u, v, through, through_half, box.left, box.top)
    _turn(piece, matrix, found)
    return found


def _turn(piece: Cutout, matrix: np.ndarray, into: Cutout, *, solid: bool = False) -> None:
    """Fill a cut-out with what falls into it; `solid` says that nothing shows through it there."""
    fine = matrix.copy()
    fine[:, 2] += fine[:, :2] @ (piece.x, piece.y0) - (into.x, into.y0)
    coarse = fine.copy()
    coarse[:, 2] = fine[:, 2] / 2 + fine[:, :2].sum(axis=1) / 4 - 0.25  # a half plane's pixels lie between four of luma
    _warp(piece.y, fine, into.y, 0)
    _warp(piece.u, coarse, into.u, 0)
    _warp(piece.v, coarse, into.v, 0)
    if solid:
        into.through[:], into.through_half[:] = 0, 0
    else:
        _warp(piece.through, fine, into.through, 255)
        _warp(piece.through_half, coarse, into.through_half, 255)


def _warp(plane: np.ndarray, matrix: np.ndarray, into: np.ndarray, rest: int) -> None:
    cv2.warpAffine(plane, matrix, into.shape[::-1], dst=into, flags=cv2.INTER_LINEAR, borderValue=rest)


def slid(piece: Cutout, x: float, y: float, box: Box) -> Cutout:
    """What falls into `box` when a cut-out slides by so many pixels."""
    left, top = box.left - piece.x - x, box.top - piece.y0 - y
    y_plane, through = (_slid(plane, left, top, box.size) for plane in (piece.y, piece.through))
    coarse = (piece.u, piece.v, piece.through_half)
    u, v, half = (_slid(plane, left / 2, top / 2, box.half.size) for plane in coarse)
    return Cutout(y_plane, u, v, through, half, box.left, box.top)


def _slid(plane: np.ndarray, left: float, top: float, size: tuple[int, int]) -> np.ndarray:
    return cv2.getRectSubPix(plane, size, (left + (size[0] - 1) / 2, top + (size[1] - 1) / 2))


def reach(matrix: np.ndarray, box: Box) -> Box:
    """What holds all that `matrix` makes of the pixels in `box`, a pixel of softness included."""
    ends = [_reached(a, b, c, box) for a, b, c in matrix.tolist()]
    (left, right), (top, bottom) = ends
    return Box.around(left - 1, top - 1, right + 1, bottom + 1)


def _reached(a: float, b: float, c: float, box: Box) -> tuple[float, float]:
    """The least and the most of a x + b y + c in the box."""
    xs, ys = sorted((a * box.left, a * box.right)), sorted((b * box.top, b * box.bottom))
    return xs[0] + ys[0] + c, xs[1] + ys[1] + c


def clear(box: Box) -> Cutout:
    """A cut-out of that place and size with nothing on it."""
    width, height = box.size
    none, half = np.zeros((height, width), np.uint8), (height // 2, width // 2)
    u, v = np.zeros(half, np.uint8), np.zeros(half, np.uint8)
    return Cutout(none, u, v, np.full((height, width), 255, np.uint8), np.full(half, 255, np.uint8), box.left, box.top)
