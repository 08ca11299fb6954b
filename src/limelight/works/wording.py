"""What a line reads in one language: the plain data that captions are made of, in whatever language they are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """The line's id, who says it (as subtitles may name them), and its words in the language read."""

    line: str
    speaker: str
    words: str
