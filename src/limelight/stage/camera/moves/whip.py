"""Whip pan: the camera is thrown round and comes to rest on the shot; `amount` is the way, in frame widths."""

from __future__ import annotations

from limelight.stage.camera.rig import Beat, Camera
from limelight.works.shots import FPS

TAKES = 0.4
"""Seconds until it rests."""

SHUTTER = 1.4
"""How far the picture smears, in ways of one frame: more than it travels, as memory has it."""


def apply(beat: Beat) -> Camera:
    way = beat.amount * _left(beat.time)
    travelled = beat.amount * (_left(beat.time - 1 / FPS) - _left(beat.time))
    return Camera(lens=1 + 1.9 * beat.amount, turn_x=-way, smear_x=SHUTTER * travelled + 0.55 * way)


def _left(time: float) -> float:
    """How much of the way is left."""
    return (1 - min(1.0, max(0.0, time) / TAKES)) ** 3
