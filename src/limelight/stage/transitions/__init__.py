"""How a shot comes in and how it goes, when the script asks for more than a cut: out of the dark, out of white light,
or out of the shot before it, and into them. Frames between are touched by nothing.

A transition is one file with one `apply(frame, seam)`, known by the file's name. Two shots are seen at once only in the
first frames of the second: the first one's last frame stands still beneath it, so that each shot stays one segment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from limelight.stage.compositor.planes import Planes
from limelight.stage.drawing.family import Family
from limelight.stage.transitions.style import BLACK, GREY, WHITE, Seam, Subject, flat
from limelight.works.transitions import ARRIVING, LEAVING

TRANSITIONS: Family[Callable[[Planes, Seam], None]] = Family("transitions", "apply", "transition")

GOES = {"end": "fade"}
"""Endings that look like another."""


@dataclass(frozen=True)
class Passage:
    """The first and last frames of a shot of `frames` frames.

    `before` is the last frame of the shot before it, `left` and `found` whom either is about.
    """

    transition: str
    ending: str
    frames: int
    before: Planes | None = field(default=None, compare=False)
    left: Subject | None = None
    found: Subject | None = None

    def stirs(self, number: int) -> bool:
        """Whether this frame is still coming in, is the first that has come, or is going."""
        return 0 < self._coming >= number or self._left(number) < self._going

    def show(self, frame: Planes, number: int) -> None:
        """Let as much of the frame be seen as has come in by now, and has not gone yet."""
        if number < self._coming:
            TRANSITIONS.named(self.transition)(frame, self._seam(frame, number / self._coming))
        if self._left(number) < self._going:
            seen = self._left(number) / self._going
            TRANSITIONS.named(GOES.get(self.ending, self.ending))(frame, self._seam(frame, seen))

    def _seam(self, frame: Planes, seen: float) -> Seam:
        return Seam(seen, flat(*frame.size) if self.before is None else self.before, self.left, self.found)

    @property
    def _coming(self) -> int:
        return min(ARRIVING.get(self.transition, 0), self.frames)

    @property
    def _going(self) -> int:
        return min(LEAVING.get(self.ending, 0), self.frames)

    def _left(self, number: int) -> int:
        """How many frames follow this one."""
        return self.frames - 1 - number


__all__ = ["BLACK", "GREY", "TRANSITIONS", "WHITE", "Passage", "Seam", "Subject"]
