"""A mobile phone rings: a phrase on wooden bars, twice, with its trembling on the table under it."""

from __future__ import annotations

import numpy as np

from limelight.sound.effects import buzz
from limelight.sound.signal import faded, lay, panned, ringing, samples, silence

BED = False
LEVEL = -17.0
_PHRASE = ((0, 76), (1, 83), (2, 80), (3, 88), (5, 83), (6, 80), (7, 76), (8, 81), (9, 88), (10, 85), (11, 93))
"""Eighths, and notes of the piano by their MIDI number."""
_EIGHTH = 0.115


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(4.0))
    for again in (0.0, 1.75):
        for eighth, note in _PHRASE:
            lay(canvas, panned(bar(note), 0.1), samples(again + eighth * _EIGHTH), 0.3)
        lay(canvas, panned(buzz.tremble(1.1, rng), 0.1), samples(again), 0.07)
    return faded(canvas, 0.001, 0.4)


def bar(note: int) -> np.ndarray:
    """A bar of a marimba, tuned so that its overtones are two octaves, and three and a third, above."""
    hertz = 440 * 2 ** ((note - 69) / 12)
    return faded(ringing(samples(0.5), [hertz, hertz * 3.98, hertz * 9.9], [0.42, 0.14, 0.05], [1, 0.35, 0.15]), 0.0008)
