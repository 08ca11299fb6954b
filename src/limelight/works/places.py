"""A place: what it looks like, its usual hour and weather. One TOML in `sets/`, or found by the words of a heading."""

from __future__ import annotations

from dataclasses import dataclass

HOURS = ("dawn", "day", "dusk", "night")
WEATHERS = ("clear", "rain", "storm", "snow", "fog", "wind")


@dataclass(frozen=True)
class Place:
    name: str
    """As headings call it ("STUDY")."""
    id: str
    kind: str = "room"
    """Which place of stage/sets is drawn: grave, study, garden, room, street, field."""
    hour: str = "day"
    weather: str = "clear"
    words: tuple[str, ...] = ()
    """Other words in a heading that mean this place."""
    tint: str = ""
    """A colour laid over the light, `#rrggbb`."""
