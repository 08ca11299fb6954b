"""Legs: how they stand, walk, sit and kneel, as joints in the body's own directions.

A standing body has its weight on one leg and rests the other. A walk is a path of the foot (contact, flat, toe-off,
swing) that the leg follows; the two legs are half a cycle apart, and the body sinks and rises over them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from limelight.stage.figures.builds import Build
from limelight.stage.figures.view import Solid, View, add, joint

Carries = Literal["stand", "sit", "kneel"]
HIP_JOINT = 800.0
ANKLE = 44.0
"""How high above the ground an ankle is, on a grown body."""
LAP = 0.26
"""How much lower on the paper a unit nearer the lens is, on a lap."""
GROUND = 0.13
"""How much lower on the paper a unit nearer the lens is, on the ground."""


@dataclass(frozen=True)
class Leg:
    """`way` is where the toes point, `pitch` how far they are lifted (below 0 the heel is), in radians."""

    side: int
    hip: Solid
    knee: Solid
    ankle: Solid
    way: float = 0.0
    pitch: float = 0.0
    size: float = 1.0

    def toe(self, far: float, down: float = 0.0) -> Solid:
        """A point of the foot, `far` before the ankle and `down` below it."""
        c, s = math.cos(self.pitch), math.sin(self.pitch)
        z, y = (far * c + down * s) * self.size, (down * c - far * s) * self.size
        return add(self.ankle, (z * math.sin(self.way), y, z * math.cos(self.way)))


@dataclass(frozen=True)
class Legs:
    """The body's right leg, then its left."""

    right: Leg
    left: Leg
    sway: float = 0.0
    """How far the hips are carried to the leg that stands, to the body's left."""
    bob: float = 0.0
    """How far a walk brings the body nearer to the ground."""
    kind: Carries = "stand"

    def floor(self, build: Build, view: View) -> float:
        """Where the ground is under the eyes."""
        if self.kind == "sit":
            return max(seated(view, leg.ankle)[1] + ANKLE * leg.size for leg in (self.left, self.right))
        if self.kind == "kneel":
            return max(seated(view, leg.knee)[1] for leg in (self.left, self.right)) + build.leg * 0.8
        return build.floor - self.bob

    @classmethod
    def of(cls, build: Build, kind: Carries, stride: float | None, stands: int) -> Legs:
        """`stands` is the side whose leg bears the weight of who stands still."""
        if kind == "sit":
            return cls(_seated(build, -1), _seated(build, 1), kind=kind)
        if kind == "kneel":
            return cls(_kneeling(build, -1), _kneeling(build, 1), kind=kind)
        if stride is None:
            return cls(_standing(build, -1, stands < 0), _standing(build, 1, stands > 0), sway=stands * 9.0)
        bob = _bob(build, stride)
        return cls(_walking(build, -1, stride, bob), _walking(build, 1, stride + 0.5, bob), bob=bob)

    def reach(self, view: View, aside: float) -> tuple[float, float]:
        """How far knees, feet and what covers them may come to screen left and right."""
        points = [p for leg in (self.right, self.left) for p in (leg.knee, leg.ankle, leg.toe(110))]
        xs = [view.flat(p)[0] + aside for p in points]
        return min(xs) - 300, max(xs) + 300

    def ordered(self, view: View) -> tuple[Leg, Leg]:
        """The farther one first."""
        nearness = [view.near(leg.knee) + view.near(leg.ankle) for leg in (self.right, self.left)]
        return (self.right, self.left) if nearness[0] <= nearness[1] else (self.left, self.right)

    def widened(self, view: View, left: float, right: float, y: float, aside: float) -> tuple[float, float]:
        """A hem's ends where legs push it out."""
        for leg in (self.right, self.left):
            for p, margin in ((leg.knee, leg.size * 52), (leg.toe(-30), leg.size * 34), (leg.toe(46), leg.size * 34)):
                if p[1] < y + 60:
                    x = view.flat(p)[0] + aside
                    left, right = min(left, x - margin), max(right, x + margin)
        return left, right


def grounded(view: View, p: Solid) -> tuple[float, float]:
    """A point near the ground on the paper: what is nearer the lens stands lower."""
    x, y = view.flat(p)
    return x, y + view.near(p) * GROUND


def seated(view: View, p: Solid) -> tuple[float, float]:
    """A point of bent legs on the paper: the lens looks down on a lap."""
    x, y = view.flat(p)
    return x, y + max(0.0, view.near(p)) * LAP


def _size(build: Build) -> float:
    return (build.leg / 70) ** 0.7


def _hip(build: Build, side: int) -> Solid:
    return side * build.hips * 0.5, 185 + (HIP_JOINT - 185) * build.span, -4.0


def _ground(build: Build) -> float:
    return build.floor - ANKLE * _size(build)


def _bones(build: Build) -> tuple[float, float]:
    length = _ground(build) - _hip(build, 1)[1]
    return length * 0.51, length * 0.5


def _standing(build: Build, side: int, bears: bool) -> Leg:
    """The leg that bears stands straight under the body; the other rests, its knee forward and its foot turned out."""
    hip, size = _hip(build, side), _size(build)
    if bears:
        ankle = (side * build.hips * 0.4, _ground(build), -8.0)
        way, toward = side * 0.16, (side * 40.0, hip[1] + 300, 300.0)
    else:
        ankle = (side * build.hips * 0.78, _ground(build) + 2, 40.0 * size)
        way, toward = side * 0.42, (side * 110.0, hip[1] + 300, 500.0)
    knee, foot = joint(hip, ankle, *_bones(build), toward)
    return Leg(side, hip, knee, foot, way, 0.0, size)


STEP = 0.27
"""Half a step, as part of the leg's length."""


def carried(build: Build, view: View) -> float:
    """Head units across the paper that a cycle of two steps carries a body on: what a foot on the ground goes back."""
    return abs(view.along) * 2 * STEP * sum(_bones(build)) / GROUNDED


def _bob(build: Build, stride: float) -> float:
    """How far the body sinks over legs that are apart: as low as the straighter of those on the ground has it."""
    length = sum(_bones(build)) * 0.995
    low = 0.0
    for u in (stride % 1.0, (stride + 0.5) % 1.0):
        if u < GROUNDED:
            z, lift, _ = _foot_path(u)
            low = max(low, length - math.sqrt(length**2 - (z * STEP * length) ** 2) - lift * _size(build))
    return low


def _walking(build: Build, side: int, phase: float, bob: float) -> Leg:
    hip, size = _hip(build, side), _size(build)
    upper, lower = _bones(build)
    step, u = (upper + lower) * STEP, phase % 1.0
    z, lift, pitch = _foot_path(u)
    ankle = (side * build.hips * 0.3, _ground(build) - bob - lift * size, z * step - 6)
    knee, foot = joint(hip, ankle, upper, lower, (hip[0] * 1.2, hip[1] + upper, 600.0))
    return Leg(side, hip, knee, foot, side * 0.1, pitch, size)


GROUNDED = 0.58
"""The part of its cycle that a foot is on the ground."""


def _foot_path(u: float) -> tuple[float, float, float]:
    """Where a foot is in its cycle: forward (-1 to 1), off the ground, and its pitch."""
    if u < GROUNDED:
        t = u / GROUNDED
        heel = max(0.0, (t - 0.62) / 0.38)
        toes = max(0.0, 1 - t / 0.16)
        return 1 - 2 * t, 62 * heel**1.6, 0.36 * toes - 0.72 * heel**1.3
    t = (u - GROUNDED) / (1 - GROUNDED)
    ease = t * t * (3 - 2 * t)
    return -1 + 2 * ease, 62 * (1 - t) ** 1.5 + 78 * math.sin(math.pi * t) * (1 - 0.35 * t), -0.72 * (1 - t) + 0.36 * t


def _seated(build: Build, side: int) -> Leg:
    """Thighs forward, shins down."""
    hip, size = _hip(build, side), _size(build)
    upper, lower = _bones(build)
    knee = (side * build.hips * 0.74, hip[1] - 14, hip[2] + upper * 0.96)
    return Leg(side, hip, knee, (knee[0] * 0.94, knee[1] + lower, knee[2] - 30), side * 0.12, 0.0, size)


def _kneeling(build: Build, side: int) -> Leg:
    """On both knees, shins along the ground behind."""
    hip, size = _hip(build, side), _size(build)
    upper, lower = _bones(build)
    knee = (side * build.hips * 0.6, hip[1] + upper * 0.97, hip[2] + upper * 0.24)
    return Leg(side, hip, knee, (knee[0] * 0.9, knee[1] + 8, knee[2] - lower * 0.96), side * 0.05, -1.3, size)
