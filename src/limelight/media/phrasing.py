"""A line of text becomes pages of at most two rows, broken where a reader would draw breath.

Every place where Unicode lets a row end gets a price: nothing after a sentence, little after a comma or before "and",
more than another page after "the" or inside a Chinese or Japanese phrase (BudouX knows those). The cheapest way through
the whole line wins, uneven rows and rows of one short word costing extra.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, pairwise

import budoux

from limelight.media import lettering
from limelight.media.captions import ZONE_WIDTH, letter_size
from limelight.media.fonts import han_face, is_cjk, primary
from limelight.media.openers import joins, leans, trails

Page = tuple[str, ...]

LATIN_CELLS, CJK_CELLS = 22, 26
"""A row's length: a full-width character fills two cells, a mark that sits on another none."""

_SENTENCE, _CLAUSE, _HYPHENS = ".!?…。！？؟।॥։။", ",;:—–、，：；،؛", "-‐\u00ad"
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
"""Not the spaces that hold words together."""
_CLOSING = "\"'”’»›)]}」』）】》"
_SHORT = 7
_NEVER = 45.0
"""Price of ending a row within a phrase, or on a word that belongs to the next: another page is cheaper."""
_SPLIT = 9.0
"""Price of a clause that ends within a row of Chinese or Japanese, whose marks are as wide as their signs."""
_PAGE, _SECOND_ROW, _ORPHAN, _UNEVEN, _OVERFULL = 30.0, 3.0, 9.0, 8.0, 500.0


@dataclass(frozen=True)
class Joint:
    """A place where a row may end, by offset, and what it costs the reader there."""

    at: int
    price: float


def break_rows(text: str, language: str) -> tuple[Page, ...]:
    """Pages of one or two rows that together hold every word of `text`, in order."""
    text = _SPACES.sub(" ", text).strip()
    return _pages(text, language) if text else ()


def cells(text: str) -> int:
    """Length as a reader feels it: Latin letters count one, full-width characters two."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


@lru_cache(maxsize=1024)
def _pages(text: str, language: str) -> tuple[Page, ...]:
    """The cheapest pages, found from the end of the line backwards."""
    setter = _Setter(text, language)
    joints = setter.joints
    best: list[tuple[float, tuple[Page, ...]]] = [(0.0, ())] * len(joints)
    for first in range(len(joints) - 2, -1, -1):
        choices = setter.pages_from(first)
        best[first] = min((price + best[last][0], (page, *best[last][1])) for price, page, last in choices)
    return best[0][1]


class _Setter:
    """Prices the pages of one line: all that may follow a joint."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.joints = (Joint(0, 0.0), *_joints(text, language), Joint(len(text), 0.0))
        self.limit = CJK_CELLS if _is_wide(language) else LATIN_CELLS

    def pages_from(self, first: int) -> Iterable[tuple[float, Page, int]]:
        """(price, page, the joint after it) of every page that begins at joint `first`."""
        for middle in self._row_ends(first):
            yield self._priced((first, middle))
            for last in self._row_ends(middle):
                yield self._priced((first, middle, last))

    def _row_ends(self, first: int) -> Iterable[int]:
        """The joints at which a row from `first` may end: all within the limits, or the very next."""
        for last in range(first + 1, len(self.joints)):
            if last > first + 1 and not self._fits(self._row(first, last)):
                return
            yield last

    def _row(self, first: int, last: int) -> str:
        return self.text[self.joints[first].at : self.joints[last].at].strip()

    def _fits(self, row: str) -> bool:
        size = letter_size(self.language)
        return cells(row) <= self.limit and lettering.width(row, self.language, size) <= ZONE_WIDTH

    def _priced(self, ends: tuple[int, ...]) -> tuple[float, Page, int]:
        rows = tuple(self._row(first, last) for first, last in pairwise(ends))
        inner = sum(self.joints[end].price + _SECOND_ROW for end in ends[1:-1])
        price = _PAGE + inner + 3 * self.joints[ends[-1]].price + self._shape(rows)
        return price, rows, ends[-1]

    def _shape(self, rows: Page) -> float:
        lengths = [cells(row) / self.limit for row in rows]
        uneven = _UNEVEN * (max(lengths) - min(lengths)) ** 2
        orphans = sum(self._is_orphan(row, before) for row, before in zip(rows, ("", *rows), strict=False))
        split = _SPLIT * sum(_has_clause_inside(row) for row in rows) if is_cjk(self.language) else 0.0
        return uneven + split + _ORPHAN * orphans + _OVERFULL * sum(not self._fits(row) for row in rows)

    def _is_orphan(self, row: str, before: str) -> bool:
        """One short word by itself, when it is neither all there is to say nor a sentence of its own."""
        short = " " not in row and cells(row) <= _SHORT and row != self.text
        return short and not (_ends_sentence(row) and (not before or _ends_sentence(before)))


def _has_clause_inside(row: str) -> bool:
    """Whether a clause ends in the middle of the row."""
    return any(mark in row.rstrip(_CLOSING)[:-1] for mark in _CLAUSE)


def _ends_sentence(row: str) -> bool:
    return row.rstrip(_CLOSING).endswith(tuple(_SENTENCE))


def _is_wide(language: str) -> bool:
    return is_cjk(language) or primary(language) == "ko"


def _joints(text: str, language: str) -> list[Joint]:
    ends = _phrases(text, language)
    return [Joint(at, _price(text, at, language, ends)) for at in lettering.opportunities(text, language)]


def _price(text: str, at: int, language: str, ends: Sequence[int]) -> float:
    """What it costs to end a row at `at`; `ends` are the offsets at which a word or phrase is over."""
    last = text[:at].rstrip().rstrip(_CLOSING)[-1:] or " "
    if last in _SENTENCE:
        return 0.0
    if last in _CLAUSE:
        return 1.0
    if at not in ends:
        return _NEVER
    if last in _HYPHENS:
        return 12.0
    number = ends.index(at)
    before = text[ends[number - 1] if number else 0 : at]
    after = text[at : ends[number + 1] if number + 1 < len(ends) else len(text)]
    return _price_between(_word(before.strip()), after.strip(), language)


def _price_between(before: str, after: str, language: str) -> float:
    """`after` as it stands: a word with a comma or full stop behind it opens nothing ("long before.")."""
    if leans(before, language) or joins(before, language) or trails(_word(after), language):
        return _NEVER
    if joins(after, language):
        return 2.0
    return 3.0 if leans(after, language) else 5.0


def _word(token: str) -> str:
    return token.strip(_SENTENCE + _CLAUSE + _CLOSING + "“‘«‹([{「『（【《")


def _phrases(text: str, language: str) -> list[int]:
    """The offsets at which words are over, where words are spaced; else those at which BudouX's phrases are."""
    load = _PARSERS.get("zh-hant" if primary(language) == "zh" and han_face(language) > 2 else primary(language))
    if load is not None:
        return list(accumulate(len(phrase) for phrase in load().parse(text)))
    return [at for at in range(1, len(text)) if text[at - 1].isspace() or text[at - 1] in _HYPHENS] + [len(text)]


_PARSERS: dict[str, Callable[[], budoux.Parser]] = {
    "ja": cache(budoux.load_default_japanese_parser),
    "zh": cache(budoux.load_default_simplified_chinese_parser),
    "zh-hant": cache(budoux.load_default_traditional_chinese_parser),
    "th": cache(budoux.load_default_thai_parser),
}
