"""Which reader a language has.

A tag is looked up whole, then by its language ("es-MX" reads as es-419, "pt" as pt-BR): the list below is all that a
new reader is added to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

from limelight.engines.pronunciation.errors import NoReader
from limelight.engines.pronunciation.reading import Reader

_READERS = {
    "en": "english:american",
    "en-gb": "english:british",
    "es": "spanish:castilian",
    "es-419": "spanish:american",
    "fr": "french:reader",
    "hi": "hindi:reader",
    "it": "italian:reader",
    "ja": "japanese:reader",
    "pt": "portuguese:reader",
    "zh": "chinese:reader",
}
"""Tag -> the file that reads it, and the function in it that makes a reader. Nothing is imported before it is asked."""
_LIKE = {
    "en-au": "en-gb", "en-ie": "en-gb", "en-in": "en-gb", "en-nz": "en-gb", "en-za": "en-gb", "en-ng": "en-gb",
    "es-es": "es",
}  # fmt: skip
_AMERICAN_SPANISH = frozenset(
    [
        "ar",
        "bo",
        "cl",
        "co",
        "cr",
        "cu",
        "do",
        "ec",
        "gt",
        "hn",
        "mx",
        "ni",
        "pa",
        "pe",
        "pr",
        "py",
        "sv",
        "us",
        "uy",
        "ve",
    ]
)

LANGUAGES = tuple(dict.fromkeys(tag.split("-")[0] for tag in _READERS))
"""The languages that can be read, as primary subtags."""


def reader_for(language: str, alphabet: frozenset[str], said: Mapping[str, str] | None = None) -> Reader:
    """A reader of `language` (a tag such as "es" or "pt-BR") in the symbols of `alphabet`, kept for the next line.

    `said` is a brand's own dictionary: how a name is said, respelled or as IPA between slashes. Raises NoReader.
    """
    return _made(_tag(language), alphabet, tuple(sorted((said or {}).items())))


@lru_cache(maxsize=12)
def _made(tag: str, alphabet: frozenset[str], said: tuple[tuple[str, str], ...]) -> Reader:
    file, _, maker = _READERS[tag].partition(":")
    return getattr(import_module(f"limelight.engines.pronunciation.{file}"), maker)(alphabet, dict(said))


def _tag(language: str) -> str:
    tag = language.replace("_", "-").lower()
    primary, *rest = re.split("-", tag)
    if primary == "es" and _AMERICAN_SPANISH & set(rest):
        tag = "es-419"
    for candidate in (_LIKE.get(tag, tag), primary):
        if candidate in _READERS:
            return candidate
    known = ", ".join(LANGUAGES)
    raise NoReader(language=language, why=f"there is a reader for {known}, and for no other language")
