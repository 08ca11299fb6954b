"""What a person feels and how they say it, read from words: parentheticals, action, and the line itself.

A fixed lexicon (`lexicon/emotions.toml`, `lexicon/manners.toml`) in a dozen languages, no model: the same words always
give the same face and voice. A word that nobody knows is no feeling at all, never a guess.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from limelight.works.screenplay import Line
from limelight.works.speech import Delivery

UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages written without spaces: a word is found anywhere in the text."""
OTHER_SCRIPTS = ("zh", "ja", "ko", "ru", "hi", "ar")
"""Languages of the lexicon whose words can be no other's, because their script is not Latin."""
INFLECTED_AT_THE_END = frozenset({"ko", "hi"})
"""Languages in which every entry is the beginning of a word."""

MILD, STRONG = 0.6, 1.25
_SOFTENED = "slightly|a little|a bit|almost|barely|half|un poco|un peu|etwas|ein wenig|um pouco|sedikit"
_SHARPENED = "very|utterly|completely|totally|deeply|muy|très|sehr|muito|sangat"
_NEGATED = r"not|no|never|without|nor|sin|sans|pas|ohne|nicht|kein\w*|sem|não|tanpa|tidak|не|без|\w+n['’]t"


@dataclass(frozen=True)
class Feeling:
    """An expression of the stage, and how strong it is, 0 to 1."""

    expression: str = "neutral"
    strength: float = 0.3

    def times(self, factor: float) -> Feeling:
        """The same feeling, weaker or stronger, within 0.1 to 1."""
        return Feeling(self.expression, round(min(1.0, max(0.1, self.strength * factor)), 2))


NEUTRAL = Feeling()


def feeling_in(text: str, language: str = "en") -> Feeling | None:
    """The strongest feeling that `text` names, in its language or in English; None when it names none."""
    text = text.casefold()
    found = [hit for name in _languages(text, language) for hit in _hits(text, _table(name))]
    if not found:
        return None
    start, _, feeling = min(found, key=lambda hit: (-hit[2].strength, hit[0], -hit[1]))
    named = re.search(r"\b(0?\.\d+|1\.0)\b", text)
    if named:
        return Feeling(feeling.expression, float(named[1]))
    return feeling.times(_weight(text[:start]))


def feeling_of(line: Line, carried: Feeling = NEUTRAL) -> Feeling:
    """What its speaker feels: as a parenthetical says, else what they felt before, fading, else what the words say."""
    return told_feeling(line) or _raised(_from_words(line, carried), line.words)


def told_feeling(line: Line) -> Feeling | None:
    """The feeling that a parenthetical of the line names; None when none does."""
    named = (feeling_in(parenthetical, line.language) for parenthetical in line.parentheticals)
    return next((feeling for feeling in named if feeling), None)


def delivery_of(line: Line) -> Delivery:
    """How a voice says `line`: the manner that a parenthetical names, else that of the feeling it names."""
    for parenthetical in line.parentheticals:
        manner = _manner_in(parenthetical) or _named_expression(parenthetical, line.language)
        if manner:
            return _delivery(manner, line.before)
    return Delivery(before=line.before)


def _from_words(line: Line, carried: Feeling) -> Feeling:
    if carried.expression != "neutral" and carried.strength >= 0.4:
        return carried.times(0.9)
    said = feeling_in(line.words, line.language)
    if said:
        return said.times(MILD)
    return Feeling("disbelief", 0.4) if line.words.rstrip().endswith(("?", "？", "؟")) else NEUTRAL


def _raised(feeling: Feeling, words: str) -> Feeling:
    return feeling.times(1.3) if re.search("[!！]", words) else feeling


def _weight(before: str) -> float:
    if _ends_in(before, _SOFTENED):
        return MILD
    return STRONG if _ends_in(before, _SHARPENED) else 1.0


def _ends_in(text: str, words: str) -> bool:
    return re.search(rf"\b({words})\s*$", text) is not None


def _hits(text: str, table: Table) -> Iterable[tuple[int, int, Feeling]]:
    for pattern, feeling in table:
        for match in pattern.finditer(text):
            if not _ends_in(text[: match.start()], _NEGATED):
                yield match.start(), len(match[0]), feeling


def _named_expression(text: str, language: str) -> str:
    feeling = feeling_in(text, language)
    return feeling.expression if feeling else ""


def _manner_in(text: str) -> str:
    hits = [(match.start(), name) for name, pattern in _manners() if (match := pattern.search(text.casefold()))]
    return min(hits)[1] if hits else ""


def _delivery(manner: str, before: float) -> Delivery:
    voice = lexicon("manners")[manner]
    return Delivery(manner, voice["pace"], voice["pitch"], voice["gain_db"], before)


Table = tuple[tuple[re.Pattern[str], Feeling], ...]


def _languages(text: str, language: str) -> tuple[str, ...]:
    """Whose words to look for: the language's, English, and for text in another script those written in it."""
    base = language.split("-")[0].lower()
    others = () if text.isascii() else OTHER_SCRIPTS
    return tuple(dict.fromkeys((base, "en", *others)))


@cache
def _table(language: str) -> Table:
    rows: list[tuple[re.Pattern[str], Feeling]] = []
    for expression, entry in lexicon("emotions").items():
        strength = float(entry["strength"])
        for key, worth in ((language, strength), *((("mild", strength * MILD),) if language == "en" else ())):
            if key in entry:
                rows.append((_pattern(entry[key], language), Feeling(expression, round(worth, 2))))
    return tuple(rows)


@cache
def _manners() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Manners by their words: one table for all languages, because these words are alike in none of them."""
    return tuple((name, _pattern(entry["words"], "")) for name, entry in lexicon("manners").items() if "words" in entry)


def _pattern(words: str, language: str) -> re.Pattern[str]:
    entries = sorted((word.strip().casefold() for word in words.split(",")), key=len, reverse=True)
    return re.compile("|".join(word_pattern(word, language) for word in entries))


def word_pattern(word: str, language: str = "") -> str:
    """The regular expression that finds a lexicon's entry in folded text; `word` is folded and may end in a star."""
    word = word.casefold()
    stem = re.escape(word.rstrip("*")).replace(r"\*", r"\w*")
    if language in UNSPACED or _unspaced(word):
        return stem
    open_ended = word.endswith("*") or language in INFLECTED_AT_THE_END
    return rf"(?<!\w){stem}" + (r"\w*" if open_ended else r"(?!\w)")


def _unspaced(word: str) -> bool:
    """Whether the word is in Han or kana, where no space says where a word begins."""
    return any("\u3040" <= letter <= "\u9fff" for letter in word)


@cache
def lexicon(name: str) -> dict[str, Any]:
    """A lexicon of this package, `lexicon/NAME.toml`, without its schema."""
    text = resources.files("limelight.works").joinpath(f"lexicon/{name}.toml").read_text("utf-8")
    return {key: entry for key, entry in tomllib.loads(text).items() if key != "schema"}
