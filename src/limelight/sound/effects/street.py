"""A street in a town: the rush of traffic, cars that pass near, now and then a horn far off."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects import horn
from limelight.sound.signal import drift, lay, noise, panned, samples, shaped, wide_noise

BED = True
LEVEL = -36.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    length = samples(seconds)
    town = wide_noise(length, rng, [30, 70, 200, 700, 1500, 5000], [-8, 0, -4, -10, -18, -40])
    street = town * (0.02 * (0.75 + 0.5 * drift(length, rng, 3.1)))[:, None]
    at = rng.uniform(-2.0, 1.0)
    while at < seconds:
        _passes(street, at, rng)
        at += rng.uniform(2.2, 5.5)
    at = rng.uniform(3.0, 8.0)
    while at < seconds:
        far = shaped(horn.blast(rng.uniform(0.25, 0.6), rng), [150, 500, 1100, 3000], [-10, 0, -10, -34])
        lay(street, panned(far, rng.uniform(-0.8, 0.8)), samples(at), 0.012)
        at += rng.uniform(7.0, 16.0)
    return street


def _passes(street: np.ndarray, at: float, rng: np.random.Generator) -> None:
    """A car from one side to the other: its tyres on the road loudest as it is nearest, its engine sinking a little."""
    length, way, near = samples(4.4), rng.choice([-1.0, 1.0]), rng.uniform(0.35, 1.0)
    place = np.linspace(-3.2, 3.2, length)
    close = 1 / (1 + place**2)
    tyres = noise(length, rng, [60, 250, 900, 2200, 7000], [-8, -6, 0, -8, -32])
    turns = np.cumsum(78 - 8 * np.tanh(1.5 * place)) / 48_000
    engine = sum(np.sin(2 * np.pi * order * turns) / order for order in (1, 2, 3, 4))
    heard = near * (0.05 * tyres * close + 0.02 * engine * close**1.5).astype(np.float32)
    right = (0.5 + 0.5 * way * np.tanh(place)).astype(np.float32)
    start = round(at * 48_000)
    for side, part in ((0, 1 - right), (1, right)):
        lay(street[:, side], heard * np.sqrt(part), start)
