"""Lamps that fail, go out or come on: how bright they are at each moment of a shot, over a picture in which they burn.

What goes is their own light alone: the moon at a window stays. All of it is one map, as bright as the lamps are at the
moment. A lamp that fails does so twice in three seconds and never flashes: that could harm (WCAG 2.3.1).
"""

from __future__ import annotations

import cv2
import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.art import Light
from limelight.stage.light.lamplight import GAIN_UNITY, burning, out_gain
from limelight.stage.light.shading import colour_of
from limelight.works.shots import FPS

SWITCHED = 0.55
"""Seconds into a shot at which lamps go out or come on."""
FADES = 0.2
"""Seconds that it takes them."""
DEEPER = 1.15
"""How much more is lost than the lamps' light on people: it lies stronger on walls."""
MOST_LOST = 0.6
COLOURLESS = 0.85
"""How far colours go over to those of the light that is left, where all of the lamps' light has gone."""
DIM = 0.45
"""How bright a white thing is in the dark."""
CYCLE = 3.2
DIPS = ((0.5, 0.34, 0.3), (1.05, 0.12, 0.62), (2.2, 0.2, 0.45))
"""When a failing lamp dips in its cycle, for how long, and how much of its light is left: seconds, seconds, share."""


def level(how: str, number: int) -> float:
    """How much of their light lamps give on this frame, 0 to 1: `how` is "flicker", "out" or "on"."""
    time = number / FPS
    if how == "flicker":
        return _failing(time % CYCLE)
    gone = min(1.0, max(0.0, (time - SWITCHED) / FADES))
    return gone if how == "on" else 1 - gone


def _failing(time: float) -> float:
    """Each dip falls at once and comes back slowly, as a worn tube does."""
    for start, lasts, left in DIPS:
        since = time - start
        if 0 <= since < lasts + FADES:
            return left + (1 - left) * max(0.0, (since - lasts) / FADES)
    return 1.0


class Switch:
    """The lamps of a picture, failing or being switched."""

    def __init__(self, picture: Picture, how: str) -> None:
        self._how = how
        size = picture.width, picture.height
        share = (GAIN_UNITY - out_gain(picture.light, size).astype(np.float32)) * DEEPER
        small = np.minimum(share, MOST_LOST * GAIN_UNITY).astype(np.uint8)
        self._lost = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
        self._lost_half = cv2.resize(small, (size[0] // 2, size[1] // 2), interpolation=cv2.INTER_LINEAR)
        self._left = _chroma_left(picture.light)

    @classmethod
    def of(cls, picture: Picture) -> Switch | None:
        """The switch that this shot asks for, where any lamp burns."""
        how = next((each for each in ("flicker", "out", "on") if f"lamp-{each}" in picture.effects), "")
        return cls(picture, how) if how and burning(picture.light) else None

    def stirs(self, number: int) -> bool:
        """Whether the light changes at this frame."""
        return level(self._how, number) != level(self._how, max(0, number - 1))

    def light(self, frame: Planes, number: int) -> None:
        dark = 1 - level(self._how, number)
        if dark <= 0:
            return
        kept = cv2.convertScaleAbs(self._lost, alpha=-dark, beta=GAIN_UNITY)
        cv2.multiply(frame.y, kept, dst=frame.y, scale=1 / GAIN_UNITY)
        share = cv2.convertScaleAbs(self._lost_half, alpha=dark * COLOURLESS * 255 / GAIN_UNITY / MOST_LOST)
        for plane, left in zip((frame.u, frame.v), self._left, strict=True):
            kept = cv2.multiply(plane, cv2.bitwise_not(share), scale=1 / 255)
            plane[:] = cv2.add(kept, cv2.convertScaleAbs(share, alpha=left / 255))


def _chroma_left(light: Light) -> tuple[float, float]:
    """The chroma that a dim white thing has in the light that is left: U and V, 128 for none."""
    around = (colour_of(light.ambient_top) + colour_of(light.ambient_bottom)) / 2 * DIM
    pixel = np.array([[(around * 255)]]).astype(np.uint8)
    return tuple(float(value) for value in cv2.cvtColor(pixel, cv2.COLOR_BGR2YUV)[0, 0, 1:])  # type: ignore[return-value]
