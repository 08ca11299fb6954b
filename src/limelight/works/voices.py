"""The voices that have names: whose they sound like, and in which language they are at home.

A table (`lexicon/voices.toml`), so that a character can be cast without loading a model: pitch and size were measured
(tools/measure_voices.py), age and character heard as the model's makers describe them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from limelight.works.emotions import lexicon

NAMING = ("kokoro", "hibari", "espeak")
"""The engines that know these names. Any other has names of its own."""


@dataclass(frozen=True)
class NamedVoice:
    """One voice. `pitch` is its middle in hertz, `size` its throat against a young woman's (below 1 is larger); `grade`
    1 to 5 tells how well it was learnt; `tempo` how fast it speaks against that woman; `early` how many frames of 12.5
    ms it is heard before its own count."""

    name: str
    language: str
    """At home: "en", "en-GB", "pt-BR"."""
    feminine: bool
    age: str
    """"child", "young", "grown", "old"."""
    about: str
    pitch: float
    size: float
    tempo: float
    grade: int
    early: int

    def speaks(self, language: str) -> bool:
        """Whether it is at home in the language, wherever that is spoken."""
        return primary(self.language) == primary(language)

    def read_as(self, language: str) -> str:
        """The tag that its lines are read by: a Briton reads English as in Britain, whatever is asked."""
        return self.language if "-" in self.language else language


def primary(language: str) -> str:
    """The language of a tag: "pt" of "pt-BR"."""
    return language.replace("_", "-").split("-")[0].lower()


@cache
def named_voices() -> dict[str, NamedVoice]:
    """Every voice by its name."""
    return {name: NamedVoice(name, **told) for name, told in lexicon("voices").items()}


def voices_speaking(language: str) -> tuple[NamedVoice, ...]:
    """The voices at home in a language; where that says the country, those of the country before the others."""
    home = [voice for voice in named_voices().values() if voice.speaks(language)]
    return tuple(sorted(home, key=lambda voice: "-" in language and voice.language.lower() != language.lower()))
