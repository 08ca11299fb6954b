"""What is always heard in a place: the beds that its weather, its hour and its own things lay under a scene.

A place is known by words in its name; one that nobody knows has its weather, its hour and the tone of air.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.sound.room import CAR, CHAMBER, GARDEN, GRAVE, OPEN, Room


@dataclass(frozen=True)
class Bed:
    """An effect that goes on through a scene, and how far from its usual level it stands."""

    name: str
    gain_db: float = 0.0
    through_wall: bool = False


@dataclass(frozen=True)
class Ambience:
    room: Room
    """How the place answers to a voice."""
    beds: tuple[Bed, ...]


@dataclass(frozen=True)
class _Kind:
    words: tuple[str, ...]
    room: Room
    inside: bool = False
    beds: tuple[Bed, ...] = ()


_KINDS = (
    _Kind(("grave", "tomb", "cemetery", "pit"), GRAVE, beds=(Bed("wind", -6),)),
    _Kind(("garden", "park", "courtyard", "orchard"), GARDEN, beds=(Bed("leaves"),)),
    _Kind(
        ("study", "library", "bedroom", "chamber", "temple"), CHAMBER, inside=True, beds=(Bed("room"), Bed("candle"))
    ),
    _Kind(("car", "taxi", "cab", "bus"), CAR, inside=True, beds=(Bed("car"),)),
    _Kind(("sea", "beach", "harbour", "harbor", "boat", "shore"), OPEN, beds=(Bed("sea"),)),
    _Kind(("cave", "cellar", "well", "dungeon"), CHAMBER, inside=True, beds=(Bed("room", 4), Bed("drip"))),
    _Kind(
        ("room", "kitchen", "house", "office", "hall", "shop", "apartment"), CHAMBER, inside=True, beds=(Bed("room"),)
    ),
    _Kind(("street", "field", "road", "roof", "bridge", "mountain", "forest"), OPEN, beds=(Bed("leaves", -6),)),
)
_ELSEWHERE = _Kind((), OPEN, beds=(Bed("room", 2),))

_WEATHER: dict[str, tuple[Bed, ...]] = {
    "clear": (),
    "rain": (Bed("rain", -3),),
    "storm": (Bed("downpour", -5), Bed("wind", -3)),
    "snow": (Bed("wind", -10),),
    "fog": (),
    "wind": (Bed("wind", 2),),
}
_DRY = frozenset({"clear", "fog", "wind"})


def ambience_of(place: str, hour: str, weather: str) -> Ambience:
    kind = _kind(place)
    outside = (*_WEATHER[weather], *_creatures(kind, hour, weather))
    return Ambience(kind.room, (*kind.beds, *(replace(bed, through_wall=kind.inside) for bed in outside)))


def _kind(place: str) -> _Kind:
    words = place.casefold().replace("-", " ").replace("_", " ").split()
    return next((kind for kind in _KINDS if set(kind.words) & set(words)), _ELSEWHERE)


def _creatures(kind: _Kind, hour: str, weather: str) -> tuple[Bed, ...]:
    """Who sings outside at this hour, while nothing falls from the sky."""
    if weather not in _DRY or kind.room in (CAR, GRAVE):
        return ()
    singing = {"night": (Bed("crickets"),), "dusk": (Bed("birds", -3), Bed("crickets", -7)), "dawn": (Bed("birds"),)}
    by_day = (Bed("birds", -4),) if kind.room is GARDEN else ()
    return singing.get(hour, by_day)
