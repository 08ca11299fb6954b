"""What a spoken line is: its words as said, the sound, and when every phoneme and word falls."""

from __future__ import annotations

from dataclasses import dataclass

RATE = 24_000
"""Samples a second of every recorded line."""


@dataclass(frozen=True)
class Phone:
    """One phoneme: its IPA symbol, and when it is heard, in seconds from the start of the line."""

    symbol: str
    start: float
    end: float


@dataclass(frozen=True)
class Word:
    """One word as it stands in the line (spelling and punctuation kept), and when it is heard, in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Speech:
    """A line as it was spoken.

    `pcm` is mono little-endian float32 at `RATE`; empty when the line is only read (captioned, no voice).
    `seconds` is how long the line lasts, spoken or read.
    """

    line: str
    language: str
    seconds: float
    pcm: bytes = b""
    phones: tuple[Phone, ...] = ()
    words: tuple[Word, ...] = ()
    voiced: bool = True


@dataclass(frozen=True)
class Voice:
    """How a character sounds: a voice by name ("" is the engine's default), pace and pitch as factors of 1."""

    name: str = ""
    pace: float = 1.0
    pitch: float = 1.0
    timbre: float = 1.0
    """Formant shift as a factor: below 1 is a larger, older body, above 1 a smaller one."""
    blend: str = ""
    """Another voice that is mixed into it."""
    share: float = 0.0
    """How much of the other voice, 0 to 1."""
    reading: str = ""
    """Another voice, whose way of reading is borrowed: its rhythm and melody, not its sound."""


@dataclass(frozen=True)
class Delivery:
    """How one line is said, from its parenthetical: factors of 1, and the manner's name ("whisper", "shout", "cold",
    ...).
    """

    manner: str = ""
    pace: float = 1.0
    pitch: float = 1.0
    gain_db: float = 0.0
    before: float = 0.0
    """Seconds of silence asked for before the line, `(beat 0.8)`."""
    stressed: int = -1
    """Which word carries the line, counted from 0; -1 leaves it to the voice."""
    names: tuple[tuple[str, str], ...] = ()
    """Names in the line and how they are said: a respelling, or IPA between slashes."""
