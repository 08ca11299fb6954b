"""What falls all over the frame: a tile that repeats, drawn once, slid along its own slant and added to the luma.

Rain and snow in their thousands cost one addition a frame this way. Near a lamp the same streaks are added again, so
that they shine where the light is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import product
from random import Random

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.shapes import Sheet
from limelight.stage.light.shading import Ground, colour_of, falloff
from limelight.stage.weather.style import Around
from limelight.works.shots import FPS

TALLER = 1.083
"""How much taller than the frame a tile is, so that no repeat shows in a still."""
LIT = 0.9
"""How much brighter what falls is in the heart of a lamp's light."""
BRIGHT = 90
"""Luma of a bright streak: what falls gleams by its own, and by no more than a lamp's share of this."""
GLEAM = 12
"""Share of a lamp's light, of 255, from which on what falls gleams."""
_LUMA = np.array([0.114, 0.587, 0.299], np.float32)


def tile_side(height: int) -> int:
    """How tall a tile is for a frame of that height; it is as wide as the frame."""
    return max(64, round(height * TALLER / 2) * 2)


def plane_of(sheet: Sheet, width: int, height: int) -> np.ndarray:
    """A tile of weather, what is painted on `sheet`, laid out large enough for every window of a frame of that size."""
    tile = cv2.extractChannel(sheet.image, 3)
    tall, wide = tile.shape
    whole = np.empty((height + tall, width + wide), np.uint8)
    for y, x in product(range(0, height + tall, tall), range(0, width + wide, wide)):
        part = whole[y : y + tall, x : x + wide]
        np.copyto(part, tile[: part.shape[0], : part.shape[1]])
    return whole


def repeats(left: float, top: float, right: float, bottom: float, wide: int, tall: int) -> Iterator[tuple[int, int]]:
    """Where else a thing must be drawn on a tile of that size so that it goes on across the edges."""
    across = (0, *(d for d in (wide, -wide) if left + d < wide and right + d > 0))
    down = (0, *(d for d in (tall, -tall) if top + d < tall and bottom + d > 0))
    return product(across, down)


class Fall:
    """One depth of falling weather: a plane (`plane_of`) and its speed, pixels a second. All shots share the plane, and
    each begins elsewhere on it. What is behind the people falls on twos. `inked` weather is drawn dark on the paper.
    """

    def __init__(
        self, plane: np.ndarray, around: Around, vx: float, vy: float, *, behind: bool, inked: bool = False
    ) -> None:
        self.behind, self.size = behind, around.size
        self.vx, self.vy = vx, vy
        self.period = plane.shape[1] - around.width, plane.shape[0] - around.height
        self._plane = plane
        start = Random(f"fall {around.seed}")
        self._start = start.randrange(self.period[0]), start.randrange(self.period[1])
        self._gleam, self._lit = (None, (slice(0), slice(0))) if inked else _gleam(around)
        self._lay_on = cv2.subtract if inked else cv2.add
        self._far, self._far_at = np.zeros((0, 0), np.uint8), -1

    def stirs(self, number: int) -> bool:
        return not self.behind or number % 2 == 0

    def at(self, t: float) -> np.ndarray:
        """(height, width) uint8: the luma to add at `t` seconds; a view, not a copy."""
        x = (self._start[0] + round(-t * self.vx)) % self.period[0]
        y = (self._start[1] + round(-t * self.vy)) % self.period[1]
        return self._plane[y : y + self.size[1], x : x + self.size[0]]

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        if seen is None:
            self.fall_over(frame.y, frame.y, number)
            return
        at = number // 2 * 2
        if at != self._far_at:
            self._far, self._far_at = self._past(seen, at / FPS), at
        self._lay_on(frame.y, self._far, dst=frame.y)

    def _past(self, seen: np.ndarray, t: float) -> np.ndarray:
        fallen = cv2.min(self.at(t), seen)  # as good as a product for what is faint, in a quarter of its time
        if self._gleam is not None:
            lit = fallen[self._lit]
            cv2.add(lit, cv2.min(lit, self._gleam), dst=lit)
        return fallen

    def fall_over(self, ground: np.ndarray, luma: np.ndarray, number: int) -> None:
        """Fill a luma plane with another one and what falls over it: in one go, without a copy."""
        self.lay_over(ground, luma, [self.at(number / FPS)])

    def lay_over(self, ground: np.ndarray, luma: np.ndarray, falling: Sequence[np.ndarray]) -> None:
        """Lay all that falls over the ground, and where lamps are once more."""
        for fallen in falling:
            self._lay_on(ground, fallen, dst=luma)
            ground = luma
        if self._gleam is not None:
            lit = luma[self._lit]
            together = reduce(cv2.add, (fallen[self._lit] for fallen in falling))
            cv2.add(lit, cv2.min(together, self._gleam), dst=lit)


class Falls:
    """Several depths before the people as one, so that a lamp makes all gleam at once."""

    behind = False

    def __init__(self, *falls: Fall) -> None:
        self._falls = falls

    def stirs(self, number: int) -> bool:
        return True

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        self.fall_over(frame.y, frame.y, number)

    def fall_over(self, ground: np.ndarray, luma: np.ndarray, number: int) -> None:
        """Fill a luma plane with another one and what falls over it."""
        self._falls[0].lay_over(ground, luma, [fall.at(number / FPS) for fall in self._falls])


def _gleam(around: Around) -> tuple[np.ndarray | None, tuple[slice, slice]]:
    """How much each place is in the light of lamps, 255 all of it, and the part of the frame of which that is told."""
    step = 8
    ground = Ground(0, 0, step, -(-around.width // step), -(-around.height // step))
    lamps = [lamp for lamp in around.light.lamps if lamp.strength > 0]
    shares = [falloff(lamp, ground) * float(colour_of(lamp.colour) @ _LUMA) for lamp in lamps]
    light = np.clip(sum(shares, np.zeros((ground.height, ground.width), np.float32)) * 255 - GLEAM, 0, 255)
    rows, columns = np.flatnonzero((light > GLEAM).any(axis=1)), np.flatnonzero((light > GLEAM).any(axis=0))
    if not len(rows):
        return None, (slice(0), slice(0))
    whole = cv2.resize(light.astype(np.uint8), (ground.width * step, ground.height * step))
    part = (
        slice(rows[0] * step, min(around.height, (rows[-1] + 1) * step)),
        slice(columns[0] * step, min(around.width, (columns[-1] + 1) * step)),
    )
    return cv2.convertScaleAbs(np.ascontiguousarray(whole[part]), alpha=LIT * BRIGHT / 255), part
