"""Hold: a camera that stands still breathes all the same, or the picture dies: a hundredth in five seconds."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera


def apply(beat: Beat) -> Camera:
    return Camera(zoom=1 + 0.0022 * beat.time)
