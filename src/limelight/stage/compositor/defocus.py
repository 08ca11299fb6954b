"""A cut-out out of focus: its planes and its outline melt alike, so that its rim takes the colours behind it."""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.compositor.planes import Cutout

FINE = 2.5
"""The widest blur that is done in full size; a wider one is done in a picture so much smaller."""


def softened(piece: Cutout, sigma: float) -> Cutout:
    """`piece` blurred by that many pixels; what it bleeds past its own edges is lost."""
    full = [_soft(plane, sigma) for plane in (piece.y, piece.through)]
    u, v, half = (_soft(plane, sigma / 2) for plane in (piece.u, piece.v, piece.through_half))
    return Cutout(full[0], u, v, full[1], half, piece.x, piece.y0)


def _soft(plane: np.ndarray, sigma: float) -> np.ndarray:
    if sigma < 0.3:
        return plane
    less = max(1, round(sigma / FINE))
    if less == 1:
        return cv2.GaussianBlur(plane, (0, 0), sigma)
    height, width = plane.shape
    small = cv2.resize(plane, (-(-width // less), -(-height // less)), interpolation=cv2.INTER_AREA)
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma / less), (width, height), interpolation=cv2.INTER_LINEAR)


def smeared(plane: np.ndarray, across: float, down: float) -> None:
    """Draw a plane out, in place, by so many pixels each way: what moved while the shutter was open."""
    size = max(1, round(abs(across))) | 1, max(1, round(abs(down))) | 1
    if size != (1, 1):
        cv2.blur(plane, size, dst=plane, borderType=cv2.BORDER_REPLICATE)
