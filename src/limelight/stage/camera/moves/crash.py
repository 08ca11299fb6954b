"""Crash zoom: the lens is thrown in on a face and overshoots; `amount` is how much larger it becomes."""

from __future__ import annotations

import math

from limelight.stage.camera.rig import Beat, Camera

WAITS, TAKES = 0.35, 0.3
"""Seconds before it goes, and that it takes."""


def apply(beat: Beat) -> Camera:
    since = beat.time - min(WAITS, 0.2 * beat.seconds)
    return Camera(zoom=1 + 0.0022 * beat.time, lens=1 + beat.amount * _thrown(since / TAKES))


def _thrown(t: float) -> float:
    """From 0 to 1, gone past it by a twentieth, and back."""
    if t <= 0:
        return 0.0
    return 1 - math.exp(-4.2 * t) * math.cos(2.9 * t) if t < 4 else 1.0
