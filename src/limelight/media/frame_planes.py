"""The planes of a frame, in its own memory, and a frame of planes."""

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


def frame_of(i420: np.ndarray) -> av.VideoFrame:
    """The frame that such an array is, (height * 3 / 2, width) uint8: the same memory, where PyAV can tell its height.

    PyAV counts rows by sixes: of a 4:5 frame, 1350 rows high, it would lose two, lay the chroma two rows off, and
    stretch what it took for the frame to the size of the film.
    """
    if i420.shape[0] % 6 == 0:
        return av.VideoFrame.from_numpy_buffer(i420, format="yuv420p")
    height, width = i420.shape[0] * 2 // 3, i420.shape[1]
    frame = av.VideoFrame(width, height, "yuv420p")
    flat, quarter = i420.reshape(-1), height * width // 4
    starts = (0, height * width, height * width + quarter)
    for plane, start in zip(planes_of(frame), starts, strict=True):
        plane[:] = flat[start : start + plane.size].reshape(plane.shape)
    return frame


def inside(planes: Planes, box: Box) -> Planes:
    """The part of the planes inside a box with even sides: the same memory."""
    y, u, v = planes
    half = slice(box.top // 2, box.bottom // 2), slice(box.left // 2, box.right // 2)
    return y[box.top : box.bottom, box.left : box.right], u[half], v[half]
