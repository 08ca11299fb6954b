"""Tilt down: the camera turns where it stands; `amount` is the way in frame heights."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, eased


def apply(beat: Beat) -> Camera:
    way = beat.amount * (eased(beat.t) - 0.5)
    return Camera(lens=1 + beat.amount, turn_y=-way)
