"""Glass breaks: the blow, the pane that bursts, and shards that fall and ring one after another."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import CHAMBER, answer
from limelight.sound.signal import RATE, faded, lay, noise, panned, ringing, samples, silence, wide_noise

BED = False
LEVEL = -11.0
_SHARDS = 70


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(2.2))
    burst = wide_noise(samples(0.3), rng, [400, 2500, 5500, 9000, 16000], [-26, -6, 0, -3, -14])
    lay(canvas, burst * np.exp(-np.arange(len(burst)) / RATE / 0.045)[:, None].astype(np.float32), samples(0.004), 0.35)
    lay(canvas, panned(noise(samples(0.02), rng, [80, 400, 1500], [0, -4, -20]), 0.0), 0, 0.35)
    for _ in range(_SHARDS):
        at = 0.01 + rng.gamma(1.6, 0.22)
        lay(
            canvas,
            panned(_shard(rng), rng.uniform(-0.7, 0.7)),
            samples(at),
            0.22 * rng.uniform(0.15, 1.0) * np.exp(-at),
        )
    return faded(canvas + 0.35 * answer(canvas, CHAMBER), 0.0005, 0.5)


def _shard(rng: np.random.Generator) -> np.ndarray:
    """A splinter on the floor: tones that agree with nothing, and die the sooner the higher they are."""
    lowest = rng.uniform(2200, 6500)
    tones = lowest * np.array([1.0, 1.37, 1.93, 2.61]) * rng.uniform(0.96, 1.04, 4)
    last = rng.uniform(0.05, 0.22) / np.sqrt(tones / lowest)
    heard = tones < 19_000
    return faded(ringing(samples(0.26), tones[heard], last[heard], np.array([1, 0.8, 0.5, 0.3])[heard]), 0.0004, 0.04)
