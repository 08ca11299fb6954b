"""Fitting: how an own clip or still is brought into a frame and a shot that were made for something else.

`Fit` is what a person says about it; the rest is arithmetic on it and on what the footage is: which part is seen, where
it stands in the frame, which of its frames are played. The sentence that tells a person what was done is built from the
same numbers that the work is done by, so that it cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from limelight.works.footage import STEADY_WITHIN, Footage
from limelight.works.shots import FPS

LONGEST = 120.0
"""Seconds of a clip that one shot can use: no shot of a film is longer, and nothing beyond is decoded."""

SAME = 0.01
"""Shares of a frame below this are not worth a word, nor a bar at its side."""

LARGE = 1.25
"""Enlarged by more than this, a picture looks soft, and its owner should know why."""


@dataclass(frozen=True)
class Fit:
    """What a person says about an own clip or still. `begin` and `end` are seconds of the file; end 0 is its end.

    `focus` is what must stay in sight, across and down, 0 to 1. "contain" shows all of it, before a blur of itself.
    `beyond` is what happens when the shot goes on after it; `sound` whether it is heard under the lines, alone, or not.
    """

    begin: float = 0.0
    end: float = 0.0
    focus: tuple[float, float] = (0.5, 0.5)
    how: Literal["cover", "contain"] = "cover"
    beyond: Literal["hold", "loop"] = "hold"
    sound: Literal["under", "alone", "none"] = "under"


@dataclass(frozen=True)
class Area:
    """A part of a picture, in its pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Fitting:
    """How footage stands in a frame: `seen` of the footage fills `place` of the frame, `scale` frame pixels for one."""

    footage: Footage
    seen: Area
    place: Area
    scale: float

    @property
    def sentence(self) -> str:
        """What is done to every frame of it, or "" for nothing worth a word."""
        return "; ".join(self._deeds())

    def _deeds(self) -> Iterator[str]:
        yield from _turned(self.footage)
        yield from _cropped(self)
        if self.scale > LARGE:
            yield f"enlarged {self.scale:.1f} times"
        yield from _timed(self.footage)
        if self.footage.hdr:
            yield f"HDR ({self.footage.hdr.upper()}) brought to the film's range"


@dataclass(frozen=True)
class Run:
    """Which of a clip's frames a shot plays: `played` of `there`, and `beyond` more frames than it has."""

    there: int
    frames: int
    looped: bool

    @property
    def played(self) -> int:
        return min(self.there, self.frames)

    @property
    def beyond(self) -> int:
        return self.frames - self.played

    @property
    def sentence(self) -> str:
        """How long it plays, or "" where it fits the shot to the frame."""
        there, frames = self.there / FPS, self.frames / FPS
        if there >= LONGEST > frames:
            return f"its first {frames:.1f} s of {LONGEST:.0f} or more"
        if self.there > self.frames:
            return f"its first {frames:.1f} of {there:.1f} s"
        if not self.beyond:
            return ""
        if self.looped:
            return f"{there:.1f} s, looped to fill {frames:.1f} s"
        return f"{there:.1f} s, its last picture held for {self.beyond / FPS:.1f} s more"


def fitting(footage: Footage, fit: Fit, width: int, height: int) -> Fitting:
    """How `footage` stands in a frame of that size."""
    whole = Area(0, 0, footage.width, footage.height)
    if fit.how == "contain" and _differ(footage.aspect, width / height):
        return _contained(footage, whole, width, height)
    scale = max(width / footage.width, height / footage.height)
    across, down = min(footage.width, width / scale), min(footage.height, height / scale)
    left = _held(fit.focus[0] * footage.width - across / 2, footage.width - across)
    top = _held(fit.focus[1] * footage.height - down / 2, footage.height - down)
    return Fitting(footage, Area(left, top, across, down), Area(0, 0, width, height), scale)


def _contained(footage: Footage, whole: Area, width: int, height: int) -> Fitting:
    """All of it, in the middle; a strip too thin to be seen is not left over."""
    scale = min(width / footage.width, height / footage.height)
    across, down = _even(footage.width * scale, width), _even(footage.height * scale, height)
    place = Area((width - across) // 4 * 2, (height - down) // 4 * 2, across, down)
    return Fitting(footage, whole, place, scale)


def run(seconds: float, fit: Fit, frames: int) -> Run:
    """Which frames a shot of `frames` frames plays of `seconds` that are there after trimming."""
    return Run(max(1, round(seconds * FPS)), frames, fit.beyond == "loop")


def span(footage: Footage, fit: Fit) -> tuple[float, float]:
    """From which second of the file to which it is played: trimmed as asked, and never more than a shot can use."""
    end = min(fit.end or footage.seconds, footage.seconds) if footage.seconds else fit.end
    return fit.begin, min(end or fit.begin + LONGEST, fit.begin + LONGEST)


def _turned(footage: Footage) -> Iterator[str]:
    if footage.rotation == 180:
        yield "turned the right way up"
    elif footage.rotation:
        yield "turned upright"


def _cropped(fitted: Fitting) -> Iterator[str]:
    footage, seen = fitted.footage, fitted.seen
    across, down = seen.width / footage.width, seen.height / footage.height
    if across < 1 - SAME:
        where = _where(seen.left, footage.width - seen.width, "left", "right")
        yield f"cropped to {across:.0%} of its width, {where}"
    if down < 1 - SAME:
        where = _where(seen.top, footage.height - seen.height, "top", "bottom")
        yield f"cropped to {down:.0%} of its height, {where}"
    if fitted.place.left or fitted.place.top:
        sides = "above and below" if fitted.place.top else "at its sides"
        yield f"shown whole, before a blur of itself {sides}"


def _where(before: float, spare: float, first: str, last: str) -> str:
    """Which part of a length is kept, by the share of what is cut off that lies before it."""
    share = before / spare
    if abs(share - 0.5) < 0.1:
        return "its middle"
    side = first if share < 0.5 else last
    return f"its {side}" if min(share, 1 - share) < 0.02 else f"toward its {side}"


def _timed(footage: Footage) -> Iterator[str]:
    if footage.kind == "still":
        return
    if footage.variable:
        yield f"its uneven rate (about {_rate(footage.rate)}) made an even {FPS} frames a second"
    elif _differ(footage.rate, FPS, STEADY_WITHIN):
        yield f"{_rate(footage.rate)} to {FPS} frames a second"


def _rate(rate: float) -> str:
    return f"{rate:.2f}".rstrip("0").rstrip(".")


def _differ(one: float, other: float, share: float = SAME) -> bool:
    return abs(one - other) > share * other


def _even(length: float, most: int) -> int:
    return most if length > most * (1 - SAME) else max(2, round(length / 2) * 2)


def _held(value: float, most: float) -> float:
    return min(max(0.0, value), max(0.0, most))
