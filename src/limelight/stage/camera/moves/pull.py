"""Pull back: the camera goes away from what the shot is about; `amount` is how much smaller it becomes."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, eased


def apply(beat: Beat) -> Camera:
    return Camera(zoom=1 + beat.amount * (1 - eased(beat.t)))
