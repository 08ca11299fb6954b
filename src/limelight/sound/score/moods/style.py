"""What a mood is: how fast it goes, in which key it stands, how much there is of everything, how a motif returns in
it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mood:
    """Forces are 0 (silent) to 1. `tempo` counts pulses a minute, `bar` pulses a bar."""

    tempo: float
    bar: int
    key: str
    """One of `harmony.KEYS`; an idiom may hear it in a key of its own."""
    motion: str
    """What the hands do: "still", "drops", "flowing", "walking", "driving", "dancing"."""
    motif: str = "whole"
    """How motifs return: one of `motif.WAYS`."""
    lead: float = 0.6
    pad: float = 0.5
    figure: float = 0.6
    bass: float = 0.5
    drums: float = 0.0
    every: int = 1
    """Bars that a chord stands."""
    pedal: bool = False
    """While people speak the bass stays where it is, and the chords turn above it."""
    tremble: bool = False
    """The strings tremble instead of holding still."""
    lift: int = 0
    """Semitones by which the melody lies higher."""
    rubs: bool = False
    """A second rubs against the bass where it is quiet."""

    @property
    def dark(self) -> bool:
        return self.key in ("minor", "dorian", "phrygian", "chromatic")
