"""A place: what it looks like, its usual hour and weather. One TOML in `sets/`, or found by the words of a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded, safe_name

_WORD_MARKS = re.compile(r"[\s.,;:!?/\"()-]+")
HOURS = ("dawn", "day", "dusk", "night")
WEATHERS = ("clear", "rain", "storm", "snow", "fog", "wind")
KINDS = ("grave", "study", "garden", "room", "street", "field")
"""What the stage can draw."""


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


KIND_WORDS: Mapping[str, str] = {
    "grave": (
        "grave graveyard cemetery tomb burial crypt coffin 墓 墓地 坟 坟墓 墓园 棺 tumba cementerio tombe "
        "cimetière grab friedhof túmulo cemitério могила кладбище 무덤 墓場 makam kuburan قبر مقبرة कब्र "
        "mezar สุสาน mộ श्मशान"
    ),
    "study": (
        "study library archive 书房 书斋 書斎 書房 图书馆 estudio "
        "biblioteca bibliothèque studierzimmer escritório кабинет библиотека 서재 "
        "perpustakaan مكتبة पुस्तकालय arbeitszimmer kerja ห้องสมุด अध्ययन ÇALIŞMA thư "
        "văn"
    ),
    "garden": (
        "garden park courtyard orchard terrace 花园 花園 园 庭院 公园 庭 庭園 jardín parque patio jardin parc "
        "garten jardim сад парк 정원 공원 taman حديقة बगीचा bahçe สวน vườn बाग"
    ),
    "street": (
        "street road alley avenue market square bridge city town 街 街道 路 巷 广场 市场 桥 通り calle plaza "
        "rue place straße gasse markt rua praça улица площадь 거리 골목 jalan pasar شارع सड़क sokak ถนน đường "
        "phố"
    ),
    "field": (
        "field meadow hill mountain forest woods beach shore desert river lake sea countryside farm 田野 草地 "
        "山 森林 海滩 河 湖 海 野 森 campo bosque playa champ forêt plage feld wald strand floresta praia "
        "поле лес берег 들판 숲 해변 sawah hutan pantai حقل खेत tarla ทุ่งนา ป่า đồng rừng जंगल غابة"
    ),
    "room": (
        "room bedroom kitchen house home apartment flat hall hospital hotel bar cafe restaurant shop 房间 房 "
        "卧室 厨房 家 客厅 公寓 医院 酒店 部屋 寝室 habitación cocina casa chambre cuisine maison zimmer "
        "küche haus quarto cozinha комната кухня дом 방 집 부엌 kamar rumah dapur غرفة بيت कमरा घर oda ev "
        "ห้อง ห้องนอน บ้าน phòng nhà कक्ष EVİ office classroom 办公室 教室 oficina bureau büro 사무실 kantor مكتب "
        "ห้องทำงาน salón sala comedor dormitorio"
    ),
}
"""Words of a heading -> the kind of place that is drawn; of two kinds named, the one that stands first here."""


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
    for kind, words in _KINDS.items():
        for word in words:
            if _stands_in(word, said):
                return kind, word
    return "", ""


_KINDS = {kind: tuple(folded(word) for word in words.split()) for kind, words in KIND_WORDS.items()}
