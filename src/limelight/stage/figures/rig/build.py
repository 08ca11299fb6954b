"""How a rig is built: how large it is against everybody else, where its joints are, which way its limbs hang.

Everybody is measured alike: the middle between the eyes is the origin, and from the eyes to the chin it is as far as in
a drawn head. So a cat and a governor are framed by the same camera.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from limelight.stage.drawing.shapes import Point
from limelight.stage.figures.plot import EYE_LINE
from limelight.stage.figures.rig.parts import Box, Rig

CHIN = 132.0
"""From the eyes down to the chin, in head units."""
TALLEST, SHORTEST = 560.0, 250.0
"""The most and the least that a head may be from its crown to its chin: ears and hair count."""
ROOM = 390.0
"""How far a head may reach from its eyes, aside and up: there is no more room on the sheet that heads are drawn on."""
SHARE = 0.6
"""Where the eyes are in a head whose chin nobody marked, if they cannot be told: a share of it from above."""


@dataclass(frozen=True)
class Limb:
    """An arm, a forearm or a leg: what it turns about, and which way it hangs, in degrees (90 is straight down)."""

    name: str
    pivot: Point
    end: Point

    @property
    def hangs(self) -> float:
        return math.degrees(math.atan2(self.end[1] - self.pivot[1], self.end[0] - self.pivot[0]))


@dataclass(frozen=True, eq=False)
class Build:
    """A rig measured. `unit` is head units per unit of the file; `eyes` lies in the file's space."""

    rig: Rig
    unit: float
    eyes: Point
    limbs: dict[str, Limb]

    @classmethod
    def of(cls, rig: Rig) -> Build:
        eyes = rig.parts["eyes-open"].middle
        left, top, right, low = _box(rig, "head")
        chin = rig.point("chin")
        down = (chin[1] if chin else low) - eyes[1]
        height = low - top
        unit = CHIN / down if down > 0.08 * height else CHIN / (height * (1 - SHARE))
        unit = min(max(unit, SHORTEST / height), TALLEST / height)
        aside = max(eyes[0] - left, right - eyes[0])
        unit = min(unit, ROOM / aside, ROOM / max(1.0, eyes[1] - top))
        return cls(rig, unit, eyes, {name: limb for name in LIMB_ORDER if (limb := _limb(rig, name))})

    def at(self, point: Point) -> Point:
        """A point of the file in head units."""
        return (point[0] - self.eyes[0]) * self.unit, (point[1] - self.eyes[1]) * self.unit + EYE_LINE

    def box(self, part: str) -> Box:
        """The paint of a part in head units."""
        left, top, right, bottom = _box(self.rig, part)
        (x, y), (x2, y2) = self.at((left, top)), self.at((right, bottom))
        return x, y, x2, y2

    @property
    def top(self) -> float:
        """The highest paint of the head, in head units."""
        return min(self.box(part)[1] for part in ("head", "head-behind") if self.rig.has(part))

    @property
    def chin(self) -> float:
        marked = self.rig.point("chin")
        return self.at(marked)[1] if marked else self.box("head")[3]

    @property
    def floor(self) -> float:
        """Where the feet stand."""
        if marked := self.rig.point("ground"):
            return self.at(marked)[1]
        return max(self.box(part)[3] for part in ("body", "leg-near", "leg-far") if self.rig.has(part))

    @property
    def shoulders(self) -> float:
        """Half the width of the shoulders: between the arms' joints, else the body's."""
        joints = [self.at(self.limbs[arm].pivot)[0] for arm in ("arm-near", "arm-far") if arm in self.limbs]
        if len(joints) == 2:
            return max(60.0, abs(joints[1] - joints[0]) / 2)
        left, _, right, _ = self.box("body")
        return (right - left) / 2


LIMB_ORDER = ("arm-near", "arm-far", "forearm-near", "forearm-far", "leg-near", "leg-far")


def _box(rig: Rig, part: str) -> Box:
    return rig.parts[part].box or (0.0, 0.0, rig.width, rig.height)


def _limb(rig: Rig, name: str) -> Limb | None:
    """A limb with its joint: the marked one, else the middle of its upper edge. It ends at the next joint, at what is
    marked as the hand, or at its farthest paint.
    """
    if not rig.has(name):
        return None
    left, top, right, bottom = _box(rig, name)
    pivot = rig.point(f"pivot-{name}") or ((left + right) / 2, top + min(right - left, bottom - top) * 0.3)
    joint, _, side = name.partition("-")
    following = rig.point(f"pivot-forearm-{side}") if joint == "arm" and rig.has(f"forearm-{side}") else None
    hand = rig.point(f"grip-{side}") if joint == "forearm" or (joint == "arm" and not following) else None
    return Limb(name, pivot, following or hand or rig.parts[name].farthest(*pivot))


@lru_cache(maxsize=6)
def build_of(rig: Rig) -> Build:
    """The rig, measured once."""
    return Build.of(rig)
