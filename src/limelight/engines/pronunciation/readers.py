"""Which reader a language has: the entry points "limelight.readers", the built-in ones and a stranger's alike.

A tag is looked up whole, then by its language: "es-MX" is read as es-419, "fr-CA" as fr. A reader is made, and its
dictionary opened, by the first line that is read with it.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Mapping
from functools import lru_cache

from limelight.engines.pronunciation.errors import NoReader
from limelight.engines.pronunciation.reading import Reader

_LIKE = {
    **dict.fromkeys(("en-au", "en-ie", "en-in", "en-ng", "en-nz", "en-za"), "en-gb"),
    **dict.fromkeys(
        (f"es-{land}" for land in (
            "ar", "bo", "cl", "co", "cr", "cu", "do", "ec", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "py", "sv", "us",
            "uy", "ve",
        )),
        "es-419",
    ),
}  # fmt: skip
"""Tags that are read as another one, and not as their language is at home."""


def languages() -> tuple[str, ...]:
    """The languages that can be read, as primary subtags."""
    return tuple(sorted({tag.split("-")[0] for tag in _targets()}))


def reader_for(language: str, alphabet: frozenset[str], said: Mapping[str, str] | None = None) -> Reader:
    """A reader of `language` (a tag such as "es" or "pt-BR") in the symbols of `alphabet`, kept for the next line.

    `said` is a brand's own dictionary: how a name is said, respelled or as IPA between slashes. Raises NoReader.
    """
    return _made(_tag(language), alphabet, tuple(sorted((said or {}).items())))


@lru_cache(maxsize=12)
def _made(tag: str, alphabet: frozenset[str], said: tuple[tuple[str, str], ...]) -> Reader:
    return _targets()[tag].load()(alphabet, dict(said))


def _tag(language: str) -> str:
    tag = language.replace("_", "-").lower()
    for candidate in (tag, _LIKE.get(tag, ""), tag.split("-")[0]):
        if candidate in _targets():
            return candidate
    known = ", ".join(languages())
    raise NoReader(language=language, why=f"there is a reader for {known}, and for no other language")


@lru_cache(maxsize=1)
def _targets() -> Mapping[str, importlib.metadata.EntryPoint]:
    return {point.name.lower(): point for point in importlib.metadata.entry_points(group="limelight.readers")}
