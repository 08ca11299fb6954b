"""Poses: where elbows and wrists are, and what the hands do. Written for a figure that faces screen right.

The near arm is the one on screen left. Points are for shoulders 188 wide to a side, and are scaled to the build. `hips`
bends the line of action: the hem goes one way, the chest the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from limelight.stage.drawings import chosen
from limelight.stage.shapes import Point

Layer = Literal["back", "mid", "front"]


@dataclass(frozen=True)
class Arm:
    """`hand` "" hides it in the sleeve. `angle` is added to the forearm's; `flip` -1 puts the thumb on the other side.

    `layer`: "back" behind the body, "mid" before it and behind the head, "front" before both.
    """

    elbow: Point
    wrist: Point
    hand: str = ""
    angle: float = 0.0
    flip: int = 1
    layer: Layer = "mid"
    scale: float = 1.1
    holds: bool = False
    """This hand has what the character holds."""
    trumpet: float = 1.0
    """How much a wide sleeve opens toward the hand when the forearm is upright."""
    aim: float | None = None
    """Where the fingers point on the screen, in degrees, whatever the forearm does: things held obey gravity."""
    drape: float = 150.0
    """How far a wide sleeve hangs from the forearm."""
    at_face: float = 0.0
    """How much of the wrist is measured from the face (1 all of it), following the head, whatever the shoulders are."""
    slide: float = 0.0
    """How far past the hand the middle of what it holds lies, in hand units: a second hand has the other end."""
    idle: bool = False
    """Free to take hold of something: the pose does not rest on it."""

    @property
    def points(self) -> float:
        """Which way the fingers point on the screen, in degrees."""
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        return math.degrees(math.atan2(wy - ey, wx - ex)) + self.angle if self.aim is None else self.aim

    def blend(self, other: Arm, t: float) -> Arm:
        """This arm at 0, the other at 1: joints and angles pass evenly, the hand changes its shape at the middle."""
        if t <= 0 or self == other:
            return self
        if t >= 1:
            return other
        aimed = self.aim is not None or other.aim is not None
        numbers = {name: _mixed(getattr(self, name), getattr(other, name), t) for name in _EVEN}
        return replace(
            self if t < 0.5 else other,
            elbow=_between(self.elbow, other.elbow, t),
            wrist=_between(self.wrist, other.wrist, t),
            aim=_turned(self.points, other.points, t) if aimed else None,
            **numbers,
        )

    def crossed(self) -> Arm:
        """The same arm on the other side, with the hand still turned the way it was."""
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        return replace(self, elbow=(-ex, ey), wrist=(-wx, wy))


@dataclass(frozen=True)
class Pose:
    near: Arm
    far: Arm
    hips: float = 0.0
    grips: str = ""
    """What it holds when nobody says otherwise."""

    def blend(self, other: Pose, t: float) -> Pose:
        """This pose at 0, the other at 1; whoever moves between them eases `t`."""
        if t <= 0:
            return self
        if t >= 1:
            return other
        return replace(
            self if t < 0.5 else other,
            near=self.near.blend(other.near, t),
            far=self.far.blend(other.far, t),
            hips=_mixed(self.hips, other.hips, t),
        )


_EVEN = ("angle", "scale", "trumpet", "drape", "at_face", "slide")
"""What of an arm passes evenly from one pose to another."""


def _mixed(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def _between(a: Point, b: Point, t: float) -> Point:
    return _mixed(a[0], b[0], t), _mixed(a[1], b[1], t)


def _turned(a: float, b: float, t: float) -> float:
    """From one angle to another by the shorter way."""
    return a + ((b - a + 180) % 360 - 180) * t


_NEAR_DOWN = Arm((-236, 480), (-222, 760), "rest", angle=-5, drape=70, idle=True)
_FAR_DOWN = Arm((232, 480), (216, 760), "rest", angle=5, flip=-1, drape=70, idle=True)

HOLDING: dict[str, tuple[str, Arm]] = {
    "fan": ("near", Arm((-250, 516), (-190, 530), "grip", aim=-24, layer="front", holds=True, drape=170)),
    "lantern": ("far", Arm((246, 520), (330, 500), "grip", aim=38, layer="front", holds=True, drape=150)),
    "letter": ("near", Arm((-250, 520), (-150, 470), "grip", aim=8, layer="front", holds=True, drape=140)),
    "phone": ("near", Arm((-250, 520), (-150, 470), "grip", aim=8, layer="front", holds=True, drape=140)),
    "scroll": ("near", Arm((-250, 520), (-120, 540), "grip", aim=52, layer="front", holds=True, drape=160)),
    "shovel": ("near", Arm((-262, 520), (-176, 560), "grip", aim=14, layer="front", holds=True, drape=110)),
    "sword": ("far", Arm((246, 520), (270, 660), "grip", aim=118, layer="front", holds=True, drape=120)),
}
"""How each thing is held in a pose that has no hand for it: which arm, and how it is bent."""

POSES: dict[str, Pose] = {
    "rest": Pose(_NEAR_DOWN, _FAR_DOWN, hips=-20),
    "hold": Pose(Arm((-250, 516), (-180, 560), "grip", aim=10, layer="front", holds=True), _FAR_DOWN, hips=-20),
    "clasp": Pose(
        Arm((-236, 520), (-34, 634), "", layer="mid", drape=190),
        Arm((232, 520), (30, 628), "", layer="mid", drape=190),
    ),
    "sword": Pose(
        Arm((-276, 540), (-66, 470), "grip", aim=56, layer="front", scale=1.25, holds=True, drape=220),
        Arm((252, 520), (190, 740), "fist", flip=-1, layer="back", drape=120),
        hips=-110, grips="sword",
    ),
    "lowered": Pose(
        Arm((-262, 520), (-170, 690), "grip", aim=128, layer="front", scale=1.2, holds=True, drape=150),
        _FAR_DOWN, hips=-30, grips="sword",
    ),
    "point": Pose(
        Arm((-240, 500), (-212, 740), "fist", layer="mid", drape=90, idle=True),
        Arm((296, 352), (396, 248), "point", angle=32, flip=1, layer="front", scale=1.2, drape=190),
        hips=-90,
    ),
    "offer": Pose(
        _NEAR_DOWN,
        Arm((236, 520), (352, 462), "open", angle=4, flip=1, layer="front", scale=1.12, drape=190),
        hips=-60,
    ),
    "reach": Pose(
        Arm((-236, 500), (-206, 700), "rest", drape=90, idle=True),
        Arm((290, 380), (424, 300), "splay", angle=10, flip=1, layer="front", scale=1.08, drape=190),
        hips=-80,
    ),
    "chest": Pose(
        Arm((-262, 520), (-98, 438), "fist", angle=-24, flip=1, layer="front", scale=1.14, drape=170),
        _FAR_DOWN,
    ),
    "mouth": Pose(
        Arm((-236, 500), (-94, 220), "flat", aim=-44, layer="front", scale=0.98, trumpet=0.3, at_face=1.0),
        _FAR_DOWN, hips=20,
    ),
    "grave": Pose(
        Arm((-284, 440), (-250, 590), "splay", aim=112, flip=1, layer="front", scale=0.94, drape=60, trumpet=0),
        Arm((278, 440), (244, 586), "splay", aim=68, flip=-1, layer="front", scale=0.94, drape=60, trumpet=0),
    ),
    "hang": Pose(
        Arm((-266, 176), (-196, -96), "grip", aim=-88, layer="front", scale=1.05, drape=150, trumpet=0),
        Arm((270, 172), (202, -112), "grip", aim=-94, flip=-1, layer="front", scale=1.05, holds=True, drape=150,
        trumpet=0, slide=190),
        hips=10,
    ),
    "cross": Pose(
        Arm((-262, 520), (96, 566), "", layer="mid", drape=110),
        Arm((262, 516), (-104, 512), "rest", angle=4, flip=1, layer="mid", scale=1.06, drape=110),
    ),
    "sleeve": Pose(
        Arm((-240, 500), (-160, 700), "", drape=120, idle=True),
        Arm((276, 372), (410, 262), "", layer="front", drape=430),
        hips=-70,
    ),
}  # fmt: skip


def pose_named(name: str) -> Pose:
    return chosen(POSES, name, "pose")


def posed(name: str, holds: str) -> Pose:
    """The pose of that name with a hand for what is held: what to blend from and to."""
    return holding(pose_named(name), holds)


def holding(pose: Pose, thing: str) -> Pose:
    """The pose with a hand for what is held: its own, else an idle arm bent for it, else the arm it likes best."""
    if thing in ("", "none") or pose.near.holds or pose.far.holds:
        return pose
    side, arm = chosen(HOLDING, thing, "prop")
    arms = {"near": pose.near, "far": pose.far}
    other = "far" if side == "near" else "near"
    if arms[other].idle and not arms[side].idle:
        side, arm = other, arm.crossed()
    return replace(pose, near=arm) if side == "near" else replace(pose, far=arm)
