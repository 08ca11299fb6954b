"""Latin words among Chinese or Japanese ones ("OK", "CEO"): read as English, as the network learnt them."""

from __future__ import annotations

from functools import cached_property

from limelight.engines.pronunciation.english import EnglishReader
from limelight.engines.pronunciation.reading import BETWEEN


class LatinReader:
    def __init__(self, alphabet: frozenset[str]) -> None:
        self._alphabet = alphabet

    def sounds(self, words: str) -> str:
        """How `words` are said, without marks."""
        reading = self._reader.read(words)
        letters = "".join(s.text for breath in reading.breaths for s in breath if s.word != BETWEEN or s.text == " ")
        return " ".join(letters.split())

    @cached_property
    def _reader(self) -> EnglishReader:
        return EnglishReader(self._alphabet, {})
