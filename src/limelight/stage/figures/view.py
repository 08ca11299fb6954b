"""How a body is seen: solid points, in the body's own directions, brought to the paper by where it is turned.

A body's x runs to its left, y down and z forward, in head units. Turned to the lens all of x is seen and nothing of z;
in profile it is the other way about, and from behind x is mirrored. Whatever hangs on a solid point (an elbow, a
button, a foot) is then right from every side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limelight.stage.drawing.shapes import Point

Solid = tuple[float, float, float]
"""To the body's left, down, forward."""

THREE_QUARTER = math.radians(36)
"""How far a body is turned at facing 1; at 2 it stands in profile."""


@dataclass(frozen=True)
class View:
    """A body turned by `yaw` radians, to screen right where that is above 0; from behind it is more than a right
    angle.
    """

    yaw: float

    @classmethod
    def of(cls, facing: float, *, back: bool = False) -> View:
        turn = min(2.0, abs(facing))
        yaw = THREE_QUARTER * min(1.0, turn) + (math.pi / 2 - THREE_QUARTER) * max(0.0, turn - 1)
        yaw = math.copysign(yaw, facing)
        return cls(math.copysign(math.pi, facing) - yaw if back else yaw)

    @property
    def across(self) -> float:
        """How much of the body's breadth is seen, -1 (from behind) to 1."""
        return math.cos(self.yaw)

    @property
    def along(self) -> float:
        """How far forward is to screen right."""
        return math.sin(self.yaw)

    @property
    def behind(self) -> bool:
        return self.across < -0.02

    def flat(self, p: Solid) -> Point:
        return p[0] * self.across + p[2] * self.along, p[1]

    def near(self, p: Solid) -> float:
        """How near the lens a point is, in head units about the spine."""
        return p[2] * self.across - p[0] * self.along

    def half(self, wide: float, deep: float) -> float:
        """Half of what is seen of a round thing, `wide` and `deep` to either side of its middle."""
        return math.hypot(wide * self.across, deep * self.along)


def add(a: Solid, b: Solid) -> Solid:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def less(a: Solid, b: Solid) -> Solid:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def times(a: Solid, k: float) -> Solid:
    return a[0] * k, a[1] * k, a[2] * k


def dot(a: Solid, b: Solid) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Solid, b: Solid) -> Solid:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def unit(a: Solid) -> Solid:
    return times(a, 1 / (math.sqrt(dot(a, a)) or 1.0))


def between(a: Solid, b: Solid, t: float) -> Solid:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t


def joint(root: Solid, tip: Solid, upper: float, lower: float, toward: Solid) -> tuple[Solid, Solid]:
    """Where a limb of two bones bends, and where its tip comes to, out of its reach no farther than straight.

    The bend lies on the side of `toward`, a point.
    """
    way = less(tip, root)
    reach = min(max(math.sqrt(dot(way, way)), abs(upper - lower) + 2), (upper + lower) * 0.999)
    line = unit(way)
    side = less(toward, root)
    side = less(side, times(line, dot(side, line)))
    if dot(side, side) < 1:
        side = cross(line, (1.0, 0.0, 0.0))
    part = (upper**2 - lower**2 + reach**2) / (2 * reach)
    out = math.sqrt(max(0.0, upper**2 - part**2))
    return add(add(root, times(line, part)), times(unit(side), out)), add(root, times(line, reach))
