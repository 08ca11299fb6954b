"""The planes of a decoded frame, in the decoder's own memory."""

from __future__ import annotations

import av
import numpy as np

from limelight.works.labels import Box

Planes = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Y, U and V as (h, w) uint8; chroma has half the sides."""


def planes_of(frame: av.VideoFrame) -> Planes:
    """The planes of a yuv420p frame: written to, they change what the decoder sees."""
    y, u, v = (
        np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
        for plane in frame.planes
    )
    return y, u, v


def inside(planes: Planes, box: Box) -> Planes:
    """The part of the planes inside a box with even sides: the same memory."""
    y, u, v = planes
    half = slice(box.top // 2, box.bottom // 2), slice(box.left // 2, box.right // 2)
    return y[box.top : box.bottom, box.left : box.right], u[half], v[half]
