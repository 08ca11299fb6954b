"""Figures, dates, times, money and abbreviations, in the words of a language.

espeak-ng reads a bare number well; what stands around it is written out here, from a table that each language gives:
"25 €" becomes "25 euros", "7:30" in Portuguese "7 e 30", "Dra." in Spanish "doctora".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from limelight.engines.pronunciation.said import Piece

_NUMBER = r"\d+(?:[.,]\d+)*"
_LONGEST = 40
"""Letters of a word, or figures of a number, beyond which it is cut: no language has them, and hostile text does."""


@dataclass(frozen=True)
class Counted:
    """What is counted: one of it with its article ("una libra"), and many ("libras")."""

    one: str
    many: str


Clock = Callable[[int, int], str]
"""Hour and minute -> how the time is said."""


@dataclass(frozen=True)
class Figures:
    """How a language says what is written in signs. Every table is of this language's own words."""

    money: Mapping[str, Counted]
    """By sign: "€", "R$"."""
    cents: str
    """Money with a broken part, from {whole}, {coin} and {cents}."""
    units: Mapping[str, Counted]
    """What may follow a figure: "km", "%"."""
    titles: Mapping[str, str]
    """Abbreviations whose full stop ends no sentence, in small letters and without it."""
    signs: Mapping[str, str]
    """"&", "+", "=", "@", "#", "." (inside an address), "-" (from ... to), "−" (below zero)."""
    months: tuple[str, ...]
    clock: Clock
    date: str = "{day} {month} {year}"
    first: str = "1"
    """The first day of a month."""
    of: str = ""
    """What stands between millions and their coin."""
    millions: frozenset[str] = frozenset()
    unstopped: frozenset[str] = frozenset()
    """Of the titles, those that are written without a full stop too."""
    own: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = field(default=())
    """Patterns of this language alone, tried before all others."""

    def __call__(self, pieces: Sequence[Piece]) -> list[Piece]:
        """`pieces` without signs: a word or a number in each, "" where nothing is said."""
        told: list[Piece] = []
        coin = sign = ""
        for number, piece in enumerate(pieces):
            if sign:
                piece, sign = replace(piece, text=f"{sign}{piece.text}"), ""
            follower = pieces[number + 1].text.casefold() if number + 1 < len(pieces) else ""
            words, closing = self._words(piece, told, is_last=not follower)
            if coin and not piece.is_ipa:
                words, coin = f"{words} {self.of} {coin}", ""
            if follower in self.millions and (paid := self._paid(piece.text)):
                words, coin = paid
            if piece.text in self.money and follower[:1].isdigit():
                words, sign = "", piece.text
            told += [piece] if piece.is_ipa else _apart(replace(piece, closing=closing), words)
        return told

    def _words(self, piece: Piece, before: Sequence[Piece], *, is_last: bool) -> tuple[str, str]:
        """What `piece` says, and its marks without the full stop of an abbreviation."""
        bare = piece.text.replace("’", "'")
        key = bare.casefold().replace(".", "")
        stopped = "." in bare or piece.closing[:1] == "." or not key.isalpha() or key in self.unstopped
        if key in self.titles and stopped:
            return self.titles[key], piece.closing if is_last else piece.closing.removeprefix(".")
        if before and before[-1].text[-1:].isdigit() and not before[-1].closing and (unit := self.units.get(bare)):
            return unit.many, piece.closing
        return self._written_out(bare), piece.closing

    def _paid(self, text: str) -> tuple[str, str] | None:
        """The number and the coins of a sum whose "millions" is the next word."""
        if found := re.fullmatch(rf"({self._coins})\s?({_NUMBER})", text):
            return found[2], self.money[found[1]].many
        return None

    def _written_out(self, text: str) -> str:
        for pattern, words in self._patterns:
            text = pattern.sub(words, text)
        return text

    @property
    def _coins(self) -> str:
        return _any_of(self.money)

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]]:
        coins, units = self._coins, _any_of(self.units)
        return [
            (re.compile(pattern), words)
            for pattern, words in (
                *self.own,
                (r"\b(\d{4})-(\d\d?)-(\d\d?)\b", lambda m: self._date(m, m[3], m[2], m[1])),
                (r"\b(\d\d?)[/.-](\d\d?)[/.-](\d{4})\b", lambda m: self._date(m, *m.groups())),
                (r"\b(\d\d?):(\d\d)(?::\d\d)?\b", self._time),
                (rf"({coins})\s?({_NUMBER})", lambda m: self._sum(m[2], self.money[m[1]])),
                (rf"({_NUMBER})\s?({coins})(?!\w)", lambda m: self._sum(m[1], self.money[m[2]])),
                (rf"({_NUMBER})\s?({units})(?!\w)", lambda m: _counted(m[1], self.units[m[2]])),
                (r"(?<!\w)[-−](?=\d)", lambda m: f" {self.signs['−']} "),
                (r"(?<=\d)[-–](?=\d)", lambda m: f" {self.signs['-']} "),
                (r"(?<=\w)\.(?=[^\W\d])", lambda m: f" {self.signs['.']} " if "." in self.signs else " "),
                (r"[&+=@#]", lambda m: f" {self.signs.get(m[0], '')} "),
            )
        ]

    def _date(self, found: re.Match[str], day: str, month: str, year: str) -> str:
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return found[0]
        first = self.first if int(day) == 1 else str(int(day))
        return self.date.format(day=first, month=self.months[int(month) - 1], year=year)

    def _time(self, found: re.Match[str]) -> str:
        hour, minute = int(found[1]), int(found[2])
        return self.clock(hour, minute) if hour <= 24 and minute < 60 else f"{hour} {minute}"

    def _sum(self, number: str, coin: Counted) -> str:
        if broken := re.fullmatch(r"(.*\d)[.,](\d\d)", number):
            name = coin.one if broken[1] == "1" else f"{broken[1]} {coin.many}"
            return name if broken[2] == "00" else self.cents.format(whole=name, cents=int(broken[2]))
        return _counted(number, coin)


def _counted(number: str, what: Counted) -> str:
    return f" {what.one} " if number == "1" else f" {number} {what.many} "


def _any_of(names: Mapping[str, object]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _apart(piece: Piece, words: str) -> Iterator[Piece]:
    """A piece a word, the marks at both ends; signs that say nothing are left out, and what has no end is cut."""
    said = re.findall(rf"{_NUMBER}[ºª]?|[^\W\d_](?:[^\W\d_]|[{_COMBINING}'-])*|[{_COMBINING}]", words)
    parts = [word[at : at + _LONGEST] for word in said for at in range(0, len(word), _LONGEST)] or [""]
    for number, part in enumerate(parts):
        opening = piece.opening if number == 0 else ""
        yield replace(piece, text=part, opening=opening, closing=piece.closing if number == len(parts) - 1 else "")


_COMBINING = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962-\u0963\u200c\u200d"
