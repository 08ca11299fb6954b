"""Dolly zoom: the camera backs away while the lens goes in. The face stays, and the place comes up behind it."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, eased


def apply(beat: Beat) -> Camera:
    away = 1 - beat.amount * eased(beat.t)
    return Camera(zoom=away, lens=1 / away)
