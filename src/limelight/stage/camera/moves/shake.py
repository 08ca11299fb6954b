"""Shake: two strokes that die in a third of a second, as a blow does; `amount` is how far, in frame widths."""

from __future__ import annotations

import math

from limelight.stage.camera.rig import Beat, Camera


def apply(beat: Beat) -> Camera:
    force = (beat.amount or 0.02) * math.exp(-beat.time * 7)
    across, down = math.sin(beat.time * 52), 0.7 * math.sin(beat.time * 43 + 1)
    return Camera(zoom=1.045 + 0.01 * beat.t, dx=force * across, dy=force * down)
