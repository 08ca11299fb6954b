"""Weight: nobody stands for long without shifting it from one foot to the other. Where feet are not seen, the whole
figure goes aside by a little, softly, and stays there.
"""

from __future__ import annotations

import random

from limelight.stage.acting.nods import TWOS

SHIFT = 7.0
"""Figure units."""
TAKES = 18
"""Frames."""


def weight(frames: int, seed: str, fps: int = 30) -> list[float]:
    """Figure units aside at every frame."""
    chance = random.Random(f"{seed}/weight")
    side = chance.choice((-1.0, 1.0))
    track = [0.0] * frames
    at = chance.uniform(1.4, 2.6)
    here = 0.0
    while at * fps < frames:
        there = side * SHIFT * chance.uniform(0.6, 1.0)
        first = round(at * fps)
        for frame in range(first, frames):
            t = min(1.0, (frame - first) // TWOS * TWOS / TAKES)
            track[frame] = here + (there - here) * t * t * (3 - 2 * t)
        here, side = there, -side
        at += chance.uniform(3.0, 4.6)
    return track
