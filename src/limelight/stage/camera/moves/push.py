"""Push in: the camera goes toward what the shot is about; `amount` is how much larger it becomes."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, eased


def apply(beat: Beat) -> Camera:
    return Camera(zoom=1 + beat.amount * eased(beat.t))
