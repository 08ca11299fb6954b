"""How a line is read, word by word, without speaking it: for whoever looks for its sounds in a recording."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources

from limelight.engines.voices.hibari.reading import BETWEEN, Reader


def pronounced(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every written word of English `text` and the IPA of it, a symbol each, stresses left out; marks have none."""
    reading = _reader().read(text)
    symbols: list[list[str]] = [[] for _ in reading.words]
    for breath in reading.breaths:
        for symbol in breath:
            if symbol.word != BETWEEN and not symbol.is_stress:
                symbols[symbol.word].append(symbol.text)
    return tuple((word, tuple(own)) for word, own in zip(reading.words, symbols, strict=True))


@lru_cache(maxsize=1)
def _reader() -> Reader:
    alphabet = (resources.files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8")
    return Reader(frozenset(json.loads(alphabet)))
