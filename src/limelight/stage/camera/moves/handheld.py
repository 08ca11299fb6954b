"""Handheld: the camera is on somebody's shoulder, who stands as still as they can; `amount` is how far it strays, in
frame widths.
"""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera, wander


def apply(beat: Beat) -> Camera:
    stray = beat.amount * min(1.0, 0.4 + beat.time)
    x, y = 0.5 * stray * wander(beat.time, 0.7), 0.35 * stray * wander(beat.time, 3.9)
    return Camera(1 + 2.4 * beat.amount, x, y, turn_x=x, turn_y=y)
