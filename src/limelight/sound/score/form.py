"""The form of a scene's music: its beats fitted to the cuts, where it sings, steps back, is silent.

The tempo bends by a few hundredths so that the cut that matters most falls on a beat. Before a knock the music holds
its breath, and while a person speaks it leaves the middle to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot

BREATHLESS = frozenset({"knock", "sting", "heartbeat"})
"""Sounds before which the music falls silent."""
BREATH = 0.75
"""Seconds of silence before them."""
_BEND = 0.08
_OPEN = 0.9
"""Seconds without a word that are long enough to sing in."""


@dataclass(frozen=True)
class Span:
    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class Passage:
    """A stretch of one mood."""

    mood: str
    span: Span


@dataclass(frozen=True)
class Accent:
    """A cut, and how much it matters, 0 to 1."""

    at: float
    weight: float


@dataclass(frozen=True)
class Form:
    seconds: float
    passages: tuple[Passage, ...]
    silences: tuple[Span, ...]
    spoken: tuple[Span, ...]
    accents: tuple[Accent, ...]

    def speaks(self, at: float) -> bool:
        return any(span.start - 0.15 <= at < span.end + 0.05 for span in self.spoken)

    def open_from(self, at: float) -> float:
        """The seconds from `at` until somebody speaks, or the end; 0 while somebody speaks."""
        if self.speaks(at):
            return 0.0
        return min((span.start - at for span in self.spoken if span.start >= at), default=self.seconds - at)

    def sings(self, at: float) -> bool:
        return self.open_from(at) >= _OPEN


def form_of(timing: SceneTiming, scene: SceneShots) -> Form:
    shots = {shot.id: shot for shot in scene.shots}
    timed = [(shots[entry.id], entry.start / FPS) for entry in timing.shots]
    seconds = timing.frames / FPS
    spoken = tuple(Span(line.start / FPS, line.start / FPS + line.seconds) for line in timing.lines)
    passages = _passages(timed, scene.music or scene.mood, seconds)
    return Form(seconds, passages, _silences(timed, passages, seconds), spoken, _accents(timed))


def beat_of(tempo: float, accents: Sequence[Accent], span: Span) -> float:
    """Seconds of a beat near `tempo` that brings the weightiest accents of the span onto its beats."""
    wanted = [accent for accent in accents if span.start + 0.5 < accent.at < span.end]
    tries = 60 / (tempo * np.linspace(1 - _BEND, 1 + _BEND, 65))

    def miss(beat: float) -> float:
        places = [(accent.weight, (accent.at - span.start) / beat) for accent in wanted]
        return sum(weight * abs(place - round(place)) for weight, place in places) + 0.3 * abs(beat * tempo / 60 - 1)

    return float(min(tries, key=miss))


def _passages(timed: Sequence[tuple[Shot, float]], mood: str, seconds: float) -> tuple[Passage, ...]:
    changes = [(0.0, mood), *((start, shot.music) for shot, start in timed if shot.music)]
    ends = [start for start, _ in changes[1:]] + [seconds]
    return tuple(
        Passage(name, Span(start, end)) for (start, name), end in zip(changes, ends, strict=True) if end > start
    )


def _silences(timed: Sequence[tuple[Shot, float]], passages: Sequence[Passage], seconds: float) -> tuple[Span, ...]:
    asked = [passage.span for passage in passages if passage.mood == "none"]
    held = [
        Span(start - BREATH, start + (2.2 if "knock" in shot.sounds else 0.0))
        for shot, start in timed
        if BREATHLESS & set(shot.sounds) and start > 0
    ]
    return tuple(Span(max(span.start, 0.0), min(span.end, seconds)) for span in (*asked, *held))


def _accents(timed: Sequence[tuple[Shot, float]]) -> tuple[Accent, ...]:
    """Every cut; those that something happens on, or that come nearer, or that are the last, matter more."""
    accents = []
    for number, (shot, start) in enumerate(timed):
        weight = 0.3 + 0.3 * bool(shot.sounds or shot.effects) + 0.2 * (shot.size in ("close", "extreme"))
        accents.append(Accent(start, min(1.0, weight + 0.4 * (number == len(timed) - 1))))
    return tuple(accents)
