"""Sound effects by name: one file each, with the one function `sound`. A new effect is one new file.

A hit (thunder, a knock) lasts as long as it lasts; a bed (rain, wind) as long as it is asked to. Each says how loud it
stands in a scene beside a plainly spoken line, which is at -20 LUFS. Equal chance gives an equal sound.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import numpy as np

from limelight.core.errors import InputError
from limelight.sound.loudness import decibels, factor, integrated
from limelight.sound.signal import RATE

_JUDGED_BY = 8
"""Seconds of a bed by which its loudness is judged."""


class UnknownSound(InputError):
    code = "unknown-sound"
    sentence = 'No sound effect is called "{name}". Known: {known}.'


class Effect(Protocol):
    """A module of this folder."""

    BED: bool
    """Whether it lasts as long as asked, instead of its own time."""
    LEVEL: float
    """How loud it stands: LUFS of a bed, decibels of a hit's peak."""

    def sound(self, seconds: float, rng: np.random.Generator) -> np.ndarray:
        """Stereo float32 of any loudness. A hit ignores `seconds`."""
        ...


@lru_cache(maxsize=1)
def known() -> tuple[str, ...]:
    """The names of all effects."""
    return tuple(sorted(file.stem for file in Path(__file__).parent.glob("[!_]*.py")))


def effect(name: str) -> Effect:
    if name not in known():
        raise UnknownSound(name=name, known=", ".join(known()))
    return cast(Effect, import_module(f"{__name__}.{name}"))


def play(name: str, seconds: float, rng: np.random.Generator) -> np.ndarray:
    """The effect at its level. Raises UnknownSound, naming the known."""
    played = effect(name)
    sound = played.sound(seconds, rng)
    loud = integrated(sound[: _JUDGED_BY * RATE], RATE) if played.BED else decibels(float(np.abs(sound).max()))
    return (sound * factor(played.LEVEL - loud)).astype(np.float32)
