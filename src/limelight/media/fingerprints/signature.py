"""The frame signature of MPEG-7 (ISO/IEC 15938-3, Amendment 4), which ISO 24138 takes for its Video-Code.

A picture is seen as 32 by 32 blocks. 380 elements, each the mean of some blocks or the difference between two such
means, are told to be low, middling or high, by what a third of their category stays below.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

GRID = 32
_ELEMENTS = Path(__file__).with_name("signature_elements.txt")
_MIDDLE = 128.0
"""Grey, from which a mean alone is counted."""
_THIRD = 0.333


def blocks(luma: np.ndarray) -> np.ndarray:
    """The mean of each of 32 by 32 blocks of a picture, every pixel in one of them."""
    rows, columns = _starts(luma.shape[0]), _starts(luma.shape[1])
    sums = np.add.reduceat(np.add.reduceat(luma, columns, axis=1, dtype=np.uint32), rows, axis=0)
    sizes = np.outer(np.diff(rows, append=luma.shape[0]), np.diff(columns, append=luma.shape[1]))
    return sums / sizes


def signature(means: np.ndarray) -> np.ndarray:
    """The 380 elements of a picture's blocks: 0, 1 or 2 each."""
    weights, middles, categories = _elements()
    levels = weights @ means.ravel() - middles
    told = np.ones(len(levels), np.uint8)
    for each in categories:
        strengths = np.abs(levels[each])
        threshold = np.sort(strengths)[int(len(strengths) * _THIRD)]
        told[each] += (levels[each] > threshold).astype(np.uint8)
        told[each] -= (levels[each] < -threshold).astype(np.uint8)
    return told


def _starts(size: int) -> np.ndarray:
    """The first pixel of each block along a side; a picture smaller than the grid lends some of them twice."""
    return np.minimum(-(-np.arange(GRID) * size // GRID), size - 1)


@cache
def _elements() -> tuple[np.ndarray, np.ndarray, tuple[slice, ...]]:
    """How much each block counts in every element, what is taken from it, and where the categories lie."""
    groups = [group.splitlines() for group in _text().split("\n\n")]
    lines = [line.partition(" | ") for group in groups for line in group]
    weights = np.array([(_share(more) - _share(less)).ravel() for more, _, less in lines])
    middles = np.array([0.0 if less else _MIDDLE for _, _, less in lines])
    ends = np.cumsum([len(group) for group in groups])
    return weights, middles, tuple(slice(end - len(group), end) for end, group in zip(ends, groups, strict=True))


def _text() -> str:
    """The elements' file without its remarks."""
    lines = _ELEMENTS.read_text("ascii").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#")).strip()


def _share(boxes: str) -> np.ndarray:
    grid = np.zeros((GRID, GRID))
    for box in boxes.split():
        left, top, right, bottom = map(int, box.split(","))
        grid[top:bottom, left:right] = 1.0
    return grid / max(1.0, grid.sum())
