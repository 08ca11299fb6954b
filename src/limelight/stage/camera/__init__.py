"""The camera: where the lens is at every frame of a shot. A move is one file in `moves/` with one `apply`, and is known
by the file's name: a copy of one under another name is another move.
"""

from __future__ import annotations

from collections.abc import Callable

from limelight.stage.camera.rig import STILL, Beat, Camera
from limelight.stage.drawing.family import Family
from limelight.works.shots import Move

MOVES: Family[Callable[[Beat], Camera]] = Family("camera/moves", "apply", "camera move")


def camera_at(move: Move, frame: int, frames: int, fps: int) -> Camera:
    """Where the camera is at `frame` of a shot of `frames` frames."""
    beat = Beat(frame / max(1, frames - 1), frames / fps, move.amount)
    return MOVES.named(move.kind)(beat)


__all__ = ["MOVES", "STILL", "Beat", "Camera", "camera_at"]
