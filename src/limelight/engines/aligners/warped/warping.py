"""Two recordings of the same words, laid upon each other: for every moment of the one, the moment of the other.

Dynamic time warping (Sakoe and Chiba 1978) within a band about the diagonal, so that a long line costs memory in
proportion to its length; neither stands still for long, because no speaker does, unless both are silent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_BAND = 0.2
"""How far off the diagonal the way may lead, as a share of the length; and never less than `_LEAST` frames."""
_LEAST = 100
_STILL = 0.35
"""What a step of one recording alone costs more, in mean distances: it keeps the way from wandering."""


@dataclass(frozen=True)
class Warp:
    """`at[n]` is the frame of the recording at which frame n of the reference is heard; `cost` the mean distance."""

    at: np.ndarray
    cost: float


def warped(reference: np.ndarray, recording: np.ndarray) -> Warp:
    """The cheapest way through both, a row of features a frame."""
    rows, columns = len(reference), len(recording)
    half = max(_LEAST, int(_BAND * max(rows, columns)))
    starts = np.clip(np.arange(rows) * columns // max(rows, 1) - half, 0, max(0, columns - 1))
    ends = np.minimum(starts + 2 * half + 1, columns)
    steps, cost = _forward(reference, recording, starts, ends)
    return Warp(_back(steps, starts, columns), cost / (rows + columns))


def _forward(
    reference: np.ndarray, recording: np.ndarray, starts: np.ndarray, ends: np.ndarray
) -> tuple[list[np.ndarray], float]:
    """For every cell of the band whence it was reached (0 both, 1 the reference alone, 2 the recording alone)."""
    squares = (recording**2).sum(axis=1)
    still = _STILL * float(np.sqrt(2 * reference.shape[1]))
    steps: list[np.ndarray] = []
    before, low = np.empty(0), 0
    for row, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        apart = squares[start:end] - 2 * (recording[start:end] @ reference[row]) + (reference[row] ** 2).sum()
        own = np.sqrt(np.maximum(apart, 0))
        if row == 0:
            reached = np.concatenate([own[:1], own[1:] + still])
            came = np.full(end - start, 2, np.uint8)
            total = np.cumsum(reached)
        else:
            total, came = _row(own, before, start - low, still)
        steps.append(came)
        before, low = total, start
    return steps, float(before[-1])


def _row(own: np.ndarray, before: np.ndarray, shift: int, still: float) -> tuple[np.ndarray, np.ndarray]:
    """One row from the one before it: down or diagonally at once, along the row as a running minimum.

    Along a row the cheapest way to a cell is what its entry cost and the sum of the cells since: with those sums taken
    off, a running minimum.
    """
    width = len(own)
    padded = np.concatenate([[np.inf], before, np.full(max(0, width + shift - len(before)) + 1, np.inf)])
    diagonal, down = padded[shift : shift + width] + 2 * own, padded[shift + 1 : shift + 1 + width] + own + still
    entered = np.minimum(diagonal, down)
    sums = np.cumsum(own + still)
    best = np.minimum.accumulate(entered - sums)
    total = best + sums
    came = np.where(total < entered - 1e-9, 2, np.where(diagonal <= down, 0, 1)).astype(np.uint8)
    return total, came


def _back(steps: list[np.ndarray], starts: np.ndarray, columns: int) -> np.ndarray:
    """The middle of what each frame of the reference was laid on."""
    row, column = len(steps) - 1, columns - 1
    first = np.zeros(len(steps), int)
    last = np.zeros(len(steps), int)
    last[row] = column
    while row > 0 or column > 0:
        came = steps[row][column - starts[row]] if row else 2
        if came == 2 and column > 0:
            column -= 1
            continue
        first[row] = column
        row, column = row - 1, column - (came == 0 and column > 0)
        last[row] = column
    return (first + last) / 2
