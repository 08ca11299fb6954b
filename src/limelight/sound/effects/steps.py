"""Steps: heel and sole, one foot and the other, on a floor; single ones on any ground, for feet that are seen."""

from __future__ import annotations

import numpy as np

from limelight.sound.room import CHAMBER, answer
from limelight.sound.signal import curve, faded, lay, noise, panned, ringing, samples, shaped, silence

BED = True
LEVEL = -33.0
_PACE = 0.56
"""Seconds from one foot to the other."""
GROUNDS = ("floor", "stone", "earth", "grass", "snow", "water", "wood")


def sound(seconds: float, rng: np.random.Generator) -> np.ndarray:
    canvas = silence(samples(seconds))
    at, foot = 0.08, 1
    while at < seconds:
        lay(canvas, panned(step("floor", rng), 0.12 * foot), samples(at), rng.uniform(0.8, 1.0))
        at, foot = at + _PACE * rng.uniform(0.97, 1.03), -foot
    return canvas + 0.35 * answer(canvas, CHAMBER)


def step(ground: str, rng: np.random.Generator) -> np.ndarray:
    """One foot on one of `GROUNDS`: the heel, and the sole a tenth of a second after it."""
    heel, sole = (_hard if ground in ("floor", "stone", "wood") else _soft)(ground, rng)
    foot = np.zeros(samples(0.4), np.float32)
    lay(foot, heel, 0)
    lay(foot, sole, samples(rng.uniform(0.07, 0.1)), 0.45)
    return faded(foot, 0.0008, 0.1)


_BODIES = {
    "floor": ((92, 171, 310, 640, 1350), (0.10, 0.08, 0.06, 0.04, 0.02), (1.0, 0.8, 0.6, 0.4, 0.25)),
    "wood": ((74, 128, 205, 390, 720), (0.16, 0.14, 0.10, 0.06, 0.04), (1.0, 0.9, 0.8, 0.4, 0.2)),
    "stone": ((160, 420, 980, 2100, 3800), (0.05, 0.04, 0.03, 0.025, 0.015), (0.6, 0.5, 0.7, 0.6, 0.3)),
}
"""Hertz, seconds and strength of what rings under a heel."""


def _hard(ground: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    hertz, last, loud = _BODIES[ground]
    body = ringing(samples(0.2), np.array(hertz) * rng.uniform(0.94, 1.06), last, loud)
    knock = (
        noise(samples(0.018), rng, [300, 1200, 2800, 7000], [-8, 0, -6, -24]) * np.linspace(1, 0, samples(0.018)) ** 2
    )
    heel = body.copy()
    lay(heel, knock, 0, 0.8)
    scuff = noise(samples(0.06), rng, [500, 2000, 5000, 9000], [-10, 0, -8, -24])
    scuff *= curve(len(scuff), [(0, 0), (0.01, 0.5), (0.06, 0)])
    lay(scuff, body[: len(scuff)], 0, 0.5)
    return faded(heel, 0.0005, 0.05), scuff


_GRAINS = {"earth": (340, 900, 26), "grass": (1500, 5200, 34), "snow": (1200, 3600, 70), "water": (600, 2600, 40)}
"""Lowest and highest hertz of what a foot presses, and how many pieces of it are heard."""


def _soft(ground: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    return _pressed(ground, 0.12, rng), _pressed(ground, 0.16, rng)


def _pressed(ground: str, seconds: float, rng: np.random.Generator) -> np.ndarray:
    """A dull weight, and the small things under it that give way one after another."""
    low, high, count = _GRAINS[ground]
    length = samples(seconds)
    weight = shaped(noise(length, rng, [40, 90, 240, 700], [-8, 0, -8, -30]), [30, 60], [-20, 0])
    under = 0.5 * weight * curve(length, [(0, 0), (0.01, 1), (seconds, 0)])
    for _ in range(count):
        grain = noise(samples(0.008), rng, [low * 0.5, low, high, high * 2], [-20, 0, 0, -24])
        at = samples(seconds * 0.9 * rng.beta(1.3, 2.2))
        lay(under, grain * np.linspace(1, 0, len(grain)) ** 2, at, rng.uniform(0.1, 0.5))
    return under.astype(np.float32)
