"""The wind in a painted place: trees, grass and cloth lean with the gusts and shiver, drawn anew on fours.

Nothing is cut out for it: the plate itself is moved, sideways, each place by how far what is painted there may sway.
What stands beside a tree gives way a little, and nobody sees it.
"""

from __future__ import annotations

from collections.abc import Iterator

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
HIDDEN = 24
"""Pixels beyond the frame's edge that a camera at rest may show."""
BAND = 24
"""Map pixels: the plate is moved in bands so high, each only where something in it sways."""


class Breeze:
    """The plate as the wind has it; `blow` brings it to a frame."""

    def __init__(self, plate: Planes, outlook: Outlook, margin: int) -> None:
        assert outlook.sway is not None
        self.plate, self._wind = plate.copy(), outlook.wind
        edge = max(0, margin - HIDDEN)
        shown = Box(edge, edge, plate.size[0] - edge, plate.size[1] - edge)
        self._swaying = [_Swaying(plate, self.plate, outlook.sway, box) for box in _bands(outlook.sway, shown)]

    @classmethod
    def of(cls, plate: Planes, outlook: Outlook, margin: int) -> Breeze | None:
        """None where nothing sways; `margin` is what the plate has about the frame."""
        return None if outlook.sway is None or outlook.sway.max() < FINE else cls(plate, outlook, margin)

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
    """Boxes of the plate that hold all that sways by a pixel and more."""
    for top in range(0, sway.shape[0], BAND):
        columns = np.flatnonzero((sway[top : top + BAND] >= FINE).any(axis=0))
        if len(columns):
            left, right = int(columns[0]) * STEP, (int(columns[-1]) + 1) * STEP
            box = Box(left, top * STEP, right, min(sway.shape[0], top + BAND) * STEP).cut(shown)
            if not box.empty:
                yield box


class _Swaying:
    """One part of the plate, with the grids by which it is moved."""

    def __init__(self, still: Planes, plate: Planes, sway: np.ndarray, box: Box) -> None:
        rows, columns = (np.arange(a, b, STEP) // STEP for a, b in ((box.top, box.bottom), (box.left, box.right)))
        self._sway = sway[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32) / FINE
        self._lag = (columns * ACROSS + rows[:, None] * DOWN).astype(np.float32) * STEP
        around = Box(box.left - ROOM, box.top, box.right + ROOM, box.bottom).cut(Box(0, 0, *still.size))
        here, there = plate.window(box), still.window(around)
        pairs = (here.y, there.y, 1), (here.u, there.u, 2), (here.v, there.v, 2)
        self._planes = [(*pair, *_grid(pair[0], (box.left - around.left) // pair[2])) for pair in pairs]

    def blow(self, lean: float, shiver: float, turn: float) -> None:
        moved = self._sway * (lean + shiver * np.sin(turn - self._lag))
        grown: dict[int, np.ndarray] = {}
        for plane, source, coarse, xs, ys in self._planes:
            if coarse not in grown:
                size = plane.shape[1], plane.shape[0]
                grown[coarse] = cv2.subtract(xs, cv2.resize(moved / coarse, size, interpolation=cv2.INTER_LINEAR))
            cv2.remap(source, grown[coarse], ys, cv2.INTER_LINEAR, dst=plane, borderMode=cv2.BORDER_REPLICATE)


def _grid(plane: np.ndarray, left: int) -> tuple[np.ndarray, np.ndarray]:
    """Where each pixel lies in its source, whose left edge is `left` pixels farther left."""
    ys, xs = np.mgrid[0 : plane.shape[0], left : left + plane.shape[1]].astype(np.float32)
    return xs, ys
