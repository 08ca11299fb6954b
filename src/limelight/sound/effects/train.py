"""In a train, or beside its line: wheels over the joints of the rails, two and two, over a deep rush."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import drift, lay, noise, panned, ringing, samples, wide_noise

BED = True
LEVEL = -34.0
_BEAT, _AXLES = 0.92, 0.17
"""Seconds from joint to joint, and from axle to axle."""


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    rush = wide_noise(length, rng, [30, 70, 180, 500, 1800, 6000], [-6, 0, -4, -12, -20, -42])
    train = rush * (0.035 * (0.85 + 0.3 * drift(length, rng, 1.6)))[:, None]
    hum = noise(length, rng, [380, 430, 480, 620, 700], [-40, 0, -26, -12, -44])
    train += panned(0.006 * hum * drift(length, rng, 2.7), 0.2)
    at = 0.2
    while at < seconds:
        for late, where, force in (
            (0.0, -0.3, 0.6),
            (_AXLES, -0.3, 1.0),
            (0.42, 0.35, 0.35),
            (0.42 + _AXLES, 0.35, 0.6),
        ):
            lay(train, panned(_joint(rng), where), samples(at + late), 0.11 * force)
        at += _BEAT * rng.uniform(0.99, 1.01)
    return train


def _joint(rng: np.random.Generator) -> np.ndarray:
    """A wheel drops into the gap: the bogie booms, the rail rings."""
    tones = np.array([66, 104, 171, 286, 540, 1120, 2350]) * rng.uniform(0.97, 1.03, 7)
    blow = ringing(samples(0.25), tones, [0.2, 0.17, 0.14, 0.1, 0.07, 0.06, 0.05], [1, 1, 0.8, 0.6, 0.5, 0.35, 0.2])
    lay(blow, noise(samples(0.02), rng, [300, 1500, 5000], [0, -4, -20]) * np.linspace(1, 0, samples(0.02)), 0, 0.5)
    return blow
