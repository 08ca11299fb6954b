"""How a shot comes in and how it goes, when the script asks for more than a cut: out of the dark or out of white light,
and into them. Frames between are touched by nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2

from limelight.stage.planes import Planes
from limelight.works.transitions import ARRIVING, LEAVING

BLACK, WHITE, GREY = 16, 235, 128
"""Luma's ends in limited range, and chroma without colour."""

COMES_FROM = {"fade": BLACK, "flash": WHITE, "dip": BLACK}
"""Transition -> the luma that the shot comes out of. A cut is not here: it is just there."""
GOES_TO = {"fade": BLACK, "dip": BLACK, "white": WHITE, "end": BLACK}
"""Ending -> the luma that the shot goes into, all of it in the last frame; "black" is not here: it is just gone."""


@dataclass(frozen=True)
class Passage:
    """The first and last frames of a shot of `frames` frames."""

    transition: str
    ending: str
    frames: int

    def stirs(self, number: int) -> bool:
        """Whether this frame is still coming in, is the first that has come, or is going."""
        return 0 < self._coming >= number or self._left(number) < self._going

    def show(self, frame: Planes, number: int) -> None:
        """Let as much of the frame be seen as has come in by now, and has not gone yet."""
        if number < self._coming:
            _mixed(frame, number / self._coming, COMES_FROM[self.transition])
        if self._left(number) < self._going:
            seen = self._left(number) / self._going if self.ending in GOES_TO else 0.0
            _mixed(frame, seen, GOES_TO.get(self.ending, BLACK))

    @property
    def _coming(self) -> int:
        return ARRIVING.get(self.transition, 0)

    @property
    def _going(self) -> int:
        return min(LEAVING.get(self.ending, 0), self.frames)

    def _left(self, number: int) -> int:
        """How many frames follow this one."""
        return self.frames - 1 - number


def _mixed(frame: Planes, seen: float, luma: int) -> None:
    for plane, rest in ((frame.y, luma), (frame.u, GREY), (frame.v, GREY)):
        cv2.convertScaleAbs(plane, dst=plane, alpha=seen, beta=(1 - seen) * rest)
