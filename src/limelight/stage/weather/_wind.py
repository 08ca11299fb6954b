"""One wind for all that it carries: gusts that rise and fall together, for leaves, trees and rain alike."""

from __future__ import annotations

import math

GUSTS = ((0.52, 0.0, 0.6), (1.31, 1.9, 0.28), (2.9, 0.7, 0.12))
"""(turns of a circle a second / tau, phase, share): slow swells, and the shiver on them."""


def gust(t: float) -> float:
    """How hard it blows at a moment: about 1, between 0 and 2."""
    return 1 + sum(share * math.sin(t * speed + phase) for speed, phase, share in GUSTS)


def carried(t: float) -> float:
    """How far the wind has carried since the start, in seconds of steady wind: the sum of all gusts."""
    return t + sum(share / speed * (math.cos(phase) - math.cos(t * speed + phase)) for speed, phase, share in GUSTS)
