"""When the lens looks again: drawn animation holds a picture while nothing in it would be seen to move.

People and near things are seen anew on twos, and on every frame where they move by a pixel a frame; what has moved by
less than half a pixel waits for fours. The place stands farther away, and most of it is out of focus: it may lag by a
pixel. Everything follows from the move, so that a shot made again is the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from limelight.stage.acting.nods import TWOS
from limelight.stage.camera.rig import Camera

FAST = 1.0
"""Pixels a frame from which on every frame is seen anew."""

STILL = 0.25
"""Pixels under which nothing is seen to have moved."""

NEAR_LAG, FAR_LAG = 0.5, 1.0
"""Pixels that people and the place may lag behind the lens until the next two frames."""

BREATHES = 2 * TWOS
"""Frames after which people are seen anew in any case: their shoulders rise and fall."""


def near_looks(track: Sequence[Camera], size: tuple[int, int]) -> list[bool]:
    """For every frame whether people, in the picture plane, are seen anew."""
    looks = _looks(track, size, NEAR_LAG)
    return [look or number % BREATHES == 0 for number, look in enumerate(looks)]


def far_looks(track: Sequence[Camera], size: tuple[int, int], depth: float) -> list[bool]:
    """For every frame whether the place at that depth is seen anew."""
    return _looks([camera.at_depth(depth) for camera in track], size, FAR_LAG)


def _looks(track: Sequence[Camera], size: tuple[int, int], lag: float) -> list[bool]:
    looks, seen, before = [True], track[0], track[0]
    for number, camera in enumerate(track[1:], 1):
        moved = _moved(seen, camera, size)
        twos, fours = number % TWOS == 0, number % BREATHES == 0
        look = _moved(before, camera, size) >= FAST or (twos and moved >= lag) or (fours and moved > STILL)
        looks.append(look)
        seen, before = camera if look else seen, camera
    return looks


def _moved(one: Camera, other: Camera, size: tuple[int, int]) -> float:
    """How many pixels the edge of the picture moves from one camera to another."""
    one, other = one.at_depth(1), other.at_depth(1)
    grown = abs(one.zoom - other.zoom) * max(size) / 2
    return grown + max(abs(one.dx - other.dx) * size[0], abs(one.dy - other.dy) * size[1])
