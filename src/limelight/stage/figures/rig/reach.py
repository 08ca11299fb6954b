"""Where a pose has the arms: found on a body that stands in for the rig's, turned and walking as the rig does.

So every pose that a drawn figure can strike is a pose of a rig's too, and blends, turns and swings alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limelight.stage.drawing.shapes import Point
from limelight.stage.figures.body import Stance
from limelight.stage.figures.face import Face
from limelight.stage.figures.placing import FORE, UPPER, PlacedArm, Sleeve, place_arm
from limelight.stage.figures.poses import Pose, pose_named
from limelight.works.cast import Look

SQUARE = 1.2
"""How far a rig is ever turned: its drawing is seen from one side."""
SHORTEST = 0.62
"""How much of a limb is seen at least that points at the lens."""
STAND_IN = Look()


@dataclass(frozen=True)
class Reach:
    """One arm of a pose, for a figure that faces screen right. Directions are in degrees, 90 straight down; those of
    an arm that hangs at rest stand beside them. What is `long` is how much of a limb is seen, 1 all of it.
    """

    upper: float
    lower: float
    whole: float
    hanging: float
    hanging_lower: float
    upper_long: float
    lower_long: float
    layer: str
    hand: float
    flip: int
    idle: bool
    holds: bool


def reaches(pose: Pose, facing: float, face: Face, stride: float | None) -> dict[str, Reach]:
    """The arms of the pose, "near" and "far"."""
    turned = min(SQUARE, abs(facing))
    rest = _placed(pose_named("rest"), turned, Face(), None)
    placed = _placed(pose, turned, face, stride)
    return {side: _reach(placed[side], rest[side]) for side in ("near", "far")}


def _placed(pose: Pose, facing: float, face: Face, stride: float | None) -> dict[str, PlacedArm]:
    stance = Stance.of(STAND_IN, facing, face, pose, stride)
    return {
        "far": place_arm(stance, pose.far, 1, Sleeve(), None),
        "near": place_arm(stance, pose.near, -1, Sleeve(), None),
    }


def _reach(arm: PlacedArm, rest: PlacedArm) -> Reach:
    return Reach(
        _direction(arm.shoulder, arm.elbow),
        _direction(arm.elbow, arm.wrist),
        _direction(arm.shoulder, arm.wrist),
        _direction(rest.shoulder, rest.elbow),
        _direction(rest.elbow, rest.wrist),
        _seen(arm.shoulder, arm.elbow, UPPER),
        _seen(arm.elbow, arm.wrist, FORE),
        arm.layer,
        arm.hand_angle,
        arm.flip,
        arm.arm.idle,
        arm.arm.holds,
    )


def _direction(start: Point, end: Point) -> float:
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def _seen(start: Point, end: Point, bone: float) -> float:
    return max(SHORTEST, min(1.0, math.dist(start, end) / bone))
