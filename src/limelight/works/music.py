"""Music as it is written: tones on beats, the bars and the tempo that lay them into time, and who plays them.

A beat is a quarter note, whatever the metre: a bar of 12/8 has six of them. Seconds come from the tempo map alone, so
that the same page can be engraved, exported as MIDI and played, and all three agree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cues:
    """What a composer is told of a scene besides its shots: whose each line is, whom it names, who leads the film."""

    speakers: Mapping[str, str] = field(default_factory=dict[str, str])
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    leads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tone:
    """One written note: `at` and `beats` in quarters from the piece's start, `pitch` a MIDI number, `force` 0 to 1.

    `how` it is played: "" as usual, "slur" out of the tone before, "short", "tremble", "slide" into it from below.
    """

    at: float
    beats: float
    pitch: int
    force: float
    how: str = ""

    @property
    def end(self) -> float:
        return self.at + self.beats


@dataclass(frozen=True)
class Note:
    """One played note: seconds, `pitch` in MIDI numbers (fractions allowed), `force` 0 to 1, `how` as of its tone."""

    start: float
    seconds: float
    pitch: float
    force: float
    how: str = ""

    @property
    def end(self) -> float:
        return self.start + self.seconds


WHOLE = ""
"""The name under which an engine answers with a recording of everything."""


@dataclass(frozen=True)
class Played:
    """One part as it is to be heard: its notes in seconds, and its swell as (second, 0 to 1)."""

    role: str
    instrument: str
    notes: tuple[Note, ...]
    swell: tuple[tuple[float, float], ...] = ()

    @property
    def name(self) -> str:
        """Unlike that of any other part of the piece."""
        return f"{self.role}/{self.instrument}"


@dataclass(frozen=True)
class Part:
    """What one player plays. `swell` is how loud the hand, bow or breath is from beat to beat (0 to 1), between points
    in a straight line; () is even."""

    role: str
    instrument: str
    tones: tuple[Tone, ...] = ()
    swell: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Bar:
    """`at` and `beats` in quarters; `pulse` is the length of what is counted: 1, or 1.5 where it falls into three."""

    at: float
    beats: float
    pulse: float = 1.0

    @property
    def end(self) -> float:
        return self.at + self.beats

    @property
    def pulses(self) -> int:
        return round(self.beats / self.pulse)

    @property
    def signature(self) -> tuple[int, int]:
        """As it is written before the bar: (12, 8), (3, 4)."""
        return (3 * self.pulses, 8) if self.pulse == 1.5 else (self.pulses, 4)


@dataclass(frozen=True)
class Harmony:
    """The chord that stands from `at` on: its numeral in the key, its pitch classes from the root up, its bass."""

    at: float
    beats: float
    numeral: str
    tones: tuple[int, ...]
    bass: int

    @property
    def end(self) -> float:
        return self.at + self.beats


@dataclass(frozen=True)
class Mark:
    """Something that the music answers to: a cut, an entrance, a motif's return."""

    at: float
    text: str
    opens: bool = False
    """Whether a passage begins here, in a tempo of its own."""


@dataclass(frozen=True)
class Piece:
    """A whole page of music. `tempo` is the tempo map: (beat, second) points, straight between them."""

    title: str
    seconds: float
    tonic: int
    """Pitch class of the key."""
    minor: bool
    tempo: tuple[tuple[float, float], ...]
    bars: tuple[Bar, ...]
    parts: tuple[Part, ...]
    harmony: tuple[Harmony, ...] = ()
    marks: tuple[Mark, ...] = ()

    def second(self, beat: float) -> float:
        """When `beat` falls."""
        return along(self.tempo, beat)

    def part(self, role: str) -> Part | None:
        return next((part for part in self.parts if part.role == role), None)


def along(points: tuple[tuple[float, float], ...], at: float) -> float:
    """The line through `points` at `at`; before the first and after the last it goes on as it was."""
    after = min(max(bisect_right(points, (at, float("inf"))), 1), len(points) - 1)
    (a, x), (b, y) = points[after - 1], points[after]
    return x + (at - a) * (y - x) / (b - a)
