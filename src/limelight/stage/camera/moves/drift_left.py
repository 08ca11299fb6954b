"""Drift left: the camera slides sideways, near things before far ones; `amount` is the way in frame widths."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, eased


def apply(beat: Beat) -> Camera:
    way = beat.amount * (eased(beat.t) - 0.5)
    return Camera(zoom=1 + beat.amount, dx=way)
