"""The words of a line as they stand there, and the marks that they carry.

Whatever a reader makes of a line, captions show these words; marks that stand alone stay with the word before them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKS = {
    "、": ",", "，": ",", "。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ";", "।": ".", "॥": ".",
    "«": "“", "»": "”", "„": "“", "‟": "”", "‹": "“", "›": "”", "《": "“", "》": "”", "「": "“", "」": "”",
    "『": "“", "』": "”", "【": "“", "】": "”", "（": "(", "）": ")", "[": "(", "]": ")", "–": "—", "―": "—",
    "⁓": "—", "〜": "—", "～": "—", "‥": "…", "⋯": "…",
}  # fmt: skip
"""What a mark of any script is to the network."""
_KEPT = frozenset(';:,.!?—…"()“”')
_CLOSING = frozenset(";:,.!?—…)”")


@dataclass(frozen=True)
class Marked:
    """One written word without its marks, and what stands before and after it, as the network knows it."""

    opening: str
    bare: str
    closing: str


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


def marked(word: str) -> Marked:
    """`word` apart from its marks: "¿Qué?»" is "Qué", closed by "?" and "”"; a unit such as % stays with its figure."""
    plain = re.sub(r"\.{2,}|…+", "…", word.replace("--", "—"))
    spoken = [n for n, letter in enumerate(plain) if letter.isalnum() or letter in _UNITS]
    if not spoken:
        return Marked("", "", _marks(plain))
    first, last = spoken[0], spoken[-1] + 1
    first -= first > 0 and plain[first].isdigit() and plain[first - 1] in "-−"
    while last < len(plain) and plain[last] in _COMBINING:
        last += 1
    return Marked(_marks(plain[:first], closing=False), plain[first:last], _marks(plain[last:]))


_UNITS = frozenset("%‰€$£¥₹₽₩°§&@№+±×÷=²³½¼¾Ωµ")
_COMBINING = frozenset("ािीुूृेैोौंँः्ॅॉ़̧̀́̂̃̈’'")


def known_mark(mark: str) -> str:
    """A mark of any script as the network knows it; "" for what is no mark to it."""
    known = _MARKS.get(mark, mark)
    return known if known in _KEPT else ""


def _marks(text: str, *, closing: bool = True) -> str:
    return "".join(mark for mark in map(known_mark, text) if closing or mark not in _CLOSING)
