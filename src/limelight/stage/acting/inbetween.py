"""In-betweens of a pose: which shares of the way are drawn, and a pose that goes a little past another.

A movement starts against its own way, is fastest in the middle, goes past its end and settles there. On twos that is
four drawings and the pose itself. A frame too small to show how an arm got there is given fewer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from limelight.stage.figures.poses import Arm, Pose
from limelight.stage.figures.view import Solid, add, less, times

LARGE = 120.0
"""Head units that a hand travels in a large movement."""


@dataclass(frozen=True)
class Inbetweens:
    """What is drawn between two keys: shares of the way, how far a turn goes at most from one drawing to the next, and
    the drawings of a walk's two steps.
    """

    large: tuple[float, ...]
    small: tuple[float, ...]
    back: tuple[float, ...]
    """The way back from a large movement; it has nothing to prove, and only sinks."""
    faces: tuple[float, ...]
    turn: float
    phases: int

    @classmethod
    def of(cls, *, fine: bool) -> Inbetweens:
        """`fine` says that the frame is large enough to show every drawing that is held for two frames."""
        return FINE if fine else COARSE


FINE = Inbetweens(large=(-0.1, 0.3, 0.74, 1.07), small=(0.45,), back=(0.74, 0.3), faces=(0.4, 0.8), turn=0.7, phases=14)
"""A large movement goes against its way, passes two drawings, and goes past its end; a walk on twos takes nearly a
second.
"""
COARSE = Inbetweens(large=(0.45,), small=(), back=(0.45,), faces=(0.6,), turn=1.0, phases=8)


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
