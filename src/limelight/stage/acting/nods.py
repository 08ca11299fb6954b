"""How a head is held: a slow sway that never repeats, a nod on the syllable that carries a phrase, and the small answer
of whoever listens.

Motion is held on twos (15 a second), as drawn animation does: it reads as drawn, and costs half. What a head does on a
stress is drawn by lot, the same lot every time: a head that nods on each of them is a metronome.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from limelight.stage.acting.stresses import Stress

TWOS = 2
ACCENTS = ("nod", "nod", "tilt", "chin", "shake")
"""What a head does on a stress: most often it nods."""
ANSWERS = ("nod", "still", "back", "tilt", "nods")
"""What the head of a listener does when a phrase has come home."""
QUIET = 0.45
"""The share of minor stresses that pass without a move."""


@dataclass(frozen=True)
class Carriage:
    """How the head is held at one frame: degrees clockwise, and its shift in figure units."""

    angle: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    def __add__(self, other: Carriage) -> Carriage:
        return Carriage(self.angle + other.angle, self.dx + other.dx, self.dy + other.dy)


MOVES: dict[str, tuple[float, float, float, float]] = {
    "nod": (0.9, 0.6, 9.0, 0.42),
    "nods": (0.6, 0.4, 6.5, 0.34),
    "tilt": (3.4, 3.0, 1.5, 0.8),
    "chin": (-1.4, -2.5, -6.5, 0.55),
    "back": (-1.8, -5.0, -2.0, 0.9),
    "shake": (1.2, 5.0, 0.8, 0.5),
    "stroke": (1.6, 3.0, 7.0, 0.6),
}
"""Move -> degrees, shift across toward where the head looks, shift down, and the seconds until it is over."""


def carriage(frames: int, seed: str, way: int, feeling: float, fps: int = 30) -> list[Carriage]:
    """The head at every frame, swaying; `feeling` 0-1 makes the sway larger, `way` is where it looks."""
    chance = random.Random(seed)
    phase, second = chance.uniform(0, math.tau), chance.uniform(0, math.tau)
    size = 0.8 + 0.5 * feeling
    track: list[Carriage] = []
    for frame in range(frames):
        time = frame // TWOS * TWOS / fps
        sway = math.sin(time * 1.35 + phase) * 0.55 + math.sin(time * 0.8 + second) * 0.45
        track.append(Carriage(sway * 0.9 * size, sway * 2.0 * size * way, math.sin(time * 1.1 + second) * 1.3 * size))
    return track


def spoken(track: Sequence[Carriage], seed: str, beats: Sequence[Stress], way: int, feeling: float) -> list[Carriage]:
    """The track with a move of the head on the stresses of its own lines."""
    chance = random.Random(f"{seed}/accents")
    moved = list(track)
    before = ""
    for beat in beats:
        passes = beat.force < 1 and chance.random() < QUIET
        name = chance.choice([each for each in ACCENTS if each != before or each == "nod"])
        if not passes:
            moved = with_move(moved, name, beat.at - 0.08, beat.force * (0.75 + 0.7 * feeling), way)
            before = name
    return moved


def heard(track: Sequence[Carriage], seed: str, ends: Sequence[float], way: int, feeling: float) -> list[Carriage]:
    """The track with a listener's answer a moment after each of these seconds, at which a phrase came home."""
    chance = random.Random(f"{seed}/answers")
    moved = list(track)
    for end in ends:
        answer, at = chance.choice(ANSWERS), end + chance.uniform(0.12, 0.3)
        if answer in MOVES:
            moved = with_move(moved, answer, at, 0.6 + 0.5 * feeling, way)
        if answer == "nods":
            moved = with_move(moved, answer, at + 0.3, 0.45 + 0.4 * feeling, way)
    return moved


def with_move(track: Sequence[Carriage], name: str, at: float, force: float, way: int, fps: int = 30) -> list[Carriage]:
    """The track with one move of the head that begins at second `at`."""
    angle, dx, dy, seconds = MOVES[name]
    moved: list[Carriage] = []
    for frame, each in enumerate(track):
        share = force * _bump((frame // TWOS * TWOS / fps - at) / seconds)
        if name == "shake":
            share *= math.cos((frame // TWOS * TWOS / fps - at) / seconds * math.tau)
        moved.append(each + Carriage(angle * share * way, dx * share * way, dy * share) if share else each)
    return moved


def _bump(t: float) -> float:
    """There in a third of the time, back in the rest, softly at both ends; 0 outside 0 to 1."""
    if t <= 0 or t >= 1:
        return 0.0
    part = t / 0.32 if t < 0.32 else (1 - t) / 0.68
    return part * part * (3 - 2 * part)
