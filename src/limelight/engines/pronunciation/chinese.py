"""Mandarin: jieba's words (rjieba), pypinyin's readings, and misaki's letters for them (pinyin.py).

The network learnt from readings without tone sandhi (hexgrad/misaki, zh.py), and makes the change of tones itself: so
none is written here. Figures become the words that are said; a word is what jieba calls one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

import rjieba
from pypinyin import Style, lazy_pinyin

from limelight.engines.pronunciation.chinese_figures import FIGURES, said_in_words
from limelight.engines.pronunciation.latin import LatinReader
from limelight.engines.pronunciation.pinyin import sounds
from limelight.engines.pronunciation.reading import Reader, Reading
from limelight.engines.pronunciation.unspaced import Cut, named, reading

_LATIN = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.-]*(?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*)*"
_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{1,400}"
_PARTS = re.compile(f"(?P<figures>{FIGURES})|(?P<latin>{_LATIN})|(?P<han>{_HAN})|(?P<rest>.)", re.DOTALL)


class ChineseReader:
    """Reads Mandarin, simplified or traditional; Latin words among it as English."""

    def __init__(self, alphabet: frozenset[str], said: Mapping[str, str]) -> None:
        self._alphabet = alphabet
        self._said = said
        self._latin = LatinReader(alphabet)

    def read(self, text: str) -> Reading:
        written = " ".join(unicodedata.normalize("NFC", text).split())
        return reading(named(written, self._said, self._cut, self._alphabet), self._alphabet)

    def _cut(self, text: str) -> Iterator[Cut]:
        for part in _PARTS.finditer(text):
            if part["figures"]:
                yield Cut(part[0], " ".join(_spoken(word) for word in rjieba.cut(said_in_words(part[0]))))
            elif part["latin"]:
                yield Cut(part[0], self._latin.sounds(part[0]))
            elif part["han"]:
                yield from (Cut(word, _spoken(word)) for word in rjieba.cut(part[0]))
            else:
                yield Cut(part[0])


def _spoken(word: str) -> str:
    syllables = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True, errors="ignore")
    return "".join(map(sounds, syllables))


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return ChineseReader(alphabet, said)
