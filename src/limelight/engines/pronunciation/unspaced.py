"""Languages that put no spaces: a line is a row of cuts, each a word, or marks, or a name of the brand's.

Marks go with the word that they close or open; the words together are the line again, so that captions lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from limelight.engines.pronunciation.alphabet import written_in
from limelight.engines.pronunciation.reading import BETWEEN, Reading, Symbol, breaths
from limelight.engines.pronunciation.said import ipa_of
from limelight.engines.pronunciation.words import known_mark

_OPENING = frozenset("“(")


@dataclass(frozen=True)
class Cut:
    """A stretch of the line as it is written, and how it is said: "" for marks, and for what nobody can say."""

    text: str
    sounds: str = ""
    leans: bool = False
    """Part of the written word before it: a particle on its noun."""
    joins: bool = False
    """Said without a step from the word before it: an ending on its verb."""


Cutter = Callable[[str], Iterable[Cut]]


def named(text: str, said: Mapping[str, str], cut: Cutter, alphabet: frozenset[str]) -> Iterator[Cut]:
    """`text` cut, with the brand's own names said as the brand says them: by IPA in slashes, or by another spelling."""
    names = "|".join(re.escape(name) for name in sorted(said, key=lambda name: (-len(name), name)) if name)
    for number, part in enumerate(re.split(f"({names})", text) if names else [text]):
        if number % 2 == 0:
            yield from cut(part)
        elif ipa := ipa_of(said[part].strip()):
            yield Cut(part, written_in(alphabet, ipa))
        else:
            yield Cut(part, " ".join(each.sounds for each in cut(said[part]) if each.sounds))


def reading(cuts: Iterable[Cut], alphabet: frozenset[str]) -> Reading:
    """The cuts as written words, and their symbols in `alphabet`."""
    line = _Line(alphabet)
    for cut in cuts:
        line.add(cut)
    return line.reading()


class _Line:
    def __init__(self, alphabet: frozenset[str]) -> None:
        self._alphabet = alphabet
        self._words: list[str] = []
        self._symbols: list[Symbol] = []
        self._opening = ""
        self._closed = True
        """Whether a mark stands at the end, on which nothing leans."""

    def add(self, cut: Cut) -> None:
        if cut.sounds or any(letter.isalnum() for letter in cut.text):
            self._word(cut)
        else:
            for mark in cut.text:
                self._mark(mark)

    def reading(self) -> Reading:
        if self._opening:
            self._words = [*self._words[:-1], f"{self._words[-1]}{self._opening}"] if self._words else [self._opening]
        return Reading(tuple(word.strip() for word in self._words), tuple(breaths(self._without_last_space())))

    def _word(self, cut: Cut) -> None:
        follows = not self._closed and not self._opening
        if (cut.leans or cut.joins) and follows:
            self._words[-1] += cut.text
        else:
            self._words.append(f"{self._opening}{cut.text}")
        self._opening, self._closed = "", False
        if cut.joins and follows:
            self._symbols = self._without_last_space()
        owner = len(self._words) - 1
        said = [sound for sound in cut.sounds if sound in self._alphabet]
        self._symbols += [Symbol(sound, BETWEEN if sound == " " else owner) for sound in said]
        if said:
            self._symbols.append(Symbol(" ", BETWEEN))

    def _mark(self, mark: str) -> None:
        known = known_mark(mark)
        if known in _OPENING or not self._words:
            self._opening += mark
        else:
            self._words[-1] += mark
            self._closed = self._closed or bool(known)
        if known and known in self._alphabet:
            self._symbols = self._symbols if known in _OPENING else self._without_last_space()
            self._symbols.append(Symbol(known, BETWEEN))
            self._symbols += [] if known in _OPENING else [Symbol(" ", BETWEEN)]

    def _without_last_space(self) -> list[Symbol]:
        return self._symbols[:-1] if self._symbols and self._symbols[-1].text == " " else self._symbols
