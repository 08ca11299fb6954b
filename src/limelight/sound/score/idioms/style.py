"""What an idiom is: who plays, where they sit, which keys it hears a mood in, and what its hands do at each motion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Seat:
    """One player: the instrument, its place from left (-1) to right (1), and its level in the ensemble in dB."""

    instrument: str
    pan: float = 0.0
    gain_db: float = 0.0


@dataclass(frozen=True)
class Line:
    """What a role does in a bar, by motion: patterns of `patterns.py`, `steps` of them to a pulse.

    `base` is the MIDI number from which its chord is counted up; `force` its weight; `ring` lets a tone sound on until
    the next one of the chord, else it is let go at the next step. Of several patterns a take has one.
    """

    role: str
    base: int
    steps: int
    motions: Mapping[str, tuple[str, ...]]
    force: float = 1.0
    ring: bool = True
    bass: bool = False
    """Counted from the chord's bass, and only its own tones of root and fifth."""
    drums: bool = False
    """Its numbers are drums, not tones."""
    under: bool = True
    """Whether it goes on, thinned, while people speak."""


@dataclass(frozen=True)
class Stroke:
    """What falls on a cut that matters: a pitch of a role ("bass" is the tonic in that octave), from a weight on."""

    role: str
    pitch: int
    weight: float = 0.5
    force: float = 0.9
    beats: float = 4.0


@dataclass(frozen=True)
class Idiom:
    """`choir` are the voices of its harmony from the lowest up, with their reach. `keys` hears a mood's key otherwise.

    Moods whose motion is in `triple` fall into three. `tonics` are the pitch classes that its films stand in. `rise` is
    rolled into a turn of the story.
    """

    about: str
    seats: Mapping[str, Seat]
    choir: tuple[tuple[str, int, int], ...]
    lead: tuple[int, int]
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    triple: frozenset[str] = frozenset()
    tonics: tuple[int, ...] = (0, 2, 5, 7, 9)
    second: str = ""
    """The role that answers the lead: thirds below it, or its head far below while people speak."""
    thirds: bool = False
    trembling: Mapping[str, str] = field(default_factory=dict)
    """Instrument -> the one that stands in for it when the strings tremble."""
    rise: Stroke | None = None
    ornament: bool = False
    """The lead comes to some of its long notes by the tone above."""
