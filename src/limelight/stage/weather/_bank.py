"""A bank of fog: broad soft noise in the colour of the air, that drifts sideways and comes round without a seam.

It is kept at an eighth of the frame's size, since nothing in it is finer, and is mixed into all three planes: fog takes
colour away as well as light.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes, planes
from limelight.stage.light.shading import colour_of
from limelight.stage.weather.style import Around
from limelight.works.shots import FPS

COARSE = 8
HELD = 2
"""Frames that fog is held."""
PERIOD = 2.0
"""Frame widths after which a bank comes round."""


class Bank:
    """`thick` is how much it hides at its thickest, `low` how far down the frame its middle lies, 0 to 1; `speed` is in
    pixels a second.
    """

    def __init__(self, around: Around, name: str, *, thick: float, speed: float, low: float, behind: bool) -> None:
        self.behind = behind
        self._size = around.size
        self._speed = speed * around.unit
        self._tile = _banks(around, name, thick, low)
        self._colour = _air_colour(around)
        self._mixed: tuple[np.ndarray, np.ndarray] | None = None
        self._at = -1

    def stirs(self, number: int) -> bool:
        return number % HELD == 0

    def lay(self, frame: Planes, number: int, seen: np.ndarray | None = None) -> None:
        if self._mixed is None or number // HELD != self._at:
            self._mixed, self._at = self._shares(number // HELD * HELD / FPS, seen), number // HELD
        full, half = self._mixed
        for plane, share, level in zip((frame.y, frame.u, frame.v), (full, half, half), self._colour, strict=True):
            _mix(plane, share, level)

    def _shares(self, t: float, seen: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
        """How much fog hides at every pixel, in full and in half size."""
        width, height = self._size
        across = self._tile.shape[1] // 2
        at = (t * self._speed / COARSE) % across
        wide = -(-width // COARSE) + 1
        part = cv2.getRectSubPix(
            self._tile, (wide, self._tile.shape[0]), (at + (wide - 1) / 2, (self._tile.shape[0] - 1) / 2)
        )
        full = cv2.resize(part, (wide * COARSE, height), interpolation=cv2.INTER_LINEAR)[:, :width]
        full = np.ascontiguousarray(full) if seen is None else cv2.multiply(full, seen, scale=1 / 255)
        return full, cv2.resize(full, (width // 2, height // 2), interpolation=cv2.INTER_NEAREST)


def _mix(plane: np.ndarray, share: np.ndarray, level: int) -> None:
    """plane + share (level - plane), in place."""
    kept = cv2.multiply(plane, cv2.bitwise_not(share), scale=1 / 255)
    cv2.add(kept, cv2.convertScaleAbs(share, alpha=level / 255), dst=plane)


def _banks(around: Around, name: str, thick: float, low: float) -> np.ndarray:
    """(h, 2 w) uint8: one period and as much again, in coarse pixels."""
    seed = np.frombuffer(f"fog {name} {around.seed}".encode(), np.uint8)
    chance = np.random.default_rng(seed.tolist())
    tall, wide = -(-around.height // COARSE), round(around.width * PERIOD / COARSE)
    noise = np.zeros((tall, wide), np.float32)
    for down, across, share in ((7, 5, 1.0), (14, 9, 0.6), (26, 18, 0.3)):
        coarse = chance.random((down, across), np.float32) - 0.5
        edged = cv2.copyMakeBorder(coarse, 2, 2, 2, 2, cv2.BORDER_WRAP)
        grown = cv2.resize(
            edged, (wide * (across + 4) // across, tall * (down + 4) // down), interpolation=cv2.INTER_CUBIC
        )
        top, left = 2 * tall // down, 2 * wide // across
        noise += share * grown[top : top + tall, left : left + wide]
    ys = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
    lies = np.exp(-(((ys - low) / 0.34) ** 2))
    share = np.clip(noise * 1.5 + 0.4, 0, 1) * lies * thick
    tile = (np.clip(share, 0, 1) * 255).astype(np.uint8)
    return np.ascontiguousarray(np.hstack([tile, tile]))


def _air_colour(around: Around) -> tuple[int, int, int]:
    """Y, U and V of fog in the place's light: pale, and as bright as the place is."""
    light = around.light
    tint = (colour_of(light.ambient_top) + colour_of(light.ambient_bottom)) / 2 * 0.55 + 0.45
    bright = min(0.9, 0.32 + 0.55 * float(colour_of(light.ambient_top).mean()) * light.ambient)
    pixel = np.full((2, 2, 3), np.clip(tint * bright * 255, 0, 255), np.uint8)
    done = planes(pixel)
    return int(done.y[0, 0]), int(done.u[0, 0]), int(done.v[0, 0])
