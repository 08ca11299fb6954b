"""Whether a label still stands in a copy: the corner where it stood is held against the original's, tile by tile.

Encoding again leaves a tile much like it was; what was painted over, blurred or cut out is like nothing there was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from av.error import FFmpegError

from limelight.media.fingerprints.eye import luma_of
from limelight.media.own_file import opened

_WIDE = 360
"""Pixels that both are across when they are compared."""
_TILE = 12
_TEXTURE = 12.0
"""The standard deviation of a tile in which there is something to lose."""
_ALIKE = 0.5
"""The correlation below which a tile is another one."""
_AROUND = 0.35
"""Seconds around the moment in which the copy's own frame is looked for."""
_CORNER_WIDE, _CORNER_HIGH = 0.55, 0.2
_GONE = 0.2
"""The share of a corner's tiles that must be others, where hardly one of the rest is."""
_REST = 0.1
_ENOUGH = 12
"""Tiles of the rest that must hold something, for it to be asked at all."""


def labels_left(copy: str, original: str, moments: Sequence[Mapping[str, Any]], shown: Sequence[float]) -> list[bool]:
    """For each moment (`at` of the copy, `begin` of the original, in seconds, and the label's `corner`) that can be
    compared, whether the corner is as it was. `shown` is the part of the copy without its bars.
    """
    told = (_left(Path(copy), Path(original), moment, tuple(shown)) for moment in moments)
    return [each for each in told if each is not None]


def _left(copy: Path, original: Path, moment: Mapping[str, Any], shown: tuple[float, ...]) -> bool | None:
    there = next(_pictures(original, float(moment["begin"]), 0.1, ()), None)
    if there is None:
        return None
    near = [_resized(each, there) for each in _pictures(copy, float(moment["at"]), _AROUND, shown)]
    if not near:
        return None
    here = max(near, key=lambda each: _correlation(each, there))
    other, telling = _others(here, there)
    inside = _corner(other.shape, str(moment["corner"]))
    in_corner, in_rest = telling & inside, telling & ~inside
    if in_corner.sum() < 3 or (in_rest.sum() >= _ENOUGH and other[in_rest].mean() > _REST):
        return None
    return bool(other[in_corner].mean() < _GONE)


def _pictures(file: Path, at: float, around: float, shown: tuple[float, ...]) -> Iterator[np.ndarray]:
    """The pictures that a film shows around a moment, 360 pixels across."""
    with suppress(FFmpegError), opened(file, file.name) as film:
        film.seek(max(0, int((at - around) * av.time_base)))
        start = film.streams.video[0].start_time or 0
        begins = float(start * (film.streams.video[0].time_base or 0))
        frames = takewhile(lambda each: (each.time or 0.0) - begins <= at + around, film.decode(video=0))
        for frame in frames:
            if (frame.time or 0.0) - begins >= at - around:
                yield _small(luma_of(frame), shown)


def _small(luma: np.ndarray, shown: tuple[float, ...]) -> np.ndarray:
    if shown:
        height, width = luma.shape
        left, top, right, bottom = shown
        luma = luma[round(top * height) : round(bottom * height), round(left * width) : round(right * width)]
    height = max(_TILE, round(luma.shape[0] * _WIDE / luma.shape[1]))
    return cv2.resize(np.ascontiguousarray(luma), (_WIDE, height), interpolation=cv2.INTER_AREA)


def _resized(picture: np.ndarray, like: np.ndarray) -> np.ndarray:
    return cv2.resize(picture, like.shape[::-1], interpolation=cv2.INTER_AREA)


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.corrcoef(one.ravel().astype(float), other.ravel().astype(float))[0, 1])


def _others(here: np.ndarray, there: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which tiles are others than they were, and which hold enough in either picture to tell."""
    one, other = _tiles(here), _tiles(there)
    one, other = one - one.mean(-1, keepdims=True), other - other.mean(-1, keepdims=True)
    strong = np.sqrt((one**2).mean(-1)), np.sqrt((other**2).mean(-1))
    alike = (one * other).mean(-1) / np.maximum(strong[0] * strong[1], 1.0)
    return alike < _ALIKE, np.maximum(*strong) > _TEXTURE


def _tiles(picture: np.ndarray) -> np.ndarray:
    rows, columns = (side // _TILE for side in picture.shape)
    cut = picture[: rows * _TILE, : columns * _TILE].astype(np.float64)
    return cut.reshape(rows, _TILE, columns, _TILE).swapaxes(1, 2).reshape(rows, columns, -1)


def _corner(shape: tuple[int, ...], corner: str) -> np.ndarray:
    """The tiles of a corner."""
    rows, columns = shape
    high, wide = round(rows * _CORNER_HIGH), round(columns * _CORNER_WIDE)
    inside = np.zeros((rows, columns), bool)
    down = slice(0, high) if corner.startswith("top") else slice(rows - high, rows)
    across = slice(0, wide) if corner.endswith("left") else slice(columns - wide, columns)
    inside[down, across] = True
    return inside
