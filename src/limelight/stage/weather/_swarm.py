"""What drifts one by one: small sprites on paths that are functions of time alone, laid finer than a pixel.

Sprites take the place's light: each is made in the light of every part of the frame, coarsely, and a flight takes the
one of where it is. Flakes that are light themselves are told so and are not lit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.compositor.planes import Cutout, Planes, cutout, lay, shared
from limelight.stage.light.finish import grade
from limelight.stage.light.shading import Ground, flood
from limelight.stage.weather.style import Around
from limelight.works.shots import FPS

SHADES = 4
"""In how many strengths of light a sprite is made."""
PATCH = 40
"""Pixels of a full frame between the places at which light is asked for."""


@dataclass(frozen=True)
class Flight:
    """Where one sprite is at a moment: which, and its middle in frame pixels."""

    sprite: int
    x: float
    y: float


class Swarm:
    """Sprites (BGRA, premultiplied) and where they fly: `fly(t)`. They are held for `every` frames."""

    def __init__(
        self,
        sprites: Sequence[np.ndarray],
        fly: Callable[[float], Iterable[Flight]],
        around: Around,
        *,
        behind: bool = False,
        glows: bool = False,
        every: int = 2,
    ) -> None:
        self.behind, self._every, self._fly, self._size = behind, every, fly, around.size
        self._shade = None if glows else _Shade(around)
        self._sprites = [_Sprite.of(each) for each in sprites]
        self._ready: dict[tuple[int, int], Cutout] = {}
        self._around = around

    def stirs(self, number: int) -> bool:
        return number % self._every == 0

    def at(self, number: int) -> list[Flight]:
        """Who is in the frame."""
        flights = self._fly(number // self._every * self._every / FPS)
        return [flight for flight in flights if self._shows(flight)]

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        for flight in self.at(number):
            sprite = self._sprites[flight.sprite]
            _lay_at(frame, self._cutout(flight), flight.x + sprite.x, flight.y + sprite.y, seen)

    def _shows(self, flight: Flight) -> bool:
        half = self._sprites[flight.sprite].reach
        return -half < flight.x < self._size[0] + half and -half < flight.y < self._size[1] + half

    def _cutout(self, flight: Flight) -> Cutout:
        shade = 0 if self._shade is None else self._shade.at(flight.x, flight.y)
        key = flight.sprite, shade
        if key not in self._ready:
            image = self._sprites[flight.sprite].image
            lit = image if self._shade is None else grade(self._shade.lit(image, shade), self._around.light)
            self._ready[key] = cutout(lit)
        return self._ready[key]


class _Shade:
    """The light at places of the frame, in a few strengths: the place's darkest first."""

    def __init__(self, around: Around) -> None:
        self._step = PATCH * around.unit
        ground = Ground(0, 0, self._step, int(around.width / self._step) + 1, int(around.height / self._step) + 1)
        self._light = np.clip(flood(around.light, ground, around.height), 0, 1.25)
        grey = self._light.mean(axis=2)
        low, high = float(grey.min()), float(grey.max())
        self._which = np.clip((grey - low) / max(1e-3, high - low) * SHADES, 0, SHADES - 1).astype(int)

    def at(self, x: float, y: float) -> int:
        rows, columns = self._which.shape
        row, column = int(y / self._step), int(x / self._step)
        return int(self._which[min(rows - 1, max(0, row)), min(columns - 1, max(0, column))])

    def lit(self, image: np.ndarray, shade: int) -> np.ndarray:
        there = self._which == shade
        gain = self._light[there].mean(axis=0)
        bgr = np.minimum(image[..., :3] * gain, image[..., 3:])
        return np.dstack([bgr.astype(np.uint8), image[..., 3]])


@dataclass(frozen=True)
class _Sprite:
    """What is painted of a sprite, with room to be moved by part of a pixel, its sides even.

    (`x`, `y`) is its middle as seen from the sprite's own, and `reach` how far that goes.
    """

    image: np.ndarray
    x: float
    y: float
    reach: float

    @classmethod
    def of(cls, image: np.ndarray) -> _Sprite:
        left, top, wide, tall = cv2.boundingRect(cv2.extractChannel(image, 3))
        wide, tall = max(1, wide), max(1, tall)
        edges = 2, 2 + tall % 2, 2, 2 + wide % 2
        piece = cv2.copyMakeBorder(image[top : top + tall, left : left + wide], *edges, cv2.BORDER_CONSTANT, value=0)
        x = left - 2 + piece.shape[1] / 2 - image.shape[1] / 2
        y = top - 2 + piece.shape[0] / 2 - image.shape[0] / 2
        return cls(piece, x, y, max(image.shape[:2]) / 2)


def _lay_at(frame: Planes, sprite: Cutout, x: float, y: float, seen: np.ndarray | None) -> None:
    """Lay the sprite with its middle at (x, y), finer than a pixel; past the people only as far as is seen."""
    height, width = sprite.y.shape
    left, top = x - width / 2, y - height / 2
    even_x, even_y = int(left // 2) * 2, int(top // 2) * 2
    if even_x + width <= 0 or even_y + height <= 0 or even_x >= frame.size[0] or even_y >= frame.size[1]:
        return
    shown = None if seen is None else seen[shared(seen, sprite.y, even_x, even_y)[0]]
    if shown is not None and not shown.any():
        return
    piece = _moved(sprite, left - even_x, top - even_y)
    clear = shown is None or int(shown.min()) == 255
    lay(frame, piece if seen is None or clear else _past(piece, seen, even_x, even_y), even_x, even_y)


def _moved(sprite: Cutout, dx: float, dy: float) -> Cutout:
    def shifted(plane: np.ndarray, share: float) -> np.ndarray:
        height, width = plane.shape
        middle = (width - 1) / 2 - dx * share, (height - 1) / 2 - dy * share
        return cv2.getRectSubPix(plane, (width, height), middle)

    return Cutout(
        shifted(sprite.y, 1), shifted(sprite.u, 0.5), shifted(sprite.v, 0.5),
        shifted(sprite.through, 1), shifted(sprite.through_half, 0.5),
    )  # fmt: skip


def _past(piece: Cutout, seen: np.ndarray, x: int, y: int) -> Cutout:
    """The piece as far as the place is seen where it lies."""
    height, width = piece.y.shape
    here = np.zeros((height, width), np.uint8)
    inside, there = shared(seen, piece.y, x, y)
    here[there] = seen[inside]
    half = here[::2, ::2]

    def less(plane: np.ndarray, share: np.ndarray) -> np.ndarray:
        return cv2.multiply(plane, share, scale=1 / 255)

    def clearer(through: np.ndarray, share: np.ndarray) -> np.ndarray:
        return cv2.bitwise_not(less(cv2.bitwise_not(through), share))

    return Cutout(
        less(piece.y, here), less(piece.u, half), less(piece.v, half),
        clearer(piece.through, here), clearer(piece.through_half, half),
    )  # fmt: skip
