"""The wind in a painted place: trees, grass and cloth lean with the gusts and shiver, drawn anew on fours.

Nothing is cut out for it: the plate itself is moved, sideways, each place by how far what is painted there may sway.
What stands beside a tree gives way a little, and nobody sees it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.air.outlook import FINE, STEP, Outlook
from limelight.stage.compositor.planes import Box, Planes
from limelight.stage.weather import gust
from limelight.works.shots import FPS

HELD = 4
"""Frames that the wind's work is held: trees are heavy, and a gust takes seconds."""
LEAN, SHIVER = 0.55, 0.7
"""How far a gust leans things over, and how far they shiver about it, in their sways."""
PACE = 2.3
"""Radians of a shiver a second."""
ACROSS, DOWN = 0.0055, 0.0036
"""By how much the shiver lags behind, in radians a pixel: a gust runs through a crown from one side to the other."""


ROOM = 48
"""Pixels beside a part from which it may take what moves into it; even."""
BAND = 24
"""Map pixels: the plate is moved in bands so high, each only where something in it sways."""


class Breeze:
    """The plate as the wind has it; `blow` brings it to a frame."""

    def __init__(self, plate: Planes, outlook: Outlook, shown: Sequence[Box]) -> None:
        assert outlook.sway is not None
        self.plate, self._wind = plate.copy(), outlook.wind
        bands = [band for box in shown for band in _bands(outlook.sway, box)]
        self._swaying = [_Swaying(plate, self.plate, outlook.sway, band) for band in bands]

    @classmethod
    def of(cls, plate: Planes, outlook: Outlook, shown: Sequence[Box]) -> Breeze | None:
        """None where nothing sways; `shown` is what of the plate is ever seen."""
        return None if outlook.sway is None or outlook.sway.max() < FINE else cls(plate, outlook, shown)

    def stirs(self, number: int) -> bool:
        return number % HELD == 0

    def blow(self, number: int) -> None:
        """Bring the plate to where the wind has it at this frame."""
        t = number / FPS
        lean = LEAN * gust(t) * self._wind
        shiver = SHIVER * (0.4 + 0.6 * gust(t)) * self._wind
        for part in self._swaying:
            part.blow(lean, shiver, PACE * t)


def _bands(sway: np.ndarray, shown: Box) -> Iterator[Box]:
    """Boxes of the plate, in whole map pixels, that hold all of what is shown that sways by a pixel and more."""
    first, last = shown.left // STEP, -(-shown.right // STEP)
    for top in range(shown.top // STEP, -(-shown.bottom // STEP), BAND):
        bottom = min(sway.shape[0], top + BAND, -(-shown.bottom // STEP))
        columns = np.flatnonzero((sway[top:bottom, first:last] >= FINE).any(axis=0))
        if len(columns):
            left, right = first + int(columns[0]), first + int(columns[-1]) + 1
            yield Box(left * STEP, top * STEP, right * STEP, bottom * STEP)


class _Swaying:
    """One part of the plate, and where each of its pixels lies in the still plate.

    That is kept coarsely: where it lies at rest, how far it leans, and the two halves of how it shivers.
    """

    def __init__(self, still: Planes, plate: Planes, sway: np.ndarray, box: Box) -> None:
        box = box.cut(Box(0, 0, *still.size))
        rows, columns = (np.arange(a // STEP, -(-b // STEP)) for a, b in ((box.top, box.bottom), (box.left, box.right)))
        sways = sway[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32) / FINE
        lag = ((columns * ACROSS + rows[:, None] * DOWN) * STEP).astype(np.float32)
        self._lean, self._early, self._late = map(_edged, (sways, sways * np.cos(lag), sways * np.sin(lag)))
        around = Box(box.left - ROOM, box.top, box.right + ROOM, box.bottom).cut(Box(0, 0, *still.size))
        here, there = plate.window(box), still.window(around)
        room = box.left - around.left
        self._planes = [
            (*pair, _Grid.of(pair[0], self._lean.shape, grain, room // grain))
            for *pair, grain in ((here.y, there.y, 1), (here.u, there.u, 2), (here.v, there.v, 2))
        ]

    def blow(self, lean: float, shiver: float, turn: float) -> None:
        swung = cv2.addWeighted(self._early, shiver * math.sin(turn), self._late, -shiver * math.cos(turn), 0)
        moved = cv2.scaleAdd(self._lean, lean, swung)
        maps: dict[int, np.ndarray] = {}
        for plane, source, grid in self._planes:
            if grid.grain not in maps:
                maps[grid.grain] = grid.moved(moved)
            cv2.remap(source, maps[grid.grain], grid.rows, cv2.INTER_LINEAR, dst=plane, borderMode=cv2.BORDER_REPLICATE)


def _edged(coarse: np.ndarray) -> np.ndarray:
    """With a column more on either side: what is enlarged does not go on straight to its edge."""
    return cv2.copyMakeBorder(coarse, 0, 0, 1, 1, cv2.BORDER_REPLICATE)


@dataclass(frozen=True)
class _Grid:
    """Where the pixels of a plane lie in their source: columns coarsely, as they are enlarged, and rows. `grain` is how
    many plate pixels one of them is.
    """

    grain: int
    columns: np.ndarray
    rows: np.ndarray

    @classmethod
    def of(cls, plane: np.ndarray, coarse: tuple[int, ...], grain: int, left: int) -> _Grid:
        """Of a plane whose left edge is `left` pixels farther right than its source's."""
        height, width = plane.shape
        pixels = STEP // grain
        columns = left + (np.arange(coarse[1], dtype=np.float32) - 1) * pixels + (pixels - 1) / 2
        rows = np.repeat(np.arange(height, dtype=np.float32)[:, None], width, axis=1)
        return cls(grain, np.repeat(columns[None], coarse[0], axis=0), rows)

    def moved(self, moved: np.ndarray) -> np.ndarray:
        """Where each column lies of what has moved so far to the right."""
        height, width = self.rows.shape
        pixels = STEP // self.grain
        coarse = cv2.scaleAdd(moved, -1 / self.grain, self.columns)
        size = coarse.shape[1] * pixels, coarse.shape[0] * pixels
        return cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR)[:height, pixels : pixels + width]
