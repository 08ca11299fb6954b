"""Labels: words that a market wants to be seen in a picture, and what was seen of them once it was encoded."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from limelight.works.shots import FPS

Corner = Literal["top-right", "top-left", "bottom-right", "bottom-left"]


@dataclass(frozen=True)
class Stretch:
    """From `begin` to `end` seconds of the film; an `end` of None is its end."""

    begin: float
    end: float | None

    def frames(self, of: int) -> range:
        """Its frames in a film that has so many: all that it meets, so that it is never shorter than it says."""
        begin = math.floor(self.begin * FPS + WHOLE)
        end = of if self.end is None else math.ceil(self.end * FPS - WHOLE)
        return range(min(max(begin, 0), of), min(max(end, 0), of))


WHOLE = 1e-6
"""Frames by which a time may miss a whole one: thirtieths of a second are no exact numbers."""


@dataclass(frozen=True)
class Label:
    """Words that must be readable in the picture.

    `least_height` is how high its letters stand at least, as a share of the frame's shorter side. It stands in the
    first of `corners` where it covers neither a face nor a caption for as long as it is up.
    """

    text: str
    language: str
    least_height: float
    stretches: tuple[Stretch, ...]
    corners: tuple[Corner, ...] = ("top-right", "top-left")


@dataclass(frozen=True)
class SeenLabel:
    """One stretch of a label as it was found in the encoded picture: in seconds, and in shares of the shorter side.

    `contrast` is that between letters and ground (WCAG 2.2: 1 to 21), the least over the stretch. `covers` says what it
    was laid over, in words; "" where it left faces and captions free.
    """

    text: str
    begin: float
    end: float
    height: float
    corner: str
    contrast: float
    covers: str = ""


@dataclass(frozen=True)
class LabelMeasures:
    """What was seen of a film's labels, measured on decoded frames."""

    seconds: float
    seen: tuple[SeenLabel, ...]
    remarks: tuple[str, ...] = ()
    """What could not be measured, in sentences."""


# -- where they stand --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """A part of the frame, in its pixels: from its left and top up to but not including its right and bottom."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def area(self) -> int:
        return max(0, self.right - self.left) * max(0, self.bottom - self.top)

    def shared(self, other: Box) -> Box:
        """What both have; it may be empty."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, min(self.right, other.right), min(self.bottom, other.bottom))

    def grown(self, by: int) -> Box:
        """The box with so many pixels more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, x: int, y: int) -> Box:
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


@dataclass(frozen=True)
class LaidLabel:
    """A label in one shot: on its frames from `first` up to but not including `after`, its top left at `x`, `y`.

    `height` is that of its letters, in pixels of the frame.
    """

    text: str
    language: str
    height: int
    corner: Corner
    x: int
    y: int
    first: int
    after: int


@dataclass(frozen=True)
class KeptFree:
    """What no word should cover, on the shot's frames from `first` up to but not including `after`."""

    what: Literal["a face", "a caption"]
    first: int
    after: int
    box: Box


@dataclass(frozen=True)
class LabelledShot:
    """What labels do to one shot, which begins on the film's frame `starts`. `busy` is how it was encoded.

    Where people in somebody's own picture are, nobody knows: `faces_known` is then False.
    """

    shot: str
    starts: int
    frames: int
    busy: bool
    faces_known: bool
    laid: tuple[LaidLabel, ...]
    free: tuple[KeptFree, ...]


@dataclass(frozen=True)
class LabelPlaces:
    """Where the labels of a film stand: the shots that they touch, in order."""

    width: int
    height: int
    shots: tuple[LabelledShot, ...]
