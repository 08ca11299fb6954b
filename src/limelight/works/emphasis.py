"""Plain words: emphasis marks and escapes taken out, and rows joined as their script joins words."""

from __future__ import annotations

import re

_MARK = re.compile(r"\\[*_\\~@.!>#=\[(]|\*{1,3}|_")
UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
"""Scripts that set no space between words, and their punctuation: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""
_IS_UNSPACED = re.compile(UNSPACED)


def plain(text: str) -> str:
    """`text` without the marks of *italic*, **bold** and _underline_; a mark that pairs with none stays."""
    dropped: list[tuple[int, int]] = []
    open_marks: dict[str, re.Match[str]] = {}
    for mark in _MARK.finditer(text):
        if mark[0].startswith("\\"):
            dropped.append((mark.start(), mark.start() + 1))
        elif mark[0] in open_marks and not text[mark.start() - 1].isspace():
            opening = open_marks[mark[0]]
            dropped += [opening.span(), mark.span()]
            open_marks = {key: other for key, other in open_marks.items() if other.start() < opening.start()}
        elif text[mark.end() : mark.end() + 1].strip() and not _inside_word(text, mark):
            open_marks[mark[0]] = mark
    return _without(text, sorted(dropped))


def _inside_word(text: str, mark: re.Match[str]) -> bool:
    """An underscore between letters is part of a name: `file_name`."""
    return mark[0] == "_" and text[max(0, mark.start() - 1) : mark.start()].isalnum()


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept, at = list[str](), 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


def join(words: str, more: str) -> str:
    """Two runs of words as one: a space between them, but none in a script that has none."""
    more = " ".join(more.split())
    if not words or not more:
        return words or more
    unspaced = _IS_UNSPACED.match(words[-1]) or _IS_UNSPACED.match(more[0])
    return words + more if unspaced else f"{words} {more}"


def is_unspaced(text: str) -> bool:
    """Whether the text has any letter of a script that sets no space between words."""
    return bool(_IS_UNSPACED.search(text))
