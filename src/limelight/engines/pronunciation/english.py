"""English: hibari's reader (after misaki), American or British; a dictionary of names before it.

It reads whole sentences ("read" is told from "read" by what stands around it) and rewrites what it reads: "7:30"
becomes two words. The written words are found again by aligning the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from hibari.g2p import G2P
from hibari.g2p.normalize import normalize

from limelight.engines.pronunciation.alphabet import written_in
from limelight.engines.pronunciation.reading import BETWEEN, PAUSES, Reading, Symbol, breaths
from limelight.engines.pronunciation.said import Dictionary, Piece
from limelight.engines.pronunciation.words import words_of

_HUSHED = {"sh" + "h" * more: "/ʃʃʃ/" for more in range(5)} | {"ssh": "/ʃʃʃ/", "psst": "/psst/", "pst": "/psst/"}
"""Sounds that are no words, which would be spelt letter by letter."""
_DESCRIBING = {"crooked": "/kɹˈʊkɪd/", "ragged": "/ɹˈæɡɪd/", "jagged": "/ʤˈæɡɪd/"}
"""Words in -ed that describe far more often than they tell what was done, at a sentence's end too."""


@lru_cache(maxsize=2)
def _g2p(british: bool) -> G2P:
    """The reader's lexicon, half a second and a hundred megabytes: one for all dictionaries of names."""
    return G2P(british=british)


_LONG_FIGURE = re.compile(r"(\d{15})(?=\d)")
"""What has no name as a number; it is read in parts."""


def _plain(word: str) -> str:
    """`word` without what the reader takes for its own markup, and with figures of any kind as 0 to 9."""
    figures = (str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in word)
    return "".join(figures).replace("](", ") (")


class EnglishReader:
    """English spelling to phonemes, loaded once."""

    def __init__(self, alphabet: frozenset[str], said: Mapping[str, str], *, british: bool = False) -> None:
        self._alphabet = alphabet
        self._names = Dictionary({**_HUSHED, **_DESCRIBING, **said}, endings=("'s",))
        self._g2p = _g2p(british)

    def read(self, text: str) -> Reading:
        words = words_of(text)
        return Reading(words, tuple(breaths(self._symbols(words))))

    def _symbols(self, words: tuple[str, ...]) -> list[Symbol]:
        spoken, numbers = self._spoken(words)
        tokens = self._g2p.phonemize_tokens(self._g2p.tokenize(normalize(" ".join(spoken))))
        groups = _spaced_groups(tokens)
        owners = align(spoken, ["".join(token.text for token in group) for group in groups])
        symbols: list[Symbol] = []
        for group, owner in zip(groups, owners, strict=True):
            sounds = "".join(token.phonemes or "" for token in group)
            symbols += [_symbol(mark, numbers[owner]) for mark in f"{sounds} " if mark in self._alphabet]
        return symbols[:-1]

    def _spoken(self, words: tuple[str, ...]) -> tuple[list[str], list[int]]:
        """What is read aloud, and which word each of it says."""
        plain = [_LONG_FIGURE.sub(r"\1 ", _plain(word)) for word in words]
        pieces = self._names.pieces(plain)
        return [self._told(piece) for piece in pieces], [piece.word for piece in pieces]

    def _told(self, piece: Piece) -> str:
        text = f"{piece.text}{piece.ending}"
        if piece.is_ipa:
            sounds = written_in(self._alphabet, piece.text)
            text = f"[{piece.text}](/{_possessive(sounds) if piece.ending else sounds}/)"
        return f"{piece.opening}{text}{piece.closing}"


def _possessive(sounds: str) -> str:
    """The sounds of a name with its 's (Quirk et al. 1985, 5.113: as the plural)."""
    if sounds[-1:] in "szʃʒʧʤ":
        return f"{sounds}ᵻz"
    return f"{sounds}s" if sounds[-1:] in "ptkfθ" else f"{sounds}z"


def _symbol(mark: str, owner: int) -> Symbol:
    return Symbol(mark, BETWEEN if mark in PAUSES or mark == " " else owner)


def align(written: Sequence[str], spoken: Sequence[str]) -> list[int]:
    """For each spoken word the number of the written word that it says, never going back."""
    bare = [re.sub(r"\W", "", word).casefold() for word in written]
    said = [re.sub(r"\W", "", word).casefold() for word in spoken]
    owners: list[int] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(a=bare, b=said, autojunk=False).get_opcodes():
        first, last = min(i1, len(written) - 1), max(i2 - 1, i1 - 1, 0)
        share = (last - first + 1) / max(j2 - j1, 1)
        owners += [max(0, min(last, first + int(step * share))) for step in range(j2 - j1)]
    return owners


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


def american(alphabet: frozenset[str], said: Mapping[str, str]) -> EnglishReader:
    return EnglishReader(alphabet, said)


def british(alphabet: frozenset[str], said: Mapping[str, str]) -> EnglishReader:
    return EnglishReader(alphabet, said, british=True)
