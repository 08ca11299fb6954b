"""A place: what it looks like, its usual hour and weather. One TOML in `sets/`, or found by the words of a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from limelight.works.design import Design
from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded, safe_name
from limelight.works.place_kinds import KINDS, design_of, kinds

_WORD_MARKS = re.compile(r"[\s.,;:!?/\"()-]+")
__all__ = ["HOURS", "KINDS", "WEATHERS", "Location", "Place", "locate", "things_of"]

HOURS = ("dawn", "day", "dusk", "night")
WEATHERS = ("clear", "rain", "storm", "snow", "fog", "wind")


@dataclass(frozen=True)
class Place:
    name: str
    """As headings call it ("STUDY")."""
    id: str
    kind: str = "room"
    """Which of `KINDS` is drawn, where there is no design of its own."""
    hour: str = "day"
    weather: str = "clear"
    words: tuple[str, ...] = ()
    """Other words in a heading that mean this place."""
    tint: str = ""
    """A colour laid over the light, `#rrggbb`."""
    picture: str = ""
    """The file beside its TOML that is its background: a photograph or a painting."""
    design: Design | None = None
    """What it is composed of, where its file says so itself."""


@dataclass(frozen=True)
class Location:
    """Where a scene plays. `found` says by what, for a person who asks why."""

    place: Place
    found: str
    guessed: bool = False
    """Nothing that the heading says is a place that is known: something had to be drawn."""


def locate(words: str, interior: bool | None, places: Iterable[Place]) -> Location:
    """The place that a heading's words mean: one of `places` by its name or words, else a kind by the words alone."""
    said = folded(words)
    ranked = sorted(
        ((_match(said, place), place.id, place) for place in places), key=lambda entry: (-entry[0], entry[1])
    )
    if ranked and ranked[0][0]:
        place = ranked[0][2]
        return Location(place, f'sets/{place.id}.toml is called "{place.name}"')
    kind, word = _kind_of(said)
    if kind:
        return Location(Place(name=words, id=safe_name(words), kind=kind), f'the heading says "{word}"')
    kind = "field" if interior is False else "room"
    side = {True: "it is inside", False: "it is outside", None: "nothing else is said"}[interior]
    place = Place(name=words, id=safe_name(words), kind=kind)
    return Location(place, f"no word of the heading is a known place, and {side}", guessed=True)


def _match(said: str, place: Place) -> int:
    """How much of the heading names the place: letters of the longest of its names that stands in it whole."""
    names = [folded(name) for name in (place.name, *place.words, place.id.replace("-", " "))]
    return max((len(name) + (name == said) for name in names if name and _stands_in(name, said)), default=0)


def _stands_in(name: str, said: str) -> bool:
    """Whether the name is among the words; a script without spaces has no words to tell apart."""
    return name in said if is_unspaced(name) else f" {name} " in f" {_WORD_MARKS.sub(' ', said)} "


def _kind_of(said: str) -> tuple[str, str]:
    """The kind that the words name, and by which word: of several the narrower, then the longer word."""
    named = [
        (not kind.broad, len(word), name, word)
        for name, kind in kinds().items()
        for word in kind.words
        if _stands_in(word, said)
    ]
    return max(named, default=(False, 0, "", ""))[2:]


def things_of(place: Place) -> frozenset[str]:
    """What the place can show large, by the names that scripts have for it."""
    return (place.design or design_of(place.kind)).shown


def is_seated(place: Place) -> bool:
    """Whether people sit in it, side by side: in a car."""
    return (place.design or design_of(place.kind)).seated
