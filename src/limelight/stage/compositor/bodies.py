"""Bodies: the drawings that a body passes through, each kept as what differs from the first.

A gesture moves one arm: the rest of the figure is the same drawing, under the same light, and is kept once. Where two
drawings differ, the new one is lit by its own outline, and fades into the first one's light at its edges.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.light.shading import LightMap

AROUND = 28
"""Pixels of a frame 1080 wide, around what differs, in which one light becomes the other."""
SEES = 56
"""Pixels around that again that light is reckoned from, and which are thrown away."""


@dataclass(frozen=True)
class Area:
    """A part of a sheet: left, top, right, bottom, all even."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def window(self) -> tuple[slice, slice]:
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def grown(self, by: int, size: tuple[int, int]) -> Area:
        """The area and what lies around it, within a sheet of that size."""
        by = by + 1 & ~1
        return Area(
            max(0, self.left - by), max(0, self.top - by), min(size[0], self.right + by), min(size[1], self.bottom + by)
        )


def differing(one: np.ndarray, other: np.ndarray) -> Area | None:
    """Where two sheets of one size differ, on even pixels; None where nowhere."""
    differs = cv2.absdiff(one, other).view(np.uint32)[..., 0] != 0
    left, top, width, height = cv2.boundingRect(differs.view(np.uint8))
    if not width:
        return None
    return Area(left & ~1, top & ~1, left + width + 1 & ~1, top + height + 1 & ~1)


def mixed_light(first: LightMap, own: LightMap, border: int) -> LightMap:
    """`own` in the middle, `first` at the edges, over `border` pixels; both are of one size."""
    height, width = own.gain.shape[:2]
    inner = np.zeros((height, width), np.uint8)
    inner[border : height - border, border : width - border] = 255
    share = cv2.merge([cv2.blur(inner, (border + 1 | 1, border + 1 | 1), borderType=cv2.BORDER_REPLICATE)] * 4)
    rest = cv2.bitwise_not(share)
    gain = cv2.add(cv2.multiply(own.gain, share, scale=1 / 255), cv2.multiply(first.gain, rest, scale=1 / 255))
    return LightMap(gain, own.add)
