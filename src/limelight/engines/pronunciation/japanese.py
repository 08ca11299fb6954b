"""Japanese: Open JTalk finds the words and how each is read, counters and figures too; kana.py writes it down.

It reads "3人" as さんにん and "1人" as ひとり, and what it reads is laid to the line as it is written. A written word
is what is said in one breath, a noun and its particles. An optional part (`limelight[japanese]`): its dictionary is
larger than all the rest of limelight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any
from unicodedata import normalize

from limelight.engines.pronunciation.errors import NoReader
from limelight.engines.pronunciation.kana import met, sounds
from limelight.engines.pronunciation.latin import LatinReader
from limelight.engines.pronunciation.reading import Reader, Reading
from limelight.engines.pronunciation.unspaced import Cut, named, reading

_PASSAGE = r"[^。．！？!?…\n]{1,200}[。．！？!?…\n」』）]*|[。．！？!?…\n]+"
"""What is read at once: a sentence, or as much of it as any writer would write."""
_LATIN = r"[A-Za-z][A-Za-z'’.-]*(?: [A-Za-z][A-Za-z'’-]*)*"
_SPELLED = 4
"""Capitals up to this many are read letter by letter, as Open JTalk does ("ＦＢＩ")."""


class JapaneseReader:
    """Reads Japanese; a few Latin words among it too."""

    def __init__(self, alphabet: frozenset[str], said: Mapping[str, str]) -> None:
        try:
            import pyopenjtalk
        except ImportError as error:
            raise NoReader(language="ja", why='`pip install "limelight[japanese]"` brings its dictionary') from error
        self._frontend = pyopenjtalk.run_frontend
        self._alphabet = alphabet
        self._said = {normalize("NFC", name): way for name, way in said.items()}
        self._latin = LatinReader(alphabet)

    def read(self, text: str) -> Reading:
        written = " ".join(normalize("NFC", text).split())
        return reading(named(written, self._said, self._cut, self._alphabet), self._alphabet)

    def _cut(self, text: str) -> Iterator[Cut]:
        for number, part in enumerate(re.split(f"({_LATIN})", text)):
            if number % 2 and not (part.isupper() and len(part) <= _SPELLED):
                yield Cut(part, self._latin.sounds(part))
            else:
                for passage in re.findall(_PASSAGE, part):
                    yield from self._passage(passage)

    def _passage(self, text: str) -> Iterator[Cut]:
        plain = "".join(map(_plain, text))
        nodes = self._frontend(_rewritten(plain), use_sudachi_kanji_yomi=False) if text.strip() else []
        places = _places(plain, [node["string"] for node in nodes])
        shown = 0
        for said in _alike(nodes, places):
            start, end = max(said.start, shown), max(said.end, shown)
            if start > shown:
                yield Cut(text[shown:start])
            yield Cut(text[start:end], said.spoken, said.leans, said.joins)
            shown = end
        if shown < len(text):
            yield Cut(text[shown:])


@dataclass(frozen=True)
class _Said:
    """What stands from `start` to `end`, and how it is said."""

    start: int
    end: int
    spoken: str
    leans: bool
    joins: bool


def _alike(nodes: Sequence[Mapping[str, Any]], places: Sequence[tuple[int, int]]) -> Iterator[_Said]:
    """The nodes that say something; those that say one figure together ("2024") as one."""
    pending: _Said | None = None
    for node, (start, end) in zip(nodes, places, strict=True):
        kana = re.sub(r"[^ァ-ヺー]", "", node["pron"])
        if pending and kana and start < pending.end:
            spoken = f"{pending.spoken} {met(sounds(kana))}"
            pending = _Said(pending.start, max(end, pending.end), spoken, pending.leans, pending.joins)
            continue
        if pending:
            yield pending
        pending = _Said(start, end, met(sounds(kana)), _leans(node), _joins(node, kana)) if kana else None
    if pending:
        yield pending


def _leans(node: Mapping[str, Any]) -> bool:
    return node["chain_flag"] == 1 or node["pos"] in ("助詞", "助動詞") or node["pos_group1"] == "接尾"


def _joins(node: Mapping[str, Any], kana: str) -> bool:
    """An ending of a verb or an adjective, which the network learnt as one word with it."""
    kind, finer = node["pos"], node["pos_group1"]
    ending = kind == "助動詞" or (kind == "助詞" and finer == "接続助詞" and node["string"] in ("て", "で", "ば"))
    return ending or (kind == "動詞" and finer == "接尾") or kana[:1] in ("ー", "ッ")


def _plain(letter: str) -> str:
    """A letter or figure of full or half width as the usual one; never more or less than one character."""
    usual = normalize("NFKC", letter)
    return usual if len(usual) == 1 and usual.isalnum() else letter


def _rewritten(text: str) -> str:
    """What Open JTalk cannot read, as it is said: times, dates in figures, sums with a sign before them."""
    text = re.sub(r"(\d{4})[-/](\d\d?)[-/](\d\d?)", r"\1年\2月\3日", text)
    text = re.sub(r"(\d\d?)[:：](\d\d)", lambda m: f"{m[1]}時" + (f"{int(m[2])}分" if int(m[2]) else ""), text)
    text = re.sub(r"([¥￥$€£₹])([\d,.]*\d)([万億兆]*)", lambda m: f"{m[2]}{m[3]}{_COINS[m[1]]}", text)
    return re.sub(r"°C|℃", "度", text)


_COINS = {"¥": "円", "￥": "円", "$": "ドル", "€": "ユーロ", "£": "ポンド", "₹": "ルピー"}


def _places(text: str, strings: Sequence[str]) -> list[tuple[int, int]]:
    """Where in `text` each of `strings` stands; figures, which were rewritten, share the place of what they rewrite."""
    joined = normalize("NFKC", "".join(strings))
    owner: list[tuple[int, int]] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(a=text, b=joined, autojunk=False).get_opcodes():
        alike = i2 - i1 == j2 - j1 and text[i1:i2] == joined[j1:j2]
        owner += [(i1 + n, i1 + n + 1) if alike else (i1, i2) for n in range(j2 - j1)]
    places: list[tuple[int, int]] = []
    at = 0
    for string in strings:
        length = len(normalize("NFKC", string))
        covered = owner[at : at + length] or [owner[-1] if owner else (0, 0)]
        places.append((covered[0][0], max(end for _, end in covered)))
        at += length
    return places


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return JapaneseReader(alphabet, said)
