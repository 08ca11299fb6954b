"""A crowd that talks: near voices of which no word can be told, far ones behind them."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects._throats import Crowd, around, folds
from limelight.sound.room import HALL, answer
from limelight.sound.signal import RATE, drift, samples

BED = True
LEVEL = -36.0
_GOES_ROUND = 9.0
_PEOPLE = 14


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    once = samples(min(seconds, _GOES_ROUND))
    crowd = Crowd(once)
    for _ in range(_PEOPLE):
        _talks(crowd, once / RATE, rng)
    heard = crowd.heard()
    room = heard * 0.6 + 0.9 * answer(heard, HALL)
    length = samples(seconds)
    return around(room, length) * (0.8 + 0.4 * drift(length, rng, 2.3))[:, None]


def _talks(crowd: Crowd, seconds: float, rng: np.random.Generator) -> None:
    """Phrases of a few syllables, four or five a second, falling; then they listen."""
    high, where, near = bool(rng.integers(2)), rng.uniform(-0.9, 0.9), rng.uniform(0.15, 1.0)
    pitch = rng.uniform(175, 240) if high else rng.uniform(95, 140)
    at = rng.uniform(-2.5, 0.5)
    while at < seconds:
        count = int(rng.integers(4, 12))
        for number in range(count):
            tone = pitch * (1.12 - 0.25 * number / count) * rng.uniform(0.92, 1.08)
            lasts = rng.uniform(0.11, 0.24)
            said = near * rng.uniform(0.5, 1.0) * folds(lasts, tone, tone * rng.uniform(0.88, 1.06), rng)
            crowd.say(samples(at), said, int(rng.integers(5)), where, high=high)
            at += lasts + rng.uniform(0.0, 0.06)
        at += rng.uniform(0.3, 1.8)
