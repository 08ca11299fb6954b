"""Lamps that do not burn still: a flame breathes where it hangs, and a neon sign stumbles now and then.

Their light touches every pixel of a room, so it is held for a few frames.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Box, Planes
from limelight.stage.light.lamplight import GAIN_UNITY, STEP, flicker, lamp_gain
from limelight.works.shots import FPS

FLAMES = ("candle", "flame", "lantern", "torch")
FLARE = 1.16
"""How much brighter a flame burns at its brightest."""
NEON = ("neon", "sign")
STUMBLE = 0.35
"""How much of its light a neon sign has left when it stumbles."""
STUMBLES = ((0.9, 0.13), (1.1, 0.07), (3.7, 0.2))
"""When a sign stumbles, seconds into each turn of its trouble, and for how long."""
TURN = 5.3
HELD = 4
"""Frames that a flame is held: it breathes twice a second."""


def breathing(t: float) -> float:
    """How far a flame is toward its brightest."""
    return (flicker(t) - 0.96) / 0.04


def stumbling(t: float) -> float:
    """1 while a neon sign stumbles, else 0."""
    return float(any(start <= t % TURN < start + long for start, long in STUMBLES))


class Flame:
    """A lamp that flickers where it hangs: a map of how it looks at its other end, and a share of it at each moment.
    Only where the map differs from no change is the frame touched.
    """

    def __init__(self, flare: np.ndarray, size: tuple[int, int], share: Callable[[float], float]) -> None:
        self._share = share
        touched = np.flatnonzero((flare != GAIN_UNITY).any(axis=1)), np.flatnonzero((flare != GAIN_UNITY).any(axis=0))
        rows, columns = ((int(t[0]), int(t[-1]) + 1) if len(t) else (0, 0) for t in touched)
        self._flare = flare[slice(*rows), slice(*columns)]
        self.box = Box(columns[0] * STEP, rows[0] * STEP, columns[1] * STEP, rows[1] * STEP).cut(Box(0, 0, *size))
        self._gain, self._at = self._flare, -1

    @classmethod
    def of(cls, picture: Picture) -> Flame | None:
        for names, strength, share in ((FLAMES, FLARE, breathing), (NEON, STUMBLE, stumbling)):
            lamps = (lamp for lamp in picture.light.lamps if lamp.name.startswith(names) and lamp.strength > 0)
            if lamp := next(lamps, None):
                other = replace(lamp, strength=lamp.strength * strength)
                size = picture.width, picture.height
                return cls(lamp_gain(picture.light, other, lamp, size), size, share)
        return None

    def light(self, frame: Planes, number: int, box: Box) -> None:
        """Light what lies inside a box of the frame."""
        part = self.box.cut(box)
        if part.empty:
            return
        at = number // HELD * HELD
        if at != self._at:
            share = self._share(at / FPS)
            small = cv2.addWeighted(self._flare, share, np.full_like(self._flare, GAIN_UNITY), 1 - share, 0)
            self._gain, self._at = cv2.resize(small, self.box.size, interpolation=cv2.INTER_LINEAR), at
        lit = frame.window(part).y
        gain = self._gain[part.moved(-self.box.left, -self.box.top).window]
        cv2.multiply(lit, gain, dst=lit, scale=1 / GAIN_UNITY)
