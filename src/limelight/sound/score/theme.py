"""The theme: two phrases that answer each other, invented once for a production and recognised in each of its scenes.

A phrase is four bars' worth of one rhythmic cell, moved along the scale: it leaps at most once, turns back after the
leap, ends its question away from the tonic and its answer on it. The mode comes from the scene, the contour never does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from limelight.sound.signal import chance

_CELLS = (
    (1.0, 1.0, 2.0),
    (1.5, 0.5, 2.0),
    (1.0, 0.5, 0.5, 2.0),
    (0.5, 0.5, 1.0, 2.0),
    (2.0, 1.0, 1.0),
)
"""Rhythms of one bar of four beats, in beats."""


_LEAST_SPAN = 4
"""Degrees that a theme must reach across to be remembered."""


@dataclass(frozen=True)
class Step:
    """One note of a theme: a degree of the scale (0 the tonic), and its length in beats."""

    degree: int
    beats: float


@dataclass(frozen=True)
class Theme:
    """`question` and `answer` are two bars each; `tonic` is the MIDI number of the tonic below the melody."""

    question: tuple[Step, ...]
    answer: tuple[Step, ...]
    tonic: int

    @property
    def whole(self) -> tuple[Step, ...]:
        return self.question + self.answer


def theme_of(production: str, seed: int, *, octave: int) -> Theme:
    """The theme of this production's take; `octave` is the number of degrees in an octave of its scale."""
    rng = chance("theme", production, seed)
    cell, other = (_CELLS[int(n)] for n in rng.choice(len(_CELLS), 2, replace=False))
    fifth = round(octave * 0.6)
    opening = turn = (0,)
    while max(opening + turn) - min(opening + turn) < _LEAST_SPAN:
        opening = _contour(len(cell), int(rng.choice([0, fifth])), rng)
        turn = _contour(len(other), opening[-1] + int(rng.choice([-1, 1])), rng)
    question = _set(opening, cell) + _set((*turn[:-1], fifth), other)
    answer = _set(tuple(degree + 1 for degree in opening), cell) + _set((*_homeward(turn[:-1]), 0), other)
    return Theme(question, answer, tonic=int(rng.choice([50, 52, 48])))


def _contour(length: int, start: int, rng: np.random.Generator) -> tuple[int, ...]:
    degrees, leapt = [start], False
    while len(degrees) < length:
        move = -np.sign(degrees[-1] - degrees[-2]) if leapt else rng.choice([-2, -1, 1, 1, 2, 3])
        leapt = abs(move) > 2
        degrees.append(int(np.clip(degrees[-1] + move, -2, 7)))
    return tuple(degrees)


def _homeward(degrees: tuple[int, ...]) -> tuple[int, ...]:
    """The same way, bent down so that its last note stands one step from home."""
    return tuple(
        round(degree * (1 - part)) + 1 for degree, part in zip(degrees, np.linspace(0.3, 1, len(degrees)), strict=True)
    )


def _set(degrees: tuple[int, ...], rhythm: tuple[float, ...]) -> tuple[Step, ...]:
    return tuple(Step(int(degree), beats) for degree, beats in zip(degrees, rhythm, strict=True))
