"""Which way up a picture is: what a camera notes instead of turning its pixels.

A clip has a display matrix (ISO/IEC 14496-12, 6.2.2), a photograph an Exif orientation (CIPA DC-008, 4.6.5); both come
down to a mirror first, if any, and then quarter turns clockwise.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Upright:
    """What brings a picture the right way up: mirrored left to right, then so many quarter turns clockwise."""

    turns: int = 0
    mirrored: bool = False

    @property
    def lies(self) -> bool:
        """Whether width and height change places."""
        return self.turns % 2 == 1

    @property
    def filters(self) -> tuple[tuple[str, str], ...]:
        """The same for FFmpeg: filters and their settings, in order."""
        mirror = (("hflip", ""),) if self.mirrored else ()
        return (*mirror, *_TURNS[self.turns])

    def turn(self, image: np.ndarray) -> np.ndarray:
        """`image` the right way up."""
        if self.mirrored:
            image = cv2.flip(image, 1)
        return cv2.rotate(image, _ROTATIONS[self.turns]) if self.turns else image


_TURNS: dict[int, tuple[tuple[str, str], ...]] = {
    0: (),
    1: (("transpose", "clock"),),
    2: (("hflip", ""), ("vflip", "")),
    3: (("transpose", "cclock"),),
}
_ROTATIONS = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}

EXIF = {
    1: Upright(),
    2: Upright(0, True),
    3: Upright(2),
    4: Upright(2, True),
    5: Upright(3, True),
    6: Upright(1),
    7: Upright(1, True),
    8: Upright(3),
}
"""By the Exif tag's value."""


def of_matrix(matrix: bytes) -> Upright:
    """By a display matrix: nine 32 bit numbers, of which the first two say where the right of the picture points."""
    a, b, _, c, d = struct.unpack_from("=5i", matrix)
    mirrored = a * d - b * c < 0
    across, down = (-a, -b) if mirrored else (a, b)
    return Upright(round(math.degrees(math.atan2(down, across)) / 90) % 4, mirrored)
