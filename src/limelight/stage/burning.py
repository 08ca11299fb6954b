"""A flame that flickers where it hangs: its light breathes, and touches every pixel of a room, so it is held for a few
frames.
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.art import Lamp
from limelight.stage.lamplight import GAIN_UNITY, STEP, flicker, lamp_gain
from limelight.stage.picture import Picture
from limelight.stage.planes import Box, Planes
from limelight.works.shots import FPS

FLAMES = ("candle", "flame", "lantern", "torch")
FLARE = 1.16
"""How much brighter a flame burns at its brightest."""
HELD = 4
"""Frames that a flame is held: it breathes twice a second."""


class Flame:
    """A lamp that flickers where it hangs: a map of how it looks at its brightest, and a share of it at each
    moment. Only where the map differs from no change is the frame touched.
    """

    def __init__(self, flare: np.ndarray, size: tuple[int, int]) -> None:
        touched = np.flatnonzero((flare != GAIN_UNITY).any(axis=1)), np.flatnonzero((flare != GAIN_UNITY).any(axis=0))
        rows, columns = ((int(t[0]), int(t[-1]) + 1) if len(t) else (0, 0) for t in touched)
        self._flare = flare[slice(*rows), slice(*columns)]
        self._box = Box(columns[0] * STEP, rows[0] * STEP, columns[1] * STEP, rows[1] * STEP).cut(Box(0, 0, *size))
        self._gain, self._at = self._flare, -1

    @classmethod
    def of(cls, picture: Picture) -> Flame | None:
        lamp = next((lamp for lamp in picture.light.lamps if lamp.name.startswith(FLAMES) and lamp.strength > 0), None)
        if lamp is None:
            return None
        bright = Lamp(lamp.x, lamp.y, lamp.reach, lamp.colour, lamp.strength * FLARE, lamp.pivot, lamp.name)
        size = picture.width, picture.height
        return cls(lamp_gain(picture.light, bright, lamp, size), size)

    def light(self, frame: Planes, number: int) -> None:
        if self._box.empty:
            return
        at = number // HELD * HELD
        if at != self._at:
            share = (flicker(at / FPS) - 0.96) / 0.04
            small = cv2.addWeighted(self._flare, share, np.full_like(self._flare, GAIN_UNITY), 1 - share, 0)
            self._gain, self._at = cv2.resize(small, self._box.size, interpolation=cv2.INTER_LINEAR), at
        lit = frame.window(self._box).y
        cv2.multiply(lit, self._gain, dst=lit, scale=1 / GAIN_UNITY)
