"""The words of a topic in one language, and finding them in a text: whole words, with the endings that they take.

A file `words/en.toml` has a table for each topic. An entry is a word, or several; `vaccin*` is all that begins so; `#`
stands for a number, `#<18` for one below eighteen, `$` for a sign of money. `spared` are turns of phrase in which such
a word means something else. Languages that set no spaces are searched letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources

from limelight.works.languages import stand_ins
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import Table, read_toml
from limelight.works.vocabulary import TOPICS

_FOLDER = resources.files("limelight.sign.policy") / "words"
_LETTER = r"[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff]"
"""What a word is made of; the marks of scripts that hang vowels on their letters are no letters to Python."""
_PARTS = {
    "*": f"{_LETTER}*",
    "#": r"\d[\d.,]*",
    "$": r"[$€£¥₹₩₽฿]",
    " ": r"[\s-]+",
}
_BELOW = re.compile(r"#<(\d+)")


@dataclass(frozen=True)
class Words:
    """What speaks of a topic in a language, and what does not although it sounds so."""

    words: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """A language's words by topic. `beginnings` may stand before any of them, `endings` follow it.

    `names`: a name begins with a capital.
    """

    language: str
    topics: Mapping[str, Words]
    endings: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    spaced: bool = True
    names: bool = False
    no_names: tuple[str, ...] = ()
    """Words that begin with a capital and are no part of anybody's name."""

    def found(self, topic: str, text: str) -> tuple[str, ...]:
        """The words of `text` that speak of the topic, as they stand there, each once."""
        sought = self._patterns.get(topic)
        return tuple(dict.fromkeys(sought.found(text))) if sought else ()

    @cached_property
    def common(self) -> frozenset[str]:
        """`no_names`, as words are compared."""
        return frozenset(folded(word)[0] for word in self.no_names)

    @cached_property
    def _patterns(self) -> dict[str, _Sought]:
        return {
            topic: _Sought(self.pattern(words.words), self.pattern(words.spared))
            for topic, words in self.topics.items()
        }

    def pattern(self, entries: tuple[str, ...]) -> re.Pattern[str] | None:
        """What finds any of the entries in a folded text; None where there is none."""
        if not entries:
            return None
        longest_first = sorted(entries, key=len, reverse=True)
        every = "|".join(_entry(folded(entry)[0]) for entry in longest_first)
        if not self.spaced:
            return re.compile(every)
        before, after = _any(self.beginnings), _any(self.endings)
        return re.compile(f"(?<!{_LETTER}){before}(?:{every}){after}(?!{_LETTER})")


def _any(parts: tuple[str, ...]) -> str:
    """One of these, or nothing."""
    longest_first = sorted({folded(part)[0] for part in parts}, key=lambda part: (-len(part), part))
    return f"(?:{'|'.join(map(re.escape, longest_first))})?"


@dataclass(frozen=True)
class _Sought:
    words: re.Pattern[str] | None
    spared: re.Pattern[str] | None

    def found(self, text: str) -> Iterator[str]:
        plain, places = folded(text)
        spared = [match.span() for match in self.spared.finditer(plain)] if self.spared else []
        for match in self.words.finditer(plain) if self.words else ():
            if not any(begin <= match.start() and match.end() <= end for begin, end in spared):
                yield text[places[match.start()] : places[match.end() - 1] + 1]


def folded(text: str) -> tuple[str, list[int]]:
    """`text` without capitals and accents, and the place in `text` that each of its letters comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in _plain(letter):
            letters.append(plain)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """One letter as it is compared: accents count in scripts only that write vowels so."""
    if letter in "\u2019\u2018\u02bc":
        return "'"
    parts = unicodedata.normalize("NFKD", letter)
    latin = parts[0].isascii() or "\u0370" <= parts[0] <= "\u04ff"
    bare = "".join(part for part in parts if not unicodedata.combining(part)) if latin else letter
    if unicodedata.combining(letter) and "\u0300" <= letter <= "\u036f":
        return ""
    return bare.casefold()


def _entry(entry: str) -> str:
    """An entry as a pattern."""
    below = _BELOW.sub(lambda found: "\0" + found[1] + "\0", entry)
    parts = re.split("\0", below)
    return "".join(_under(int(part)) if nth % 2 else _plain_entry(part) for nth, part in enumerate(parts))


def _plain_entry(entry: str) -> str:
    return "".join(_PARTS.get(letter) or re.escape(letter) for letter in entry)


def _under(limit: int) -> str:
    """A whole number below `limit`."""
    return rf"(?<!\d)(?:{'|'.join(str(number) for number in range(limit - 1, -1, -1))})(?!\d)"


def words_in(text: str, language: str, entries: tuple[str, ...]) -> tuple[str, ...]:
    """Which of a person's own entries stand in the text, as they stand there: whole words, with their endings."""
    tongue = lexicon_for(language) or Lexicon(language, {})
    return tuple(dict.fromkeys(_Sought(tongue.pattern(entries), None).found(text)))


# -- the files ---------------------------------------------------------------------------------------------------------


def lexicon_for(language: str) -> Lexicon | None:
    """The words of a language, or of a wider form of it; None where nobody has written them down."""
    known = languages()
    return next((lexicon(known[tag]) for tag in stand_ins(language) if tag in known), None)


@lru_cache
def languages() -> Mapping[str, str]:
    """Tag -> the name of its file, for every language that there are words of."""
    names = [entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml")]
    return {name.casefold(): name for name in sorted(names)}


@lru_cache
def lexicon(name: str) -> Lexicon:
    """The words in `words/NAME.toml`. Raises `Problems` with all that is wrong in it."""
    file = f"words/{name}.toml"
    return read_lexicon(name, (_FOLDER / f"{name}.toml").read_bytes(), file)


def read_lexicon(name: str, data: bytes, file: str) -> Lexicon:
    """The words in the bytes of a file. Raises `Problems`."""
    problems: list[Problem] = []
    table = read_toml(data, file, problems)
    found = Lexicon(
        name,
        {topic: _words(table.table(topic)) for topic in TOPICS},
        table.texts("endings"),
        table.texts("beginnings"),
        table.flag("spaced", True),
        table.flag("names"),
        table.texts("no_names"),
    )
    table.close()
    if problems:
        raise Problems(problems)
    return found


def _words(table: Table) -> Words:
    words = Words(table.texts("words", fits=_fits), table.texts("spared", fits=_fits))
    table.close()
    return words


def _fits(entry: str) -> str:
    bare = entry.replace("*", "").strip()
    return "" if bare else "Write a word: a star alone is every word."
