"""Things that people hold, one file a thing: a file that sets `PROP` is known by its own name."""

from __future__ import annotations

from dataclasses import replace

from limelight.stage.drawing.family import Family
from limelight.stage.figures.poses import Pose, pose_named
from limelight.stage.figures.props.style import Prop

PROPS: Family[Prop] = Family("figures/props", "PROP", "prop")


def prop(name: str) -> Prop | None:
    """What is held; None for "" and "none"."""
    return None if name in ("", "none") else PROPS.named(name)


def holding(pose: Pose, thing: str) -> Pose:
    """The pose with a hand for what is held: its own, else an idle arm bent for it, else the arm it likes best."""
    held = prop(thing)
    if held is None or pose.near.holds or pose.far.holds:
        return pose
    side, arms = held.side, {"near": pose.near, "far": pose.far}
    other = "far" if side == "near" else "near"
    if arms[other].idle and not arms[side].idle:
        side = other
    return replace(pose, near=held.arm) if side == "near" else replace(pose, far=held.arm)


HEEL = 64.0
"""How far a wrist is from the hollow of its hand."""


def spread(pose: Pose, broad: float) -> Pose:
    """The pose with both hands as far apart as what they hold is broad."""
    near, far = (replace(arm, wrist=(broad + HEEL, *arm.wrist[1:])) for arm in (pose.near, pose.far))
    return replace(pose, near=near, far=far)


def posed(name: str, holds: str) -> Pose:
    """The pose of that name with a hand for what is held: what to blend from and to."""
    return holding(pose_named(name), holds)


__all__ = ["PROPS", "Prop", "holding", "posed", "prop", "spread"]
