"""Light, varied: the key from the other side, low-key, high-key, haze, warmer or cooler. What each means in colours
and strengths is the stage's (`stage/sets/relight.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

from limelight.works.shots import Shot
from limelight.works.variation.way import Way

LIGHTINGS: Mapping[str, str] = {
    "low-key": "low-key light",
    "other-side": "lit from the other side",
    "warm": "warmer light",
    "high-key": "high-key light",
    "haze": "haze in the air",
    "cool": "cooler light",
}
"""Every lighting by its name, and how it is told; those that differ most first."""


def lightings(shot: Shot) -> tuple[Way, ...]:
    """The other lightings of the place."""
    return tuple(Way(name, said, shot, light=name) for name, said in LIGHTINGS.items())
