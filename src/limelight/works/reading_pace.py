"""How fast captions may be read, by language: characters a second that suit an adult viewer.

In translation they are those of Netflix's Timed Text Style Guides, one per language ("Reading Speed Limits"); where a
guide allows more than the 17 that alphabets were captioned at for decades, it is 17. Who hears the same words reads
them a little faster. Chinese, Japanese and Korean signs say more each, and fill two cells of a row; what is half as
wide counts half, as the guides count it.
"""

from __future__ import annotations

from limelight.works.languages import primary

ALPHABET = 17.0
_SIGNS: dict[str, tuple[float, float]] = {"zh": (9.0, 11.0), "yue": (9.0, 11.0), "ja": (4.0, 7.0), "ko": (12.0, 14.0)}
"""Signs a second, in translation and as heard."""


def reading_pace(language: str, *, heard: bool = False) -> float:
    """Characters a second; `heard` says that the film speaks that language."""
    translated, said = _SIGNS.get(primary(language), (ALPHABET, ALPHABET))
    return said if heard else translated


def in_signs(language: str) -> bool:
    """Whether the language is counted in signs that fill two cells of a row each."""
    return primary(language) in _SIGNS
