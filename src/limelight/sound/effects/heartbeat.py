"""A heart heard from within: two soft blows and a rest, a little faster than at peace."""

from __future__ import annotations

import numpy as np

from limelight.sound.signal import faded, lay, panned, ringing, samples

BED = True
LEVEL = -29.0
_BEAT = 0.78


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = np.zeros((samples(seconds), 2), np.float32)
    at = 0.1
    while at < seconds:
        lay(canvas, _blow(48, 1.0), samples(at), 0.42)
        lay(canvas, _blow(62, 0.7), samples(at + 0.27), 0.42)
        at += _BEAT * rng.uniform(0.98, 1.02)
    return canvas


def _blow(hertz: float, force: float) -> np.ndarray:
    """Low, with enough above it to be heard on the loudspeaker of a phone."""
    tones = [hertz, hertz * 1.9, hertz * 3.1, hertz * 4.6, hertz * 6.7]
    body = ringing(samples(0.4), tones, [0.26, 0.18, 0.14, 0.1, 0.06], [1, 0.7, 0.65, 0.5, 0.3], phase=np.pi / 2)
    return panned(faded(force * body, 0.012, 0.1), 0.0)
