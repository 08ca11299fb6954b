"""Business: what one sentence of action shows. Who does it, in which pose, holding what, and what is heard.

Read with a fixed lexicon (`lexicon/business.toml`) in several languages; what no entry names is not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from limelight.works.emotions import Feeling, feeling_in, lexicon, word_pattern
from limelight.works.naming import folded


@dataclass(frozen=True)
class Player:
    """What the break-down needs to know of a character."""

    name: str
    feminine: bool = False
    holds: str = ""


@dataclass(frozen=True)
class Business:
    """One sentence of action, understood. `who` are the players it shows, the one who acts first."""

    text: str
    who: tuple[str, ...] = ()
    feeling: Feeling | None = None
    pose: str = ""
    lowers: bool = False
    """The actor leaves the pose they were in."""
    prop: str = ""
    things: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    blow: bool = False
    loss: bool = False
    enters: bool = False
    exits: bool = False
    body: bool = False
    contact: bool = False
    behind: bool = False
    everyone: bool = False
    walks: bool = False
    turns: bool = False
    gaze: str = ""
    """Where the actor looks, one of `vocabulary.GAZES`."""

    @property
    def is_image(self) -> bool:
        """Whether it is something seen rather than something done: nobody in it acts."""
        return self.everyone or bool(self.effects) or not self.who

    @property
    def rises(self) -> bool:
        """Whether somebody comes up out of the ground."""
        return self.enters and self.pose == "grave"

    @property
    def actor(self) -> str:
        return self.who[0] if self.who else ""


_MARKS = ("blow", "loss", "enters", "exits", "body", "contact", "behind", "everyone", "walks", "turns")
"""The groups of the lexicon that say yes or no, in the order of the fields of `Business`."""
_SENTENCE = re.compile(r"[^.!?。！？…]+[.!?。！？…]*[\"'”’」』)]*\s*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph; the whole of it where nothing ends one."""
    found = tuple(part.strip() for part in _SENTENCE.findall(text) if re.search(r"\w", part))
    return found or ((text.strip(),) if text.strip() else ())


def bare(sentence: str) -> str:
    """A sentence without its full stop, to stand inside another."""
    return sentence.rstrip(" .。")


def read_business(sentence: str, players: Sequence[Player], last: Sequence[str], language: str = "en") -> Business:
    """What `sentence` shows. `last` are the players on the reader's mind, the latest first: "he" is one of them."""
    text = sentence.casefold()
    who = named_in(sentence, players) or _meant_by_pronoun(text, players, last)
    lowers = _says("ends", text)
    return Business(
        sentence,
        who,
        feeling_in(sentence, language),
        "" if lowers else next(iter(_named("pose", text)), ""),
        lowers,
        next(iter(_named("prop", text)), "") if who else "",
        _named("thing", text),
        sounds_in(sentence),
        _named("effect", text),
        *(_says(mark, text) for mark in _MARKS),
        gaze=gaze_in(sentence),
    )


def named_in(text: str, players: Sequence[Player]) -> tuple[str, ...]:
    """The players whose names stand in `text`, in the order in which they do; "will" is not WILL, "Will" is."""
    places: dict[str, int] = {}
    for player in players:
        for match in re.finditer(word_pattern(folded(player.name)), text.casefold()):
            written = text[match.start() : match.end()]
            if not written.islower() or player.name.islower():
                places.setdefault(player.name, match.start())
    return tuple(sorted(places, key=lambda name: (places[name], name)))


def weather_in(text: str) -> str:
    """The weather that an action names, as `places.WEATHERS` calls it, or ""."""
    return next(iter(_named("weather", text.casefold())), "")


def sounds_in(text: str) -> tuple[str, ...]:
    """The sounds that an action names, as `vocabulary.SOUNDS` calls them."""
    return _named("sound", text.casefold())


def gaze_in(text: str) -> str:
    """Where somebody looks, in the words of an action or a parenthetical: "looks at the floor" is "down"."""
    return next(iter(_named("gaze", text.casefold())), "")


def marks_in(text: str) -> tuple[str, ...]:
    """What an action says that the story has left on a body, as `vocabulary.MARKS` calls it: "muddy to the elbows"."""
    return _named("mark", text.casefold())


_SHE = re.compile(r"(?<!\w)(she|her|hers|herself|ella|elle|sie|ela|она)(?!\w)|她")
_HE = re.compile(r"(?<!\w)(he|his|him|himself|él|il|er|ele|он)(?!\w)|他(?!们)")


def _meant_by_pronoun(text: str, players: Sequence[Player], last: Sequence[str]) -> tuple[str, ...]:
    feminine = {player.name: player.feminine for player in players}
    she, he = _SHE.search(text), _HE.search(text)
    if not she and not he:
        return ()
    wanted = she is not None and (he is None or she.start() < he.start())
    return next(((name,) for name in last if feminine.get(name) == wanted), ())


def _named(group: str, text: str) -> tuple[str, ...]:
    """The group's names that `text` says, in the order in which it says them."""
    hits = [(match.start(), name) for name, words in _entries(group).items() if (match := _first(words, text))]
    return tuple(dict.fromkeys(name for _, name in sorted(hits)))


def _says(group: str, text: str) -> bool:
    return any(_first(words, text) for words in _entries(group).values())


def _entries(group: str) -> dict[str, str]:
    return lexicon("business")[group]


def _first(words: str, text: str) -> re.Match[str] | None:
    """Where `text` says one of the words first. Most are never said: a pattern is made when a beginning of one is."""
    return _pattern(words).search(text) if any(stem in text for stem in _stems(words)) else None


@cache
def _stems(words: str) -> tuple[str, ...]:
    """How each of the words begins, as far as it has no star."""
    return tuple(word.strip().casefold().split("*")[0] for word in words.split(","))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile("|".join(word_pattern(word.strip()) for word in words.split(",")))
