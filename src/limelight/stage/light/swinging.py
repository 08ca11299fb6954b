"""A lamp that swings, with its own picture, its glow, the light it throws and the shadows of those who have one."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Box, Planes, cutout, lay
from limelight.stage.compositor.turning import reach, turned
from limelight.stage.drawing.art import Lamp
from limelight.stage.light.footing import toward_grey
from limelight.stage.light.lamplight import GAIN_UNITY, ground_shadow, lamp_gain, swing
from limelight.stage.light.wall_shadow import darken, wall_shade

SHADOW_DEPTH = 0.62
"""How dark a thrown shadow is: a story told by shadows needs them readable, darker than the lamp alone would leave
them.
"""

SWEEP = 3.0
"""How much farther than the lamp its shadows on the wall move."""


def gain(frame: Planes, small: np.ndarray) -> None:
    """Multiply luma with a map of a quarter of its size, GAIN_UNITY for no change."""
    full = cv2.resize(small, frame.size, interpolation=cv2.INTER_LINEAR)
    cv2.multiply(frame.y, full, dst=frame.y, scale=1 / GAIN_UNITY)


class SwingingLamp:
    """A lamp that swings, with its own picture, its glow, the light it throws and the shadows of those who have one."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._rest = next(lamp for lamp in picture.light.lamps if lamp.name == picture.swinging)
        self._size = picture.width, picture.height
        self._drawn = None if picture.lamp_body is None else cutout(picture.lamp_body)

    def _now(self, time: float) -> Lamp:
        return swing(self._rest, time + 0.35)

    def gain(self, time: float) -> np.ndarray:
        return lamp_gain(self._picture.light, self._now(time), self._rest, self._size)

    def behind(self, frame: Planes, time: float) -> None:
        now = self._now(time)
        if self._picture.casters:
            self._shadows(frame, now)
        if self._picture.wall is not None and self._picture.thrown:
            self._on_wall(frame, now, self._picture.wall)
        self._glow(frame, now)
        self._body(frame, now)

    def _shadows(self, frame: Planes, now: Lamp) -> None:
        picture = self._picture
        shade = ground_shadow(picture.casters, now, self._size, foot=picture.ground, horizon=picture.horizon)
        gain(frame, cv2.convertScaleAbs(shade, alpha=-SHADOW_DEPTH * GAIN_UNITY / 255, beta=GAIN_UNITY))
        grey = cv2.resize(shade, (frame.u.shape[1], frame.u.shape[0]), interpolation=cv2.INTER_LINEAR)
        for plane in (frame.u, frame.v):
            toward_grey(plane, grey)

    def _on_wall(self, frame: Planes, now: Lamp, wall: np.ndarray) -> None:
        """A lamp overhead that leans a little throws everyone a long way: its shadows sweep over the wall."""
        picture, rest = self._picture, self._rest
        leaning = replace(now, x=rest.x + SWEEP * (now.x - rest.x))
        darken(frame, wall_shade(picture.thrown, leaning, picture.light, self._size, wall, least=0.0))

    def _glow(self, frame: Planes, now: Lamp) -> None:
        glow = self._picture.lamp_glow
        if glow is None:
            return
        dx, dy = round(now.x - self._rest.x), round(now.y - self._rest.y)
        x, y = self._picture.lamp_glow_at[0] + dx, self._picture.lamp_glow_at[1] + dy
        height, width = frame.y.shape
        x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + glow.shape[1]), min(height, y + glow.shape[0])
        if x0 < x1 and y0 < y1:
            ground = frame.y[y0:y1, x0:x1]
            ground[:] = cv2.add(ground, glow[y0 - y : y1 - y, x0 - x : x1 - x])

    def _body(self, frame: Planes, now: Lamp) -> None:
        if self._drawn is None or self._rest.pivot is None:
            return
        left, top = self._picture.lamp_body_at
        px, py = self._rest.pivot
        before = np.arctan2(self._rest.x - px, self._rest.y - py)
        angle = np.degrees(np.arctan2(now.x - px, now.y - py) - before)
        matrix = cv2.getRotationMatrix2D((px - left, py - top), float(angle), 1.0)
        matrix[:, 2] += left, top
        box = reach(matrix, self._drawn.box).cut(Box(0, 0, *self._size))
        if not box.empty:
            lay(frame, turned(self._drawn, matrix, box))
