"""The small words at the seams of sense units, per language: where a row may break, and where it should not.

Joining words (and, because, who) part sentences; leaning words (the, of, to, my, three) belong to what follows them,
trailing ones (में, 了, แล้ว) to what goes before. So a row breaks before a joining word, never after a joining or
leaning one, and never before a trailing one. The rule is that of broadcasters' guides (BBC Subtitle Guidelines, "Break
at natural points"; Netflix Timed Text Style Guide, "Line treatment").
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from limelight.media.fonts import primary


def joins(word: str, language: str) -> bool:
    """Whether `word` begins a new clause."""
    return _plain(word) in _JOINING_WORDS.get(primary(language), ())


def leans(word: str, language: str) -> bool:
    """Whether `word` belongs to the word after it."""
    return _plain(word) in _LEANING_WORDS.get(primary(language), ())


def trails(word: str, language: str) -> bool:
    """Whether `word` belongs to the word before it."""
    return _plain(word) in _TRAILING_WORDS.get(primary(language), ())


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _words(kind: str) -> dict[str, frozenset[str]]:
    """Language -> its words of that kind."""
    return {language: frozenset(words.split()) for language, words in _TABLES[kind].items()}


_TABLES: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_JOINING_WORDS, _LEANING_WORDS, _TRAILING_WORDS = map(_words, ("joining", "leaning", "trailing"))
