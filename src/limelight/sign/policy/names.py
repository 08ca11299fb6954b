"""Names of people in a text: two words or more, one after the other, that begin with capitals and are nobody's here.

Words of every day before them are left out, because they also open sentences.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import dropwhile
from typing import NamedTuple

from limelight.sign.policy.lexicon import folded

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "della", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el"}
)
_NEXT = re.compile(r"[ \t]+")


class _Word(NamedTuple):
    text: str
    begin: int
    end: int


def full_names(text: str, common: Collection[str], own: Collection[str]) -> Iterator[str]:
    """What is written as a whole name. `common` are words that have a capital and are no names, `own` the film's."""
    for run in _runs(text):
        named = list(dropwhile(lambda word: _plain(word.text) in common, run))
        words = [word.text for word in named if word.text not in _PARTICLES]
        unknown = [word for word in words if _plain(word) not in common]
        if len(unknown) > 1 and not {*map(_plain, words)} & {*own} and not all(map(str.isupper, words)):
            yield re.sub(r"['’]s$", "", text[named[0].begin : named[-1].end])


def _plain(word: str) -> str:
    return folded(word)[0].removesuffix("'s")


def _runs(text: str) -> Iterator[list[_Word]]:
    """Words with capitals that follow one another, and the particles between them."""
    run: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _Word(match[0], *match.span())
        follows = bool(run) and bool(_NEXT.fullmatch(text, run[-1].end, word.begin))
        named = word.text[0].isupper() or (follows and word.text in _PARTICLES)
        if run and not (follows and named):
            yield _trimmed(run)
            run = []
        if named and (run or word.text not in _PARTICLES):
            run.append(word)
    if run:
        yield _trimmed(run)


def _trimmed(run: list[_Word]) -> list[_Word]:
    """The run without particles at its end."""
    while run[-1].text in _PARTICLES:
        run = run[:-1]
    return run
