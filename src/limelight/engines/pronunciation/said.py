"""How a brand says its own names: a dictionary that every reader asks before it reads.

A name is said by a respelling that is read like any other word ("lee nyahng"), or by IPA between slashes ("/liˈnjɑŋ/").
A name may be of several words; capitals and the marks around a word make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from limelight.engines.pronunciation.words import known_mark, marked

_INNER = re.compile(r"(?<=[^\W\d_])([—–…!?;:,]+)(?=[^\W\d_])")
"""Marks inside a word, between two letters."""


@dataclass(frozen=True)
class Piece:
    """Something to be read, and the number of the written word that it says."""

    text: str
    """One written word ("5 €"), or a part of what is said for it; of IPA, all of it."""
    word: int
    opening: str = ""
    closing: str = ""
    is_ipa: bool = False
    ending: str = ""
    """What the language hung on a name ("'s"), said after it."""


class Dictionary:
    """The names of a brand in one language."""

    def __init__(self, said: Mapping[str, str], *, endings: Sequence[str] = ()) -> None:
        ways = {_key(name.split()): way.strip() for name, way in said.items()}
        self._said = {key: way for key, way in ways.items() if all(key) and key and way}
        self._endings = tuple(endings)
        self._longest = max((len(key) for key in self._said), default=0)

    def pieces(self, words: Sequence[str]) -> list[Piece]:
        """`words` as they are to be read: the known names as the brand says them, all else as it is written."""
        apart = [marked(word) for word in words]
        keys = [each.bare.casefold().replace("’", "'") for each in apart]
        pieces: list[Piece] = []
        at = 0
        while at < len(words):
            length, way, ending = self._found(keys, at)
            if way:
                marks = (apart[at].opening, apart[at + length - 1].closing)
                pieces += _marked(list(_said(way, at, length)), *marks, ending)
            else:
                pieces += _marked(_parts(apart[at].bare, at), apart[at].opening, apart[at].closing)
            at += length
        return pieces

    def _found(self, keys: Sequence[str], at: int) -> tuple[int, str, str]:
        """How many words from `at` on are a name, how it is said, and the ending that it has here; else 1, "", ""."""
        for length in range(min(self._longest, len(keys) - at), 0, -1):
            name = tuple(keys[at : at + length])
            for ending in ("", *self._endings):
                bare = (*name[:-1], name[-1].removesuffix(ending))
                if name[-1].endswith(ending) and (way := self._said.get(bare)):
                    return length, way, ending
        return 1, "", ""


def _key(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(marked(word).bare.casefold().replace("’", "'") for word in words)


def _said(way: str, first: int, length: int) -> Iterator[Piece]:
    """The parts of a way to say a name of several words, shared out among them in order."""
    ipa = ipa_of(way)
    parts = (ipa or way).split()
    for number, part in enumerate(parts):
        yield Piece(part, first + number * length // max(len(parts), length), is_ipa=bool(ipa))


def ipa_of(way: str) -> str:
    """The IPA of a way to say a name, without its slashes; "" of a respelling."""
    return way[1:-1].strip() if len(way) > 2 and way[0] == way[-1] == "/" else ""


def _parts(bare: str, word: int) -> list[Piece]:
    """A word in which a mark stands ("sí…no"), in its parts; most words are one."""
    parts = _INNER.split(bare)
    closings = [known_mark(mark[0]) for mark in parts[1::2]]
    return [Piece(part, word, closing=mark) for part, mark in zip(parts[::2], [*closings, ""], strict=True)]


def _marked(pieces: list[Piece], opening: str, closing: str, ending: str = "") -> list[Piece]:
    pieces[0] = replace(pieces[0], opening=opening)
    pieces[-1] = replace(pieces[-1], closing=closing, ending=ending)
    return pieces
