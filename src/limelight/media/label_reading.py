"""Reading a label off a frame: which of its pixels are letters, how tall they stand, and how they stand out.

Nothing of how a label is drawn is taken for granted but that it is light on dark. Letters are the light parts that lie
wholly inside; what is light and reaches the edge is the picture around. They are looked for in what is light on every
frame, because rain and sparks come and go. Their shapes are then compared with the words
that should be there: what cannot be told apart from other words has not been read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.media.frame_planes import Planes, inside
from limelight.works.labels import Box

SPECK = 12
"""Pixels of a light spot that is no part of a letter."""
ALIKE = 0.72
"""How like the words' own shapes the letters must be, 0 to 1 (shared ink over all ink), to be those words."""
NEAR = 0.4
"""How far a dot or an accent may stand from the letters, for the tallest of them of height 1."""
THIN, WHOLE = 0.1, 0.25
"""A line that fills less than this of a box as large as that part of all is looked at is the rim of a plate."""
LOOSE = 4
"""Pixels by which a letter may reach beyond what was seen to be laid there."""
TALL = {"full": 0.72, "mixed": 0.9}
"""Share of the tallest letter from which a letter counts as standing: among full-width characters capitals are lower,
among capitals small letters are.
"""


@dataclass(frozen=True, eq=False)
class Letters:
    """Letters that were found: their box in the frame, and each one's height in pixels; `ink` is 255 in them."""

    box: Box
    heights: tuple[int, ...]
    ink: np.ndarray

    def height(self, *, full_width: bool) -> int:
        """How tall the lowest of its standing letters is; dashes, and small letters beside capitals, do not count."""
        least = TALL["full" if full_width else "mixed"] * max(self.heights)
        return min(height for height in self.heights if height >= least)

    def likeness(self, letters: np.ndarray) -> float:
        """How like these letters are to that ink, both stretched to one size."""
        wanted = cv2.resize(letters, self.ink.shape[::-1], interpolation=cv2.INTER_AREA) > _HALF
        found = self.ink > _HALF
        return float((wanted & found).sum() / max(1, (wanted | found).sum()))

    def contrast(self, planes: Planes) -> float:
        """Between the letters and the lightest twentieth of the ground between them in a frame (WCAG 2.2); their soft
        edges are left out.
        """
        part = Box(self.box.left & ~1, self.box.top & ~1, self.box.right + 1 & ~1, self.box.bottom + 1 & ~1)
        light = _luminance(*inside(planes, part))
        top, left = self.box.top - part.top, self.box.left - part.left
        light = light[top : top + self.ink.shape[0], left : left + self.ink.shape[1]]
        kernel = np.ones((3, 3), np.uint8)
        core, ground = cv2.erode(self.ink, kernel) > 0, cv2.dilate(self.ink, kernel, iterations=2) == 0
        letters = light[core if core.any() else self.ink > 0]
        around = light[ground if ground.any() else self.ink == 0]
        return float((np.median(letters) + 0.05) / (np.percentile(around, 95) + 0.05)) if around.size else 1.0


_HALF = 127


def read(luma: np.ndarray, part: Box, laid: Box) -> Letters | None:
    """The letters in the `part` of a frame whose luma that is, as far as something was `laid` there; None where there
    are none.
    """
    here = laid.grown(LOOSE).moved(-part.left, -part.top)
    rough = _inside(luma, here, cv2.threshold(luma, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[0])
    ink = None if rough is None else _inside(luma, here, _between(luma, rough))
    if ink is None:
        return None
    left, top, right, bottom = _bounds(ink)
    cut = ink[top:bottom, left:right]
    box = Box(part.left + left, part.top + top, part.left + right, part.top + bottom)
    return Letters(box, tuple(_heights(cut)), cut)


def _inside(luma: np.ndarray, here: Box, level: float) -> np.ndarray | None:
    """What is lighter than `level`, does not reach the part's edge, and lies `here`, where something was laid."""
    _, light = cv2.threshold(luma, level, 255, cv2.THRESH_BINARY)
    _, marks, stats, _ = cv2.connectedComponentsWithStats(light, connectivity=8)
    high, wide = luma.shape
    left, top = max(1, here.left), max(1, here.top)
    right, bottom = min(wide - 1, here.right), min(high - 1, here.bottom)
    x, y, w, h, area = (stats[:, at] for at in range(5))
    inner = (x >= left) & (y >= top) & (x + w <= right) & (y + h <= bottom) & (area >= SPECK)
    inner[0] = False
    inner &= (area > THIN * w * h) | (w * h < WHOLE * luma.size)
    if not inner.any():
        return None
    inner &= _beside(x, y, w, h, inner)
    return (inner[marks] * 255).astype(np.uint8)


def _beside(x: np.ndarray, y: np.ndarray, w: np.ndarray, h: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Which spots stand among the large ones, or as near as a dot to its letter; a spark under a plate stands alone."""
    tallest = h[known].max()
    large, near = known & (h > tallest / 2), NEAR * tallest
    left, right = x[large].min() - near, (x + w)[large].max() + near
    top, bottom = y[large].min() - near, (y + h)[large].max() + near
    return (x >= left) & (x + w <= right) & (y >= top) & (y + h <= bottom)


def _between(luma: np.ndarray, ink: np.ndarray) -> float:
    """Half way between the letters and their ground: where the edge of a letter is."""
    left, top, right, bottom = _bounds(ink)
    part, letters = luma[top:bottom, left:right], ink[top:bottom, left:right] > 0
    light = float(np.percentile(part[letters], 90))
    ground = part[~letters]
    return (light + (float(np.median(ground)) if ground.size else 0.0)) / 2


def _bounds(ink: np.ndarray) -> tuple[int, int, int, int]:
    x, y, w, h = cv2.boundingRect(ink)
    return x, y, x + w, y + h


def _heights(ink: np.ndarray) -> Iterator[int]:
    """The height of every letter: what stands over one stretch of columns of a row is one."""
    for top, bottom in _spans(np.asarray(ink.any(axis=1)), _rows_apart(ink)):
        row = ink[top:bottom]
        for left, right in _spans(np.asarray(row.any(axis=0)), 1):
            lines = np.flatnonzero(row[:, left:right].any(axis=1))
            yield int(lines[-1] - lines[0]) + 1


def _rows_apart(ink: np.ndarray) -> int:
    """Clear lines from which two rows are two: an accent is nearer to its letter than a row to the next."""
    return max(3, ink.shape[0] // 12)


def _spans(filled: np.ndarray, apart: int) -> Iterator[tuple[int, int]]:
    """From where to where something is, parted where nothing is for at least so long."""
    there = np.flatnonzero(filled)
    ends = np.flatnonzero(np.diff(there) > apart)
    for first, last in zip((0, *(ends + 1)), (*ends, len(there) - 1), strict=True):
        yield int(there[first]), int(there[last]) + 1


def _luminance(luma: np.ndarray, u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Relative luminance (WCAG 2.2) of a part of a frame (BT.601, limited range)."""
    height, width = luma.shape
    flat = np.concatenate([np.ascontiguousarray(plane).reshape(-1) for plane in (luma, u, v)])
    blue_green_red = cv2.cvtColor(flat.reshape(height * 3 // 2, width), cv2.COLOR_YUV2BGR_I420)
    return cv2.LUT(blue_green_red, _LINEAR) @ _WEIGHTS


def _linear(level: int) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


_LINEAR = np.array([_linear(level) for level in range(256)], np.float32)
_WEIGHTS = np.array([0.0722, 0.7152, 0.2126], np.float32)
