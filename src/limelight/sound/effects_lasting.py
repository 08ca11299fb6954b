"""Beds that last: rain through a scene of half an hour is played a stretch at a time, one stretch going over into the
next where nobody hears it. A bed of a few minutes is one stretch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from limelight.sound.effects import play
from limelight.sound.pieces import LONG
from limelight.sound.signal import RATE, chance, faded, shaped

_STRETCH, _OVER = 120.0, 2.0
"""Seconds of a stretch, and of its going over into the next."""


@dataclass(frozen=True)
class Lasting:
    """A bed, whose chance it is, how long it lasts, and what it is heard through (hertz, decibels)."""

    name: str
    names: tuple[str, ...]
    seconds: float
    through: tuple[tuple[float, float], ...] = ()


def lasting(bed: Lasting, into: float, out: float, begin: float, end: float) -> Iterator[tuple[int, np.ndarray]]:
    """Every stretch of a bed that is heard between two of its seconds, with the sample on which it begins.

    It comes and goes within `into` and `out` seconds.
    """
    if bed.seconds <= LONG:
        yield 0, faded(_played(bed, bed.seconds, bed.names), into, out)
        return
    starts = np.arange(0.0, bed.seconds - _OVER, _STRETCH).tolist()
    for number, start in enumerate(starts):
        seconds = min(_STRETCH + _OVER, bed.seconds - start)
        if start < end and start + seconds > begin:
            first, last = number == 0, number == len(starts) - 1
            sound = faded(_stretch(bed, seconds, number), into if first else 0.0, out if last else 0.0)
            yield round(start * RATE), _gone_over(sound, before=not first, after=not last)


@lru_cache(maxsize=8)
def _stretch(bed: Lasting, seconds: float, number: int) -> np.ndarray:
    """One stretch, kept for the piece that goes on with it."""
    return _played(bed, seconds, (*bed.names, str(number)))


def _played(bed: Lasting, seconds: float, names: tuple[str, ...]) -> np.ndarray:
    sound = play(bed.name, seconds, chance(*names))
    return shaped(sound, *map(list, zip(*bed.through, strict=True))) if bed.through else sound


def _gone_over(sound: np.ndarray, *, before: bool, after: bool) -> np.ndarray:
    """With equal power at both ends: two stretches have nothing in common."""
    ramp = np.sin(np.linspace(0, np.pi / 2, round(_OVER * RATE), dtype=np.float32))[:, None]
    if before:
        sound[: len(ramp)] *= ramp
    if after:
        sound[len(sound) - len(ramp) :] *= ramp[::-1]
    return sound
