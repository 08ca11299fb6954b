"""Which words of a line are heard: what was written and what a recogniser heard are laid side by side, sound by sound.

Sounds are compared and not letters, so that "your" is no other word than "you're", "3" none than "three", and 她 none
than 他: the voice said what it should, whichever the recogniser wrote. Where nobody knows how a language is said,
letters stand for sounds. A word is what was written; where the recogniser parts words otherwise does not count.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.works.hearing import Flaw

Said = tuple[str, tuple[str, ...]]
"""A word as it is written, and its sounds."""

CHANGED, CHANGED_SHORT, SHORT = 0.19, 0.34, 3
"""Share of its sounds that are not heard, from which a word is another one: of one with so few sounds, which is said in
more than one way, and of a language of tones, which recognisers mishear first, the second."""
LOST, UNLIKE = 0.75, 0.6
"""The share from which a word is none; and that of a line from which nothing is to be said of its words."""
ADDED, BESIDE = 4, 0.34
"""Sounds that a word too much has at least (a breath is taken for a short one), and the share of them that may stand
beside sounds of the line."""


@dataclass(frozen=True)
class Comparison:
    """`wrong` of `words` are lost or changed; `rate` is the share of sounds missing, other or too much."""

    words: int
    wrong: int
    rate: float
    flaws: tuple[Flaw, ...]


def compared(
    written: Sequence[Said], heard: Sequence[Said], starts: Sequence[float], *, signs: bool = False
) -> Comparison:
    """How the line came out; `starts` are the seconds at which its words begin, for all or none of them. `signs` says
    that the language is written in signs, a syllable or two a word.
    """
    told = _Words.of(written)
    other = _Words.of(heard)
    pairs = list(_aligned(told.sounds, other.sounds))
    errors = sum(one is None or two is None or told.sounds[one] != other.sounds[two] for one, two in pairs)
    rate = errors / max(1, len(told.sounds))
    flaws = list(_lost_or_changed(told, other, pairs, starts, CHANGED_SHORT if signs else CHANGED))
    wrong = len(flaws)
    if rate > UNLIKE:
        flaws = [Flaw("unlike", heard=" ".join(word for word, _ in heard))]
    else:
        flaws += _added(other, pairs)
    return Comparison(sum(bool(sounds) for _, sounds in written), wrong, rate, tuple(flaws))


def spelt(text: str) -> tuple[Said, ...]:
    """The words of `text` with their letters for sounds."""
    words = text.split()
    return tuple((word, _letters(word)) for word in words)


def same_script(written: str, heard: str) -> bool:
    """Whether both are in letters of one kind, as far as they have any."""
    one, other = _script(written), _script(heard)
    return not one or not other or one == other


def _script(text: str) -> str:
    """What most letters of the text belong to; Chinese signs and kana stand side by side in one language."""
    kinds = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha())
    most = max(kinds, key=lambda kind: kinds[kind], default="")
    return "CJK" if most in ("HIRAGANA", "KATAKANA") else most


def slips(written: str, heard: str, *, signs: bool) -> float:
    """Words (or signs) that a plain comparison of the two texts finds wrong, as a share of those written."""
    units = [_letters(text) if signs else [w for w in map(_plain, text.split()) if w] for text in (written, heard)]
    one, two = (list(each) for each in units)
    wrong = sum(a is None or b is None or one[a] != two[b] for a, b in _aligned(one, two))
    return wrong / max(1, len(one))


def _plain(word: str) -> str:
    return "".join(_letters(word))


def _letters(text: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return tuple(letter for letter in folded if letter.isalnum() or unicodedata.category(letter) in ("Mn", "Mc"))


@dataclass(frozen=True)
class _Words:
    """A text as one row of sounds, each with the number of its word."""

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    owners: tuple[int, ...]

    @classmethod
    def of(cls, said: Sequence[Said]) -> _Words:
        flat = [(sound, number) for number, (_, sounds) in enumerate(said) for sound in sounds]
        return cls(tuple(word for word, _ in said), tuple(s for s, _ in flat), tuple(n for _, n in flat))

    @property
    def lengths(self) -> list[int]:
        counts = [0] * len(self.words)
        for owner in self.owners:
            counts[owner] += 1
        return counts


_Pair = tuple[int | None, int | None]


def _lost_or_changed(
    told: _Words, other: _Words, pairs: Sequence[_Pair], starts: Sequence[float], changed: float
) -> Iterator[Flaw]:
    kept = [0] * len(told.words)
    there: list[list[int]] = [[] for _ in told.words]
    for one, two in pairs:
        if one is None or two is None:
            continue
        kept[told.owners[one]] += told.sounds[one] == other.sounds[two]
        there[told.owners[one]].append(other.owners[two])
    for number, length in enumerate(told.lengths):
        if not length or (missing := 1 - kept[number] / length) < _least(length, changed):
            continue
        heard = " ".join(_bare(other.words[each]) for each in dict.fromkeys(there[number]))
        at = round(starts[number], 2) if number < len(starts) else 0.0
        lost = not heard or (missing >= LOST and len(there[number]) < length / 2)
        yield Flaw(
            "lost" if lost else "changed", _bare(told.words[number]), "" if lost else heard, at, round(missing, 2)
        )


def _least(length: int, changed: float) -> float:
    return CHANGED_SHORT if length <= SHORT else changed


def _added(other: _Words, pairs: Sequence[_Pair]) -> Iterator[Flaw]:
    """Words of which hardly a sound stands beside one of the line's."""
    beside = [0] * len(other.words)
    for one, two in pairs:
        if one is not None and two is not None:
            beside[other.owners[two]] += 1
    for number, length in enumerate(other.lengths):
        if length >= ADDED and beside[number] / length < BESIDE:
            yield Flaw("added", heard=_bare(other.words[number]))


def _bare(word: str) -> str:
    """The word without the marks around it, as a sentence names it."""
    return word.strip("".join(mark for mark in word if not mark.isalnum())) or word


def _aligned(one: Sequence[str], two: Sequence[str]) -> Iterator[_Pair]:
    """The positions that belong together at the least cost (Levenshtein), None where one has nothing."""
    costs = _costs(one, two)
    row, column = len(one), len(two)
    back: list[_Pair] = []
    while row or column:
        here = costs[row, column]
        if row and column and here == costs[row - 1, column - 1] + (one[row - 1] != two[column - 1]):
            row, column = row - 1, column - 1
            back.append((row, column))
        elif row and here == costs[row - 1, column] + 1:
            row -= 1
            back.append((row, None))
        else:
            column -= 1
            back.append((None, column))
    return reversed(back)


def _costs(one: Sequence[str], two: Sequence[str]) -> np.ndarray:
    """The least cost of every pair of beginnings, a row at a time."""
    numbers = {each: at for at, each in enumerate(dict.fromkeys((*one, *two)))}
    first, second = (np.array([numbers[each] for each in row], np.int32) for row in (one, two))
    steps = np.arange(len(two) + 1, dtype=np.int32)
    costs = np.empty((len(one) + 1, len(two) + 1), np.int32)
    costs[0] = steps
    for at, number in enumerate(first):
        above = costs[at]
        best = above + 1
        best[1:] = np.minimum(best[1:], above[:-1] + (second != number))
        costs[at + 1] = np.minimum.accumulate(best - steps) + steps
    return costs
