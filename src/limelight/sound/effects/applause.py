"""Applause in a hall: near hands that can be told apart, and the rush of many behind them."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import HALL, answer
from limelight.sound.signal import RATE, curve, faded, lay, noise, panned, samples, silence, wide_noise

BED = False
LEVEL = -13.0
_LASTS = 5.0
_HANDS = 36
_RISES = ((0, 0.0), (0.5, 0.9), (2.8, 1.0), (4.2, 0.35), (5.0, 0.0))
"""How many clap, by the second."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    hall = silence(samples(_LASTS))
    loud = curve(len(hall), _RISES)
    claps = [_clap(hertz, rng) for hertz in np.geomspace(620, 2300, 9)]
    for _ in range(_HANDS):
        _applauds(hall, claps[int(rng.integers(len(claps)))], loud, rng)
    far = wide_noise(len(hall), rng, [300, 900, 1800, 4000, 9000], [-20, -3, 0, -8, -26]) * (0.02 * loud)[:, None]
    return faded(hall + far + 0.5 * answer(hall, HALL), 0.01, 0.6)


def _applauds(hall: np.ndarray, clap: np.ndarray, loud: np.ndarray, rng: np.random.Generator) -> None:
    """One pair of hands: about four claps a second, never quite even (Peltola et al., IEEE TASLP 15, 2007)."""
    pace, where, near = rng.uniform(3.4, 4.8), rng.uniform(-0.9, 0.9), float(0.06 + 0.5 * rng.beta(0.7, 2.5))
    at = rng.uniform(0.0, 0.7)
    while at < _LASTS - 0.1:
        lay(hall, panned(clap, where), samples(at), near * rng.uniform(0.7, 1.0) * float(loud[int(at * RATE)]))
        at += rng.normal(1.0, 0.06) / pace


def _clap(hertz: float, rng: np.random.Generator) -> np.ndarray:
    """Two palms: a burst that rings in the hollow between them (Repp, "The sound of two hands clapping", 1987)."""
    length = samples(0.045)
    hollow = [hertz * part for part in (0.3, 0.75, 1.0, 1.4, 2.6, 5.0)]
    burst = noise(length, rng, hollow, [-26, -6, 0, -8, -14, -30])
    return faded(burst * np.exp(-np.arange(length) / RATE / 0.007), 0.0006, 0.01)
