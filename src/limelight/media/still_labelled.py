"""A still with labels on it: laid in the still's own pixels, so that nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np

from limelight.media.errors import NotMedia


def labelled(still: Path, laid: Iterable[tuple[np.ndarray, int, int]]) -> bytes:
    """The still as PNG with each image (BGRA, premultiplied) laid on it, its top left at x, y."""
    picture = cv2.imread(str(still), cv2.IMREAD_COLOR)
    if picture is None:
        raise NotMedia(file=still.name, why="it holds no picture")
    for image, x, y in laid:
        part = picture[y : y + image.shape[0], x : x + image.shape[1]]
        through = cv2.merge([cv2.bitwise_not(cv2.extractChannel(image, 3))] * 3)
        part[:] = cv2.add(cv2.multiply(part, through, scale=1 / 255), image[..., :3])
    written, png = cv2.imencode(".png", picture)
    if not written:
        raise NotMedia(file=still.name, why="PNG does not take it")
    return png.tobytes()
