"""In-betweens of a pose: which shares of the way are drawn, and a pose that goes a little past another.

A movement starts against its own way, is fastest in the middle, goes past its end and settles there. On twos that is
four drawings and the pose itself.
"""

from __future__ import annotations

import math
from dataclasses import replace

from limelight.stage.figures.poses import Arm, Pose
from limelight.stage.figures.view import Solid, add, less, times

SHARES = (-0.1, 0.3, 0.74, 1.07)
"""A large movement: against its way, two between, past its end."""
SMALL_SHARES = (0.45,)
BACK_SHARES = (0.74, 0.3)
"""The way back passes the same drawings; it has nothing to prove, and only sinks."""
LARGE = 120.0
"""Head units that a hand travels in a large movement."""


def on_the_way(before: Pose, after: Pose, share: float) -> Pose:
    """The pose `share` of the way from one to the other: below 0 it draws back, above 1 it goes past."""
    near_end = before if share < 0.5 else after
    if 0 <= share <= 1:
        return before.blend(after, share)
    past = share if share < 0 else share - 1
    return replace(
        near_end,
        near=_past(near_end.near, before.near, after.near, past),
        far=_past(near_end.far, before.far, after.far, past),
        hips=near_end.hips + (after.hips - before.hips) * past,
    )


def _past(arm: Arm, before: Arm, after: Arm, past: float) -> Arm:
    return replace(
        arm,
        elbow=_shifted(arm.elbow, before.elbow, after.elbow, past),
        wrist=_shifted(arm.wrist, before.wrist, after.wrist, past),
    )


def _shifted(point: Solid, before: Solid, after: Solid, past: float) -> Solid:
    return add(point, times(less(after, before), past))


def travelled(before: Pose, after: Pose) -> float:
    """How far the hand goes that goes farthest, in head units."""
    pairs = ((before.near.wrist, after.near.wrist), (before.far.wrist, after.far.wrist))
    return max(math.dist(one, other) for one, other in pairs)
