"""A scene heading: interior or exterior, the place, the hour and the weather, in the words of many languages.

`INT. STUDY - NIGHT`, `内景 书房 - 夜`, `夜 内 书房`, `.STUDY - NIGHT`: the parts may be in any order, and what
is neither inside nor outside, hour nor weather is the place. A language is added by adding its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from limelight.works.naming import folded

HOUR_WORDS: Mapping[str, str] = {
    "dawn": (
        "dawn sunrise daybreak 黎明 清晨 拂晓 凌晨 早晨 晨 amanecer alba aube aurore amanhecer morgengrauen "
        "рассвет 明け方 夜明け 朝 새벽 भोर فجر fajar subuh şafak รุ่งสาง"
    ),
    "day": (
        "day morning noon midday afternoon 白天 日间 日 昼 上午 中午 下午 午 día dia mañana tarde jour matin "
        "journée giorno tag morgen день утро 낮 아침 오후 दिन सुबह نهار صباح siang pagi hari gündüz sabah "
        "กลางวัน ngày"
    ),
    "dusk": (
        "dusk sunset twilight evening 黄昏 傍晚 日落 暮 atardecer ocaso crépuscule soir tramonto sera "
        "anoitecer dämmerung abend сумерки вечер закат 夕方 夕 저녁 संध्या शाम غروب مساء senja sore akşam "
        "alacakaranlık"
    ),
    "night": (
        "night midnight 夜晚 夜间 深夜 半夜 午夜 晚上 夜 晚 noche nuit notte noite nacht ночь 夜中 밤 रात ليل "
        "malam gece กลางคืน đêm"
    ),
}
WEATHER_WORDS: Mapping[str, str] = {
    "storm": (
        "storm stormy thunderstorm thunder tempest 暴风雨 雷雨 风暴 雷电 tormenta orage tempête tempesta "
        "tempestade sturm gewitter гроза буря шторм 嵐 폭풍 तूफ़ान तूफान عاصفة badai fırtına พายุ bão"
    ),
    "rain": (
        "rain rainy raining downpour drizzle 大雨 下雨 雨 lluvia pluie pioggia chuva regen дождь 비 बारिश "
        "वर्षा مطر hujan yağmur ฝน mưa"
    ),
    "snow": (
        "snow snowy snowing blizzard 大雪 下雪 雪 nieve neige neve schnee снег метель 눈 बर्फ़ बर्फ ثلج salju kar หิมะ"
    ),
    "fog": (
        "fog foggy mist misty haze 大雾 雾 霧 niebla brouillard nebbia névoa nebel туман 안개 कोहरा ضباب kabut sis หมอก"
    ),
    "wind": ("wind windy 大风 风 風 viento vent vento ветер 바람 हवा ريح angin rüzgar ลม gió"),
    "clear": ("clear sunny 晴 晴天 despejado clair sereno klar ясно 맑음 صاف cerah"),
}
_INSIDE = "int interior innen инт i 内景 內景 室内 屋内 内 內 屋內 室內 داخلي आंतरिक अंदर 실내 내부 dalam iç İÇ nội"
_OUTSIDE = (
    "ext exterior est außen aussen нат экст e 外景 室外 外 屋外 室外 خارجي बाहरी बाहर 실외 외부 luar dış DIŞ ngoại"
)
_ASIDES = "continuous later same before after earlier ago flashback present 稍后 稍後 同时 同時 连续 回忆 闪回 现在"
"""Words that say when a scene plays without saying an hour."""

_HAN_HOUR = "(?:日|夜|晨|昏|黄昏|清晨|傍晚|白天|夜晚)"
_HAN_SIDE = "(?:内外景|內外景|[内內]/外|外/[内內]|[内外內]景|[屋室][内外內]|[内外內])"
_OPENING = re.compile(
    rf"""
      (?: INT\.?\s*/\s*EXT | EXT\.?\s*/\s*INT | I\s*/\s*E | E\s*/\s*I | INT | EXT | (?-i:EST)
        | INNEN | AU(?:ß|SS|ẞ)EN | ИНТ | НАТ | ЭКСТ ) (?: \s*\. | \s )
    | (?: İÇ | DIŞ | NỘI | NGOẠI | DALAM | LUAR | داخلي | خارجي | आंतरिक | अंदर | बाहरी | बाहर
        | 실내 | 실외 | 내부 | 외부 )
      (?: \s*[.:/·-] | \s+(?=\S.*\s[–—-]\s) )
    | (?: (?:第?[\d一二三四五六七八九十百]+[场場]?|[场場][景次]?[\d一二三四五六七八九十百]+) [.、，,：:\s]* )?
      (?: {_HAN_HOUR} [\s,，、/]* )? {_HAN_SIDE} (?= [\s.。．·・:：、,，/-] )
    | [○◯〇] \s* (?=\S) | S\#\s*\d+[.:\s]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a heading opens: Western scripts, scripts without capitals, Chinese, and the marks of Japan and Korea."""
_CLOSING = re.compile(rf"\S.*[\s,，、]{_HAN_HOUR}[\s,，、/]*{_HAN_SIDE}$")
_NUMBER = re.compile(r"#([\w.-]+)#$")
_PARTS = re.compile(r"\s+[-–—]+\s+|\s*[—–,，、。．;；/()（）·・:：|]+\s*|(?<=\.)\s+")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True)
class Heading:
    """`text` is the heading as written, without the mark that forces it and without the scene number."""

    text: str
    place_words: str
    interior: bool | None
    """None where the heading says neither, or both."""
    hour: str = ""
    weather: str = ""
    number: str = ""


def is_heading(text: str) -> bool:
    """Whether a line is a scene heading by its own words, in any of the languages known here."""
    return bool(_OPENING.match(text) or _CLOSING.match(text))


def read_heading(text: str) -> Heading:
    """The parts of a heading, in whatever order they stand."""
    numbered = _NUMBER.search(text.strip())
    bare = (text.strip()[: numbered.start()] if numbered else text).strip()
    opening = _OPENING.match(bare)
    said = _sides(opening[0]) if opening else set[bool]()
    hour, weather = hour_in(opening[0]) if opening else "", ""
    place: list[str] = []
    for part in _parts(bare[opening.end() :] if opening else bare):
        if side := _sides(part):
            said |= side
        elif place and folded(part).split()[-1] in _WORDS_ASIDE:
            continue
        elif _says_time(part) or (place and (hour_in(part) or weather_in(part))):
            hour, weather = hour or hour_in(part), weather or weather_in(part)
        else:
            place.append(part)
    words = " ".join(place)
    return Heading(
        text=bare,
        place_words=words,
        interior=said.pop() if len(said) == 1 else None,
        hour=hour or hour_in(words),
        weather=weather or weather_in(words),
        number=numbered[1] if numbered else "",
    )


def hour_in(text: str) -> str:
    """The hour that words speak of, one of `places.HOURS`; "" where they speak of none."""
    return next((hour for word in _words(text) if (hour := _meaning(word, _HOURS))), "")


def weather_in(text: str) -> str:
    """The weather that words speak of, one of `places.WEATHERS`; "" where they speak of none. A storm outdoes rain."""
    found = {weather for word in _words(text) if (weather := _meaning(word, _WEATHERS))}
    return next((weather for weather in WEATHER_WORDS if weather in found), "")


def _parts(text: str) -> list[str]:
    """The heading's parts; ideographs that stand apart are parts of their own."""
    parts = [part.strip(" .\t") for part in _PARTS.split(text)]
    spaced = [part.split() if _IDEOGRAPHS.search(part) else [part] for part in parts]
    return [part for group in spaced for part in group if part]


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?'\"()[]—–-。，、！？；：") for word in folded(text).split()]


def _says_time(part: str) -> bool:
    """Every word of the part is an hour or a weather."""
    return all(_meaning(word, _HOURS) or _meaning(word, _WEATHERS) for word in _words(part))


def _sides(part: str) -> set[bool]:
    """{True} for inside, {False} for outside, both for a place that is both, nothing for other words."""
    said = re.sub(rf"^.*?(?={_HAN_SIDE}$)", "", part.strip(), count=1) if _IDEOGRAPHS.search(part) else part
    words = [word for word in re.split(r"[\s./:·-]+", folded(said)) if word]
    if "内外" in said or "內外" in said:
        return {True, False}
    if any(word not in _INSIDES and word not in _OUTSIDES for word in words):
        return set()
    return {word in _INSIDES for word in words}


def _meaning(word: str, vocabulary: Mapping[str, str]) -> str:
    """What one word means. In a script without spaces a "word" may be a whole sentence: long words are sought in it."""
    if word in vocabulary or not _IDEOGRAPHS.search(word):
        return vocabulary.get(word, "")
    if all(char in _HOURS or char in _WEATHERS for char in word):
        return next((vocabulary[char] for char in word if char in vocabulary), "")
    return next((meaning for known, meaning in vocabulary.items() if len(known) > 1 and known in word), "")


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    pairs = [(folded(word), meaning) for meaning, words in table.items() for word in words.split()]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


_HOURS, _WEATHERS = _by_word(HOUR_WORDS), _by_word(WEATHER_WORDS)
_INSIDES, _OUTSIDES = (frozenset(map(folded, words.split())) for words in (_INSIDE, _OUTSIDE))
_WORDS_ASIDE = frozenset(map(folded, _ASIDES.split()))
