"""Stills with a mark, as files: what a poster is before and after, and what its mark outlasts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from limelight.media.errors import NotMedia
from limelight.media.watermark.marking import FAINT, mark
from limelight.media.watermark.reading import read_mark
from limelight.works.second_mark import MarkMeasures, Survival

_STRONGER = (1.3, 1.7)
LIKE = 100.0
"""dB that are told of two stills that are the same."""


def picture_of(still: Path) -> np.ndarray:
    """(h, w, 3) uint8 BGR. Raises NotMedia."""
    picture = cv2.imread(str(still), cv2.IMREAD_COLOR)
    if picture is None:
        raise NotMedia(file=still.name, why="it holds no picture")
    return picture


def enduring(picture: np.ndarray, id: int) -> np.ndarray:
    """The picture with the number in it, as faint as outlasts half the size and JPEG. Raises TooSmallToMark.

    JPEG rounds away what is faint on a perfectly even ground: where all ground is even it is marked a little stronger,
    and where half the size and JPEG together are too much for it, it outlasts JPEG.
    """
    tried = [mark(picture, id, FAINT)]
    for stronger in _STRONGER:
        if _says(_jpeg(tried[-1]), id) and _says(_jpeg(_half(tried[-1])), id):
            return tried[-1]
        tried.append(mark(picture, id, FAINT * stronger))
    return next((marked for marked in tried if _says(_jpeg(marked), id)), tried[-1])


def marked_png(still: Path, id: int) -> bytes:
    """The still with the number in it, as PNG of the same size. Raises NotMedia, TooSmallToMark."""
    written, png = cv2.imencode(".png", enduring(picture_of(still), id))
    if not written:
        raise NotMedia(file=still.name, why="PNG does not take it")
    return png.tobytes()


def measured(still: Path, plain: Path, id: int) -> MarkMeasures:
    """What the mark outlasts: each harm is done to the marked still, and the number read again."""
    picture = picture_of(still)
    survived = tuple(Survival(harm, _says(done(picture), id)) for harm, done in HARMS.items())
    return MarkMeasures(f"{id:016x}", likeness(picture, picture_of(plain)), survived)


def likeness(picture: np.ndarray, other: np.ndarray) -> float:
    """PSNR in dB, of two pictures of one size."""
    apart = float(np.mean((picture.astype(np.float64) - other) ** 2))
    return round(min(LIKE, 10 * float(np.log10(255**2 / apart))), 1) if apart else LIKE


def _says(picture: np.ndarray, id: int) -> bool:
    found = read_mark(picture)
    return found is not None and found.id == id


def _jpeg(picture: np.ndarray) -> np.ndarray:
    return np.asarray(cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 50])[1], cv2.IMREAD_COLOR))


def _half(picture: np.ndarray) -> np.ndarray:
    return cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def _cut(picture: np.ndarray, share: float) -> np.ndarray:
    """So much of each side, from somewhere in the picture."""
    height, width = (round(side * share) for side in picture.shape[:2])
    down, right = (picture.shape[0] - height) // 3, (picture.shape[1] - width) // 2
    return picture[down : down + height, right : right + width]


HARMS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "no harm at all": lambda picture: picture,
    "JPEG of quality 50": _jpeg,
    "half the size": _half,
    "half the size and JPEG of quality 50": lambda picture: _jpeg(_half(picture)),
    "cut to three quarters of each side": lambda picture: _cut(picture, 3 / 4),
    "cut to half of each side": lambda picture: _cut(picture, 1 / 2),
    "cut to three quarters, half the size and JPEG of quality 50": lambda picture: _jpeg(_half(_cut(picture, 3 / 4))),
}
"""What happens to pictures on their way, in words."""
