"""A heavy gate swung shut and barred: the groan of the hinge, the leaves meeting, the iron bolt going home."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects.door import click, creak, slam
from limelight.sound.room import OPEN, answer
from limelight.sound.signal import faded, lay, noise, panned, ringing, samples

BED = False
LEVEL = -10.0


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(2.6), 2), np.float32)
    lay(canvas, panned(creak(0.6, 170, rng), -0.1), 0, 0.07)
    lay(canvas, panned(slam(1.25, rng), 0.0), samples(0.62), 0.42)
    lay(canvas, panned(_bolt(rng), 0.1), samples(1.0), 0.16)
    return faded(canvas + 0.5 * answer(canvas, OPEN), 0.002, 0.6)


def _bolt(rng: np.random.Generator) -> np.ndarray:
    """Iron sliding on iron, and the stop."""
    slide = noise(samples(0.26), rng, [500, 1500, 4200, 9000], [-20, 0, -4, -20]) * np.linspace(
        0.15, 0.5, samples(0.26)
    )
    stop = ringing(samples(0.5), [410, 980, 1730, 2890, 4300], [0.3, 0.26, 0.2, 0.14, 0.1], [0.8, 1, 0.8, 0.5, 0.3])
    bolt = np.concatenate([faded(slide, 0.03, 0.005), faded(stop, 0.0005, 0.1)])
    lay(bolt, click(rng), len(slide) + samples(0.07), 0.5)
    return bolt
