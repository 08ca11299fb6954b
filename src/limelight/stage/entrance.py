"""How a shot comes in, when the script asks for more than a cut: out of the dark, or out of white light."""

from __future__ import annotations

import cv2

from limelight.stage.planes import Planes

BLACK, WHITE, GREY = 16, 235, 128
"""Luma's ends in limited range, and chroma without colour."""

COMES_FROM = {"fade": (BLACK, 15), "flash": (WHITE, 8)}
"""Transition -> the luma that the shot comes out of, and in how many frames. A cut is not here: it is just there."""


class Entrance:
    """The first frames of one shot."""

    def __init__(self, transition: str) -> None:
        self._luma, self._frames = COMES_FROM.get(transition, (BLACK, 0))

    def stirs(self, number: int) -> bool:
        """Whether this frame is still coming in, or is the first that has come."""
        return 0 < self._frames >= number

    def show(self, frame: Planes, number: int) -> None:
        """Let as much of the frame be seen as has come in by now."""
        if number >= self._frames:
            return
        seen = number / self._frames
        for plane, rest in ((frame.y, self._luma), (frame.u, GREY), (frame.v, GREY)):
            cv2.convertScaleAbs(plane, dst=plane, alpha=seen, beta=(1 - seen) * rest)
