"""People laugh together, at once, then one after another: "ha" in falling rows, a little breath between."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects._throats import A, Crowd, folds
from limelight.sound.room import HALL, answer
from limelight.sound.signal import faded, samples

BED = False
LEVEL = -14.0
_LASTS = 3.4
_PEOPLE = 8


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    crowd = Crowd(samples(_LASTS))
    for number in range(_PEOPLE):
        _laughs(crowd, 0.05 + 0.07 * number * rng.uniform(0.4, 1.4), rng)
    heard = crowd.heard()
    return faded(heard + 0.5 * answer(heard, HALL), 0.01, 0.8)


def _laughs(crowd: Crowd, at: float, rng: np.random.Generator) -> None:
    """Rows of four to nine "ha", five a second (Bachorowski, Smoski and Owren, JASA 110, 2001), each row lower."""
    high, where, near = bool(rng.integers(2)), rng.uniform(-0.9, 0.9), float(rng.choice([1.0, 0.25, 0.4]))
    pitch, pace = (rng.uniform(300, 430) if high else rng.uniform(170, 260)), rng.uniform(4.4, 5.6)
    while at < _LASTS - 1.0:
        count = int(rng.integers(4, 9))
        for number in range(count):
            tone, force = pitch * (1.15 - 0.35 * number / count), near * (1.0 - 0.6 * number / count)
            said = force * folds(0.5 / pace, tone * 1.08, tone * 0.9, rng, breath=0.45)
            crowd.say(samples(at), said, A, where, high=high)
            at += rng.uniform(0.95, 1.05) / pace
        at += rng.uniform(0.25, 0.6)
        pitch *= 0.93
