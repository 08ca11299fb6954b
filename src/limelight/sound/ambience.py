"""What is always heard in a place: how it answers a voice, and the beds that its weather, hour and own things lay.

Every kind of place that is drawn has its room and its beds; words of a heading that name a place nobody draws (a
church, a train, a bathroom) come before them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.sound import room as rooms
from limelight.sound.room import Room
from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded


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
    ground: str = "floor"
    """What a foot falls on: one of `effects.steps.GROUNDS`."""


@dataclass(frozen=True)
class Setting:
    """A kind of place to the ear."""

    room: Room
    beds: tuple[Bed, ...] = ()
    ground: str = "floor"
    inside: bool = True
    sung: bool = False
    """Birds and crickets are near enough to be heard."""


SETTINGS: dict[str, Setting] = {
    "apartment": Setting(rooms.CHAMBER, (Bed("room"), Bed("street", -16, through_wall=True))),
    "beach": Setting(rooms.OPEN, (Bed("sea"),), "earth", inside=False),
    "bedroom": Setting(rooms.BEDROOM, (Bed("room"),), "wood", sung=True),
    "bus-stop": Setting(rooms.STREET, (Bed("street"),), "stone", inside=False),
    "car": Setting(rooms.CAR, (Bed("drive"),)),
    "courtroom": Setting(rooms.COURT, (Bed("room", 4),), "wood"),
    "double-bedroom": Setting(rooms.BEDROOM, (Bed("room"),), "wood", sung=True),
    "field": Setting(rooms.OPEN, (Bed("leaves", -4),), "grass", inside=False, sung=True),
    "forest": Setting(rooms.FOREST, (Bed("leaves", 1),), "earth", inside=False, sung=True),
    "garden": Setting(rooms.GARDEN, (Bed("leaves"),), "earth", inside=False, sung=True),
    "grave": Setting(rooms.GRAVE, (Bed("wind", -6),), "earth", inside=False),
    "hospital": Setting(rooms.WARD, (Bed("room", 6),)),
    "kitchen": Setting(rooms.KITCHEN, (Bed("room", 4), Bed("clock", -6)), "stone"),
    "lobby": Setting(rooms.LOBBY, (Bed("room", 5), Bed("crowd", -16)), "stone"),
    "office": Setting(rooms.OFFICE, (Bed("room", 6), Bed("typing", -6))),
    "palace": Setting(rooms.PALACE, (Bed("room", 2), Bed("candle", 2)), "stone"),
    "restaurant": Setting(rooms.DINING, (Bed("room", 3), Bed("crowd", -7))),
    "rooftop": Setting(rooms.OPEN, (Bed("wind", -10), Bed("street", -14)), "stone", inside=False),
    "room": Setting(rooms.CHAMBER, (Bed("room"),), sung=True),
    "school": Setting(rooms.CLASSROOM, (Bed("room", 2), Bed("crowd", -16, through_wall=True))),
    "street": Setting(rooms.STREET, (Bed("street"),), "stone", inside=False),
    "study": Setting(rooms.STUDY, (Bed("room"), Bed("candle")), "wood", sung=True),
}
"""By the kinds of `works.places.KINDS`."""

_NAMED: tuple[tuple[str, Setting], ...] = (
    ("church cathedral chapel mosque iglesia église kirche 教堂", Setting(rooms.CHURCH, (Bed("room", 4),), "stone")),
    ("temple shrine 寺 庙", Setting(rooms.PALACE, (Bed("room", 2), Bed("candle")), "stone", sung=True)),
    (
        "cave cellar well dungeon tunnel cueva grotte höhle 洞",
        Setting(rooms.CAVE, (Bed("room", 4), Bed("drip")), "stone"),
    ),
    ("bathroom toilet shower baño badezimmer 浴室", Setting(rooms.BATH, (Bed("room"), Bed("drip", -8)), "stone")),
    (
        "corridor hallway stairwell staircase stairs pasillo couloir flur 走廊",
        Setting(rooms.CORRIDOR, (Bed("room", 3),)),
    ),
    ("train carriage subway metro tren zug 火车 地铁", Setting(rooms.CAR, (Bed("train"),))),
    ("bus autobús 公交车", Setting(rooms.CAR, (Bed("engine"),))),
    ("boat ship barco bateau schiff 船", Setting(rooms.OPEN, (Bed("sea", -2),), "wood", inside=False)),
    ("airport station estación gare bahnhof 车站", Setting(rooms.LOBBY, (Bed("room", 4), Bed("crowd", -8)), "stone")),
    ("bar pub club party market banquet", Setting(rooms.DINING, (Bed("room", 3), Bed("crowd", -4)))),
)
"""By words of a heading, in whatever it is drawn as."""
_ELSEWHERE = Setting(rooms.OPEN, (Bed("room", 2),), "earth", inside=False, sung=True)

_WEATHER: dict[str, tuple[Bed, ...]] = {
    "clear": (),
    "rain": (Bed("rain", -3),),
    "storm": (Bed("downpour", -5), Bed("wind", -3)),
    "snow": (Bed("wind", -10),),
    "fog": (),
    "wind": (Bed("wind", 2),),
}
_WET = frozenset({"rain", "storm"})
_DRY = frozenset({"clear", "fog", "wind"})
_FALLEN = {"snow": "snow"}
"""What weather lays on the ground outside."""


def ambience_of(kind: str, words: str, hour: str, weather: str) -> Ambience:
    """`kind` is how a place is drawn, `words` what its heading and its file call it."""
    setting = _named(words) or SETTINGS.get(kind.replace("_", "-"), _ELSEWHERE)
    outside = (*_WEATHER[weather], *_creatures(setting, hour, weather))
    heard = tuple(replace(bed, through_wall=setting.inside) for bed in outside)
    ground = setting.ground if setting.inside else _FALLEN.get(weather, setting.ground)
    return Ambience(setting.room, (*(_in_the_wet(bed, weather) for bed in setting.beds), *heard), ground)


def _named(words: str) -> Setting | None:
    text = folded(words)
    said = set(text.replace("-", " ").replace("_", " ").split())
    return next((setting for names, setting in _NAMED if any(_says(name, said, text) for name in names.split())), None)


def _says(name: str, said: set[str], text: str) -> bool:
    """Whether a word is among those; a script without spaces has no words to tell apart."""
    return name in text if is_unspaced(name) else name in said


def _in_the_wet(bed: Bed, weather: str) -> Bed:
    """A car's wipers beat only where there is something to wipe."""
    return replace(bed, name="car") if bed.name == "drive" and weather in _WET else bed


def _creatures(setting: Setting, hour: str, weather: str) -> tuple[Bed, ...]:
    """Who sings outside at this hour, while nothing falls from the sky."""
    if weather not in _DRY or not setting.sung:
        return ()
    singing = {"night": (Bed("crickets"),), "dusk": (Bed("birds", -3), Bed("crickets", -7)), "dawn": (Bed("birds"),)}
    by_day = () if setting.inside else (Bed("birds", -4),)
    return singing.get(hour, by_day)
