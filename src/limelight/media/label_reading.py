"""Reading a label off a frame: which of its pixels are letters, how tall they stand, and how they stand out.

Nothing of how a label is drawn is taken for granted but that it is light on dark. Letters are the light parts that lie
wholly inside; what is light and reaches the edge is the picture around. Their shapes are then compared with the words
that should be there: what cannot be told apart from other words has not been read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.media.frame_planes import Planes, inside
from limelight.works.labels import Box

SPECK = 12
"""Pixels of a light spot that is no part of a letter."""
ALIKE = 0.72
"""How like the words' own shapes the letters must be, 0 to 1 (shared ink over all ink), to be those words."""
TALL = {"full": 0.72, "mixed": 0.9}
"""Share of the tallest letter from which a letter counts as standing: among full-width characters capitals are lower,
among capitals small letters are.
"""


@dataclass(frozen=True, eq=False)
class Seen:
    """Letters found in a part of a frame: their box in the frame, and each letter's height in pixels.

    `contrast` is between the letters and the lightest of their ground (WCAG 2.2). `ink` is (h, w) uint8, 255 in them.
    """

    box: Box
    heights: tuple[int, ...]
    contrast: float
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


_HALF = 127


def read(planes: Planes, part: Box) -> Seen | None:
    """The letters inside `part` of a frame, None where there are none. `part` is even, and holds a rim around them."""
    luma, u, v = (np.ascontiguousarray(plane) for plane in inside(planes, part))
    rough = _inside(luma, cv2.threshold(luma, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[0])
    if rough is None:
        return None
    ink = _inside(luma, _between(luma, rough))
    if ink is None:
        return None
    left, top, right, bottom = _bounds(ink)
    cut = ink[top:bottom, left:right]
    light = _luminance(luma, u, v)[top:bottom, left:right]
    box = Box(part.left + left, part.top + top, part.left + right, part.top + bottom)
    return Seen(box, tuple(_heights(cut)), _contrast(light, cut), cut)


def _inside(luma: np.ndarray, level: float) -> np.ndarray | None:
    """What is lighter than `level` and does not reach the edge of the part."""
    _, light = cv2.threshold(luma, level, 255, cv2.THRESH_BINARY)
    count, marks, stats, _ = cv2.connectedComponentsWithStats(light, connectivity=8)
    high, wide = luma.shape
    x, y, w, h, area = (stats[:, at] for at in range(5))
    inner = (x > 0) & (y > 0) & (x + w < wide) & (y + h < high) & (area >= SPECK)
    inner[0] = False
    if count < 2 or not inner.any():
        return None
    return (inner[marks] * 255).astype(np.uint8)


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
    for top, bottom in _spans(ink.any(axis=1), _rows_apart(ink)):
        row = ink[top:bottom]
        for left, right in _spans(row.any(axis=0), 1):
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
    flat = np.concatenate([plane.reshape(-1) for plane in (luma, u, v)])
    blue_green_red = cv2.cvtColor(flat.reshape(height * 3 // 2, width), cv2.COLOR_YUV2BGR_I420)
    return cv2.LUT(blue_green_red, _LINEAR) @ _WEIGHTS


def _linear(level: int) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


_LINEAR = np.array([_linear(level) for level in range(256)], np.float32)
_WEIGHTS = np.array([0.0722, 0.7152, 0.2126], np.float32)


def _contrast(light: np.ndarray, ink: np.ndarray) -> float:
    """Between the letters and the lightest twentieth of the ground between them, their soft edges left out."""
    kernel = np.ones((3, 3), np.uint8)
    core = cv2.erode(ink, kernel) > 0
    ground = cv2.dilate(ink, kernel, iterations=2) == 0
    letters = light[core if core.any() else ink > 0]
    around = light[ground] if ground.any() else light[ink == 0]
    if not around.size:
        return 1.0
    return float((np.median(letters) + 0.05) / (np.percentile(around, 95) + 0.05))


def standing(sizes: Iterable[Seen], *, full_width: bool) -> int:
    """The least height over several looks at one label."""
    return min(each.height(full_width=full_width) for each in sizes)
