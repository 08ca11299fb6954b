"""A wooden door pushed to: the hinge, the leaf against the frame, the latch."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import CHAMBER, answer
from limelight.sound.signal import RATE, curve, faded, lay, noise, panned, ringing, samples, shaped

BED = False
LEVEL = -12.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(2.0), 2), np.float32)
    lay(canvas, panned(creak(0.55, 300, rng), 0.1), 0, 0.07)
    lay(canvas, panned(slam(1.0, rng), 0.1), samples(0.6), 0.3)
    lay(canvas, panned(click(rng), 0.15), samples(0.66), 0.1)
    return faded(canvas + 0.4 * answer(canvas, CHAMBER), 0.002, 0.5)


def creak(seconds: float, hertz: float, rng: np.random.Generator) -> np.ndarray:
    """Wood that sticks and slips: a train of uneven clicks through the grain of the board."""
    length = samples(seconds)
    slips = hertz * (0.35 + 0.25 * np.sin(np.linspace(0, 2.6, length))) * (1 + 0.06 * rng.standard_normal(length))
    clicks = np.diff(np.floor(np.cumsum(slips) / RATE), prepend=0).astype(np.float32)
    grain = shaped(clicks, [200, 420, 900, 1700, 2600, 6000], [-24, 6, -6, 4, -8, -36])
    return faded(grain * curve(length, [(0, 0.2), (seconds * 0.5, 1), (seconds, 0.1)]), 0.05, 0.08) * 4


def slam(weight: float, rng: np.random.Generator) -> np.ndarray:
    """A heavy leaf meeting its frame."""
    board = np.array([62, 94, 143, 210, 335, 520]) / weight * rng.uniform(0.98, 1.02, 6)
    body = ringing(samples(0.8), board, [0.4, 0.35, 0.25, 0.18, 0.12, 0.08], [1, 0.9, 0.7, 0.6, 0.5, 0.3])
    lay(body, noise(samples(0.05), rng, [100, 800, 3000], [0, -3, -18]) * np.linspace(1, 0, samples(0.05)) ** 2, 0)
    return faded(body, 0.0008, 0.3)


def click(rng: np.random.Generator) -> np.ndarray:
    """A small iron latch."""
    iron = np.array([1240, 2130, 3370, 4810, 6900]) * rng.uniform(0.97, 1.03, 5)
    return faded(ringing(samples(0.15), iron, [0.09, 0.08, 0.06, 0.04, 0.03], [1, 0.8, 0.7, 0.4, 0.3]), 0.0005, 0.03)
