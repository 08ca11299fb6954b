"""Motifs: a few notes for each main character, invented from their name and the film's, known again however they
return.

What is known again is the rhythm and the first leap; both belong to one character alone. A motif is written in degrees,
so that every mood gives it its own mode; it can be stretched, turned over, cut to its head. Sung range, one leap at
most after the first, which is answered by steps the other way: as a tune is built (Jeppesen, "Counterpoint").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from limelight.sound.signal import chance

RHYTHMS: tuple[tuple[float, ...], ...] = (
    (1.5, 0.5, 1, 3), (1, 1, 2, 2), (0.5, 0.5, 1, 1, 3), (2, 1, 0.5, 0.5, 2), (1, 0.5, 0.5, 2, 2), (3, 1, 1, 1),
    (0.5, 1.5, 0.5, 1.5, 2), (1.5, 1.5, 1, 2), (0.5, 0.5, 0.5, 0.5, 2, 2), (2, 2, 1, 1), (1, 2, 1, 2), (0.5, 2.5,
    0.5, 2.5),
)  # fmt: skip
"""Pulses of each note; no two begin alike."""
LEAPS = (3, 4, -3, 5, 2, -2, 7, -4, 1, -5)
"""Degrees of the first interval: the fourth, the fifth, the sixth ..."""
_LOW, _HIGH = -3, 8


@dataclass(frozen=True)
class Step:
    """One note of a motif: a degree of the scale (0 the tonic), and its length in pulses."""

    degree: int
    pulses: float


Motif = tuple[Step, ...]


def motifs_of(names: Sequence[str], production: str, seed: int, octave: int = 7) -> dict[str, Motif]:
    """A motif for each name, the same for a name in every scene of the production's take. No two share rhythm or leap.

    `octave` is the number of degrees of the scale that it is written for: a fifth stays about a fifth.
    """
    taken: set[int] = set()
    leapt: set[int] = set()
    found: dict[str, Motif] = {}
    for name in names:
        rng = chance("motif", production, name, seed)
        rhythm = _free(int(rng.integers(len(RHYTHMS))), len(RHYTHMS), taken)
        leap = _free(int(rng.integers(len(LEAPS))), len(LEAPS), leapt)
        found[name] = _sung(RHYTHMS[rhythm], LEAPS[leap], octave / 7, rng)
    return found


def _free(first: int, count: int, taken: set[int]) -> int:
    choice = next((at for n in range(count) if (at := (first + n) % count) not in taken), first)
    taken.add(choice)
    return choice


def _sung(rhythm: tuple[float, ...], leap: int, narrow: float, rng: np.random.Generator) -> Motif:
    """From a tone of the tonic's chord over the leap, then mostly by step against it, to a tone that can rest."""
    start = round(narrow * int(rng.choice([2, 4] if leap < 0 else [0, 2, -1] if abs(leap) < 5 else [0, -3])))
    leap = int(np.sign(leap)) * max(1, round(abs(leap) * narrow))
    low, high = round(_LOW * narrow), round(_HIGH * narrow)
    degrees = [start, start + leap]
    back = -int(np.sign(leap))
    while len(degrees) < len(rhythm):
        move = back * int(rng.choice([1, 1, 1, 2])) if len(degrees) == 2 else int(rng.choice([-2, -1, -1, 1, 1, 2]))
        if len(degrees) > 2 and degrees[-1] + move == degrees[-2]:
            move = -move
        degrees.append(int(np.clip(degrees[-1] + move, low, high)))
        if degrees[-1] == degrees[-2]:
            degrees[-1] -= move
    return tuple(Step(degree, pulses) for degree, pulses in zip(degrees, rhythm, strict=True))


# -- how it returns ----------------------------------------------------------------------------------------------------


def stretched(motif: Motif, times: float) -> Motif:
    """Augmentation (2), diminution (0.5)."""
    return tuple(replace(step, pulses=step.pulses * times) for step in motif)


def inverted(motif: Motif) -> Motif:
    """Every interval the other way, about its first note."""
    first = motif[0].degree
    return tuple(replace(step, degree=2 * first - step.degree) for step in motif)


def head(motif: Motif, notes: int = 3) -> Motif:
    """Its beginning alone, the last of it held as long as what is left out of it."""
    kept, left = motif[:notes], motif[notes:]
    return (*kept[:-1], replace(kept[-1], pulses=kept[-1].pulses + min(1.0, sum(step.pulses for step in left))))


def moved(motif: Motif, degrees: int) -> Motif:
    """On another degree: a sequence."""
    return tuple(replace(step, degree=step.degree + degrees) for step in motif)


def length(motif: Motif) -> float:
    """Pulses."""
    return sum(step.pulses for step in motif)


WAYS = {
    "whole": lambda motif: motif,
    "stretched": lambda motif: stretched(motif, 2),
    "inverted": inverted,
    "fragment": head,
    "hurried": lambda motif: stretched(motif, 0.5),
}
"""How a mood has a motif return."""
