"""Moments: when shots stand on the screen and lines are heard, and which of them a time means as people read it.

A player, and every list of ours, shows `0:23` from the first frame of that second to its last. So `0:23` means the shot
that begins within that second, as the lists say; where none does, the one that stands there. `23.4` is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

_TIME = re.compile(r"(?:(\d{1,4}):)?(\d{1,4})([.,]\d{1,9})?\s*s?")


@dataclass(frozen=True)
class Spoken:
    """A line, and when it is heard, in seconds of the film."""

    line: str
    start: float
    end: float


@dataclass(frozen=True)
class Standing:
    """A shot, when it stands on the screen, in seconds of the film, and the lines that are heard in it."""

    shot: str
    start: float
    end: float
    spoken: tuple[Spoken, ...] = ()


class Span(Protocol):
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...


AnySpan = TypeVar("AnySpan", bound=Span)


@dataclass(frozen=True)
class Moment:
    """A time as a person gives it: `start` of the film, and `end` of the second that it may mean."""

    start: float
    end: float

    def meant(self, spans: Iterable[AnySpan]) -> AnySpan | None:
        """The first that begins in that second, else the one that goes on then."""
        spans = tuple(spans)
        begins = (each for each in spans if self.start <= each.start < self.end)
        goes_on = (each for each in spans if each.start <= self.start < each.end)
        return next(begins, None) or next(goes_on, None)


def moment(said: str) -> Moment | None:
    """The moment that `said` says: `0:23`, `23.4`, `1:02,5 s`; None for what is no time."""
    found = _TIME.fullmatch(said.strip())
    if found is None:
        return None
    whole = int(found[1] or 0) * 60 + int(found[2])
    exact = whole + float((found[3] or ".0").replace(",", "."))
    return Moment(exact, exact if found[3] else whole + 1)
