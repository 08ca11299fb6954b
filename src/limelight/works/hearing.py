"""What was heard in a take: the words, how far they are the line's, and everything about the sound that asks for
another take.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

FlawKind = Literal["lost", "changed", "added", "unlike", "language", "silence", "clipped", "faint", "mute"]


@dataclass(frozen=True)
class Transcript:
    """What a recogniser heard, and which language it sounds like, as a primary subtag, and how surely, 0 to 1."""

    heard: str
    sounds_like: str = ""
    sure: float = 0.0


@dataclass(frozen=True)
class Flaw:
    """One thing that asks for another take: a `word` of the line and what was `heard` for it, at which second of the
    take, and how much of it.
    """

    kind: FlawKind
    word: str = ""
    heard: str = ""
    at: float = 0.0
    figure: float = 0.0


@dataclass(frozen=True)
class Hearing:
    """What became of a line in one take. `wrong` of its `words` are not heard as they are written; of 0 words nobody
    knows, because they were heard in other letters than they are written in.

    `rate` is how much of its sounds is missing, other or too much, as a share of them; `slips` the same of its words
    (of its signs, in Chinese and Japanese) as spelt, numbers and homophones among them, as recognisers are compared.
    """

    line: str
    language: str
    heard: str
    words: int
    wrong: int
    rate: float
    slips: float
    flaws: tuple[Flaw, ...] = ()


def sentence(flaw: Flaw) -> str:
    """The flaw in words."""
    return _SENTENCES[flaw.kind](flaw)


_SENTENCES: dict[FlawKind, Callable[[Flaw], str]] = {
    "lost": lambda flaw: f'"{flaw.word}" is not heard',
    "changed": lambda flaw: f'"{flaw.word}" is heard as "{flaw.heard}"',
    "added": lambda flaw: f'"{flaw.heard}" is heard, and not written',
    "unlike": lambda flaw: f'hardly a word is heard as written: "{flaw.heard}"',
    "language": lambda flaw: f"it sounds like another language ({flaw.heard}, {flaw.figure:.0%} sure)",
    "silence": lambda flaw: f"{flaw.figure:.1f} s of silence after {flaw.at:.1f} s",
    "clipped": lambda flaw: f"it is clipped in {flaw.figure:.0f} places, first at {flaw.at:.1f} s",
    "faint": lambda flaw: f"it is hardly loud enough to hear ({flaw.figure:.0f} LUFS)",
    "mute": lambda flaw: "nothing is heard",
}
