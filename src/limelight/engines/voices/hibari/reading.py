"""From a line's words to the symbols that the network speaks, each knowing which word of the line it belongs to.

The reader (hibari's, after misaki) rewrites what it reads: "7:30" becomes four words. The words of the line, with their
spelling and punctuation, are found again by aligning the two, so that captions light up what the writer wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from hibari.g2p import G2P
from hibari.g2p.normalize import normalize

BETWEEN = -1
"""The word number of a symbol that belongs to no word: a pause, or the step from one word to the next."""

PAUSES = frozenset(';:,.!?—…"()“”')
_STRESSES = "ˈˌ"
_MOST_SYMBOLS = 400
"""Longer input is beyond what the network was trained on: split at the best pause."""


@dataclass(frozen=True)
class Symbol:
    """One symbol of the network's alphabet, and the number of the word it belongs to."""

    text: str
    word: int

    @property
    def is_pause(self) -> bool:
        return self.text in PAUSES

    @property
    def is_stress(self) -> bool:
        return self.text in _STRESSES


@dataclass(frozen=True)
class Reading:
    """A line read out: its own words, and its symbols in breaths that the network speaks one at a time."""

    words: tuple[str, ...]
    breaths: tuple[tuple[Symbol, ...], ...]


class Reader:
    """English spelling to phonemes (American, or British), loaded once."""

    def __init__(self, vocabulary: frozenset[str], *, british: bool = False) -> None:
        self._vocabulary = vocabulary
        self._g2p = G2P(british=british)

    def read(self, text: str) -> Reading:
        words = words_of(text)
        symbols = self._symbols(words)
        return Reading(words, tuple(breaths(symbols)))

    def _symbols(self, words: tuple[str, ...]) -> list[Symbol]:
        tokens = self._g2p.phonemize_tokens(self._g2p.tokenize(normalize(" ".join(words))))
        groups = _spaced_groups(tokens)
        owners = align(words, ["".join(token.text for token in group) for group in groups])
        symbols: list[Symbol] = []
        for group, owner in zip(groups, owners, strict=True):
            spoken = "".join(token.phonemes or "" for token in group)
            symbols += [self._symbol(mark, owner) for mark in f"{spoken} " if mark in self._vocabulary]
        return symbols[:-1]

    @staticmethod
    def _symbol(mark: str, owner: int) -> Symbol:
        return Symbol(mark, BETWEEN if mark in PAUSES or mark == " " else owner)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a line as written; a mark that stands alone ("—") stays with the word before it."""
    words: list[str] = []
    opening = ""
    for piece in text.split():
        if any(letter.isalnum() for letter in piece):
            words.append(f"{opening} {piece}".strip())
            opening = ""
        elif words:
            words[-1] = f"{words[-1]} {piece}"
        else:
            opening = f"{opening} {piece}".strip()
    return tuple(words) or ((opening,) if opening else ())


def align(written: tuple[str, ...], spoken: list[str]) -> list[int]:
    """For each spoken word the number of the written word that it says, never going back."""
    bare = [re.sub(r"\W", "", word).casefold() for word in written]
    said = [re.sub(r"\W", "", word).casefold() for word in spoken]
    owners: list[int] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(a=bare, b=said, autojunk=False).get_opcodes():
        first, last = min(i1, len(written) - 1), max(i2 - 1, i1 - 1, 0)
        share = (last - first + 1) / max(j2 - j1, 1)
        owners += [max(0, min(last, first + int(step * share))) for step in range(j2 - j1)]
    return owners


def breaths(symbols: list[Symbol]) -> list[tuple[Symbol, ...]]:
    """The symbols in one piece where the network can take them so, else cut after the last pause or space that fits."""
    rest, pieces = symbols, []
    while len(rest) > _MOST_SYMBOLS:
        head = rest[:_MOST_SYMBOLS]
        cut = _last(head, lambda symbol: symbol.is_pause) or _last(head, lambda symbol: symbol.text == " ")
        pieces.append(tuple(rest[: cut or _MOST_SYMBOLS]))
        rest = rest[cut or _MOST_SYMBOLS :]
    return [*pieces, tuple(rest)] if any(symbol.word != BETWEEN for symbol in rest) else pieces


def _last(symbols: list[Symbol], wanted) -> int:
    return next((n + 1 for n in reversed(range(len(symbols))) if wanted(symbols[n])), 0)


def _spaced_groups(tokens: list) -> list[list]:
    """Tokens gathered into what stands between two spaces; what has no letter or figure joins the group before it."""
    groups: list[list] = [[]]
    for token in tokens:
        groups[-1].append(token)
        if token.whitespace:
            groups.append([])
    joined: list[list] = []
    for group in filter(None, groups):
        speaks = any(letter.isalnum() for token in group for letter in token.text)
        if joined and not speaks:
            joined[-1] += group
        else:
            joined.append(group)
    return joined
