"""Somebody types: keys in uneven runs, the long key between words deeper."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import faded, lay, noise, panned, ringing, samples, silence

BED = True
LEVEL = -42.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(seconds))
    at = 0.1
    while at < seconds:
        for _ in range(int(rng.integers(2, 8))):
            lay(canvas, panned(_key(rng, 1.0), rng.uniform(-0.25, 0.25)), samples(at), rng.uniform(0.1, 0.2))
            at += rng.uniform(0.075, 0.17)
        lay(canvas, panned(_key(rng, 0.62), 0.0), samples(at), 0.2)
        at += float(rng.choice([0.14, 0.2, 0.5], p=[0.5, 0.35, 0.15]))
    return canvas


def _key(rng: np.random.Generator, size: float) -> np.ndarray:
    """Down, and up again a twentieth of a second after: two clicks of one small body."""
    tones = np.array([430, 1150, 2300, 3900]) * size * rng.uniform(0.93, 1.07)
    click = ringing(samples(0.025), tones, [0.022, 0.016, 0.012, 0.008], [0.5, 0.7, 0.8, 0.5])
    lay(click, noise(samples(0.005), rng, [900, 3000, 8000], [-8, 0, -14]), 0, 0.8)
    key = np.zeros(samples(0.12), np.float32)
    lay(key, click, 0)
    lay(key, click, samples(rng.uniform(0.05, 0.08)), 0.3)
    return faded(key, 0.0004, 0.02)
