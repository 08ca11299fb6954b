"""Near misses: what a person may have meant who mistyped a name, or a piece of a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches

from limelight.works.naming import folded

_ENOUGH = 0.6
"""How alike two names must be, of 1."""
_ENOUGH_WORDS = 0.7
"""How alike a piece of a line must be: there are many pieces, and some are alike by accident."""
_MOST = 3
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
"""Of Latin letters; in other scripts a mark makes another letter."""
_CLOCK = re.compile(r"^\d+:\d\d, ")


def plain(words: str) -> str:
    """The form in which words are compared: no capitals, no accents, no signs between them, one space."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", folded(words.replace("’", "'"))))
    kept = "".join(" " if unicodedata.category(char)[0] in "PSZ" else char for char in bare)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def near_misses(query: str, labels: Mapping[str, str]) -> list[str]:
    """Names of slots, of what they belong to, or whole lines, the nearest first; `labels` are what slots are called."""
    paths = {slot.rpartition("/")[0] for slot in labels if "/" in slot}
    by_name = {folded(name): name for name in (*labels, *paths)}
    if names := get_close_matches(folded(query), by_name, n=_MOST, cutoff=_ENOUGH):
        return [by_name[name] for name in names]
    by_words = sorted(_by_words(query, labels), reverse=True)
    return list(dict.fromkeys(label for _, label in by_words))[:_MOST]


def _by_words(query: str, labels: Mapping[str, str]) -> Iterator[tuple[float, str]]:
    """Labels of which some piece is like the query, and how like."""
    words = plain(query)
    asked = SequenceMatcher(b=words, autojunk=False)
    for label in dict.fromkeys(_CLOCK.sub("", label) for label in labels.values()):
        like = max((_like(asked, piece) for piece in _pieces(plain(label), words)), default=0.0)
        if like >= _ENOUGH_WORDS:
            yield like, label


def _pieces(text: str, query: str) -> Iterator[str]:
    """Every run of words that is as long as the query, give or take a word; of a script without spaces, of letters."""
    spaced = " " in text
    parts, joint = (text.split(), " ") if spaced else (list(text), "")
    count = len(query.split()) if spaced else len(query)
    for length in {max(1, count - 1), count, count + 1}:
        for start in range(max(1, len(parts) - length + 1)):
            yield joint.join(parts[start : start + length])


def _like(asked: SequenceMatcher[str], piece: str) -> float:
    asked.set_seq1(piece)
    return asked.ratio() if asked.real_quick_ratio() >= _ENOUGH_WORDS <= asked.quick_ratio() else 0.0
