"""Rack focus: the place is sharp and the people soft, until the focus comes to them."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, soft

STAYS, TAKES = 0.45, 0.8
"""Seconds that the focus stays on the place, and that it takes to come."""


def apply(beat: Beat) -> Camera:
    came = soft((beat.time - min(STAYS, 0.25 * beat.seconds)) / TAKES)
    return Camera(zoom=1 + 0.0022 * beat.time, lens=1 + 0.012 * (1 - came), far=1 - came)
