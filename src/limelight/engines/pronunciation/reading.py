"""A line read out: symbols of the network's alphabet, each knowing which written word of the line it belongs to.

However a reader rewrites what it reads ("7:30" becomes two words or four), its symbols are laid to the words as they
were written. So captions light up what the writer wrote, and mouths move to what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

BETWEEN = -1
"""The word number of a symbol that belongs to no word: a pause, or the step from one word to the next."""

PAUSES = frozenset(';:,.!?—…"()“”')
STRESSES = "ˈˌ"
TAILS = frozenset("ːʰʲᵝ\u0303→↗↓↘")
"""What lengthens, colours or gives a tone to the phoneme before it, and is no sound of its own."""
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
        return self.text in STRESSES

    @property
    def is_tail(self) -> bool:
        return self.text in TAILS


@dataclass(frozen=True)
class Reading:
    """A line read out: its own words, and its symbols in breaths that the network speaks one at a time."""

    words: tuple[str, ...]
    breaths: tuple[tuple[Symbol, ...], ...]


class Reader(Protocol):
    """Reads one language aloud, in one alphabet."""

    def read(self, text: str) -> Reading:
        """The words of `text` as written, and how they are said. Raises NoReader where that cannot be found out."""
        ...


def breaths(symbols: Sequence[Symbol], most: int = _MOST_SYMBOLS) -> list[tuple[Symbol, ...]]:
    """The symbols in one piece where the network can take them so, else cut after the last pause or space that fits."""
    rest, pieces = symbols, []
    while len(rest) > most:
        head = rest[:most]
        cut = _last(head, lambda symbol: symbol.is_pause) or _last(head, lambda symbol: symbol.text == " ")
        pieces.append(tuple(rest[: cut or most]))
        rest = rest[cut or most :]
    return [*pieces, tuple(rest)] if any(symbol.word != BETWEEN for symbol in rest) else pieces


def _last(symbols: Sequence[Symbol], wanted: Callable[[Symbol], bool]) -> int:
    return next((n + 1 for n in reversed(range(len(symbols))) if wanted(symbols[n])), 0)


def of_words(reading: Reading) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every written word and the sounds of it, a symbol each, stresses left out; a word of marks has none."""
    sounds: list[list[str]] = [[] for _ in reading.words]
    for symbol in _all(reading.breaths):
        if symbol.word != BETWEEN and not symbol.is_stress:
            sounds[symbol.word].append(symbol.text)
    return tuple((word, tuple(own)) for word, own in zip(reading.words, sounds, strict=True))


def _all(breaths: Iterable[Iterable[Symbol]]) -> Iterable[Symbol]:
    return (symbol for breath in breaths for symbol in breath)
