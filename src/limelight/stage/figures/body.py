"""A body on its line of action: rings of flesh from neck to seat, seen from where it is turned, and what hangs on them.

A ring is an ellipse about the spine. What is seen of one is a matter of the view alone, so that one build is right from
the front, in three-quarter view, in profile and from behind, and a point on its skin (a button, a collar's crossing) is
found from every side. Shoulders turn about the pit of the neck; the hem goes one way and the chest the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import skia

from limelight.stage.drawing.shapes import Point, blob, limb, union
from limelight.stage.figures.anatomy import NECK, Skull, neck_in_profile, skull_of
from limelight.stage.figures.builds import Build, build_of
from limelight.stage.figures.face import Face
from limelight.stage.figures.legs import Legs, seated
from limelight.stage.figures.poses import Pose
from limelight.stage.figures.profile import in_profile
from limelight.stage.figures.view import Solid, View
from limelight.works.cast import Look

PIT, ARMPIT, CHEST, RIBS, WAIST, BELLY, HIPS, SEAT = 185.0, 345.0, 405.0, 500.0, 590.0, 690.0, 785.0, 850.0
"""Heights of a grown body."""


LAP_HEM = 70.0
"""How far above the ground a skirt ends that falls from bent knees."""


@dataclass(frozen=True)
class Ring:
    """A slice of the body: where it is, half of how wide and deep it is, and how far before the spine its middle."""

    y: float
    wide: float
    deep: float
    forward: float = 0.0


@dataclass(frozen=True)
class Stance:
    """The body as it stands: build and skull, how far it is turned, bent and shrugged."""

    build: Build
    skull: Skull
    view: View
    shrug: float
    tilt: float
    lean: float
    hips: float
    push: Point
    head_tilt: float
    legs: Legs
    stride: float | None = None
    """The phase of a walk, 0 to 1 for two steps; None stands."""
    profile: int = 0
    """1 where the head is seen in profile to screen right, -1 to screen left."""

    @classmethod
    def of(
        cls, look: Look, facing: float, face: Face, pose: Pose, stride: float | None = None, *, back: bool = False
    ) -> Stance:
        build, way = build_of(look), 1 if facing >= 0 else -1
        legs = Legs.of(build, pose.legs, stride, -way)
        aside = legs.sway * min(1.0, abs(facing)) if stride is None else 0.0
        profile = way if in_profile(facing) and not back else 0
        return cls(
            build, skull_of(look), View.of(facing, back=back), face.shrug, math.radians(face.shoulders),
            face.lean * 6, pose.hips * way * min(1.0, abs(facing)) + aside, face.push, face.tilt, legs, stride, profile,
        )  # fmt: skip

    @property
    def turn(self) -> float:
        """How far forward is to screen right, -1 to 1."""
        return self.view.along

    @property
    def span(self) -> float:
        return self.build.span

    @property
    def reach(self) -> float:
        """How this build's breadth compares to the one that poses are written for."""
        return self.build.shoulders / 188

    def down(self, y: float) -> float:
        """A grown body's height on this one."""
        return PIT + (y - PIT) * self.span

    @property
    def waist(self) -> float:
        return self.down(WAIST)

    @property
    def hip(self) -> float:
        return self.down(HIPS)

    @property
    def floor(self) -> float:
        return self.legs.floor(self.build, self.view)

    def bend(self, part: float) -> float:
        """How far the spine is carried aside, 0 at the shoulders to 1 at the hips and below."""
        return (self.hips - self.lean) * part

    def _bent(self, y: float) -> float:
        part = (y - PIT) / (self.down(WAIST + 60) - PIT)
        return self.bend(min(1.0, max(0.0, part)))

    def at(self, x: float, y: float) -> Point:
        """A point of the shoulder girdle, x from the middle and y below the pit of the neck, tilted with it."""
        c, s = math.cos(self.tilt), math.sin(self.tilt)
        return x * c - y * s + NECK[0], x * s + y * c + NECK[1]

    # --- the rings

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """From the neck's root down to the seat."""
        b, n, s = self.build, self.skull.neck, self.build.shoulders
        up, drop, back = 46 * self.shrug, b.drop, 12 - 34 * b.stoop
        joint = s - b.arm * 1.02
        return (
            Ring(PIT - 30, n * 1.0, n * 0.96, -12 + back * 0.3),
            Ring(PIT - 8 - up * 0.4, n * 1.16, n * 1.1, -14 + back * 0.5),
            Ring(PIT + 20 + drop * 0.6 - up, n * 1.1 + (joint - n) * 0.44, b.chest_deep * 0.74, -16 + back),
            Ring(PIT + 44 + drop * 0.8 - up, joint * 0.97, b.chest_deep * 0.86, -14 + back),
            Ring(PIT + 80 + drop - up * 0.8, s - b.arm * 0.5, b.chest_deep * 0.96, -8 + back),
            Ring(self.down(ARMPIT), b.chest * 1.05, b.chest_deep * 1.02, 0 + back * 0.7),
            Ring(self.down(CHEST), b.chest, b.chest_deep + b.bust * 0.5, 4 + b.bust * 0.6 + back * 0.5),
            Ring(self.down(RIBS), b.chest * 0.42 + b.waist * 0.55, b.chest_deep * 0.45 + b.waist_deep * 0.5, 2),
            Ring(self.down(WAIST), b.waist, b.waist_deep, b.belly * 0.6),
            Ring(self.down(BELLY), (b.waist + b.hips) / 2 + 4, b.waist_deep * 0.5 + b.hips_deep * 0.5, b.belly - 2),
            Ring(self.down(HIPS), b.hips, b.hips_deep, -6 + b.belly * 0.5),
            Ring(self.down(SEAT), b.hips * 0.98, b.hips_deep * 0.94, -8),
        )

    def ring(self, y: float, ease: float = 0.0) -> Ring:
        """The slice at a height, `ease` of cloth about it."""
        rings = self.rings
        y = min(max(y, rings[0].y), rings[-1].y)
        for a, b in pairwise(rings):
            if y <= b.y:
                t = (y - a.y) / ((b.y - a.y) or 1.0)
                wide, deep = a.wide + (b.wide - a.wide) * t, a.deep + (b.deep - a.deep) * t
                return Ring(y, wide + ease, deep + ease, a.forward + (b.forward - a.forward) * t)
        return replace(rings[-1], wide=rings[-1].wide + ease, deep=rings[-1].deep + ease)

    def middle(self, ring: Ring) -> float:
        """Where on the paper the middle of a slice is."""
        return ring.forward * self.view.along + self._bent(ring.y)

    def edge(self, side: int, ring: Ring) -> Point:
        """The body's outline at a slice: `side` -1 on screen left, 1 on screen right."""
        x = self.middle(ring) + side * self.view.half(ring.wide, ring.deep)
        return self._tilted(x, ring.y)

    def _tilted(self, x: float, y: float) -> Point:
        """Shoulders tilt, the waist does not."""
        part = 1 - min(1.0, max(0.0, (y - PIT - 60) / (self.down(RIBS) - PIT - 60)))
        c, s = math.cos(self.tilt * part), math.sin(self.tilt * part)
        return x * c - (y - PIT) * s, PIT + x * s + (y - PIT) * c

    def on(self, degrees: float, y: float, ease: float = 0.0) -> Point:
        """A point of the skin: 0 in front, 90 on the body's left side, 180 at the back."""
        ring, turn = self.ring(y, ease), math.radians(degrees)
        x, z = ring.wide * math.sin(turn), ring.forward + ring.deep * math.cos(turn)
        return self._tilted(self.view.flat((x, 0, z))[0] + self._bent(ring.y), y)

    def seen(self, degrees: float) -> float:
        """How squarely the skin at an angle faces the lens: 1 fully, 0 edge-on, below 0 it is hidden."""
        return math.cos(math.radians(degrees) + self.view.yaw)

    def around(self, start: float, end: float, y: float, *, dip: float = 0.0, ease: float = 0.0) -> list[Point]:
        """A line about the body, the part of it that is seen: `dip` is how much lower its middle hangs."""
        steps = 12
        found = []
        for k in range(steps + 1):
            angle = start + (end - start) * k / steps
            if self.seen(angle) > -0.08:
                low = dip * max(0.0, self.seen(angle))
                found.append(self.on(angle, y + low, ease))
        return found

    # --- outlines

    def side(self, side: int, bottom: float, ease: float = 0.0) -> list[Point]:
        """The outline down one side of the screen, from the neck to a height."""
        rings = [r for r in self.rings if r.y < bottom - 12]
        loose = [
            replace(r, wide=r.wide + ease * self._eased(r.y), deep=r.deep + ease * self._eased(r.y)) for r in rings
        ]
        return [self.edge(side, r) for r in loose]

    def _eased(self, y: float) -> float:
        """How much of a cloth's width there is at a height: none at the neck."""
        return min(1.0, max(0.0, (y - PIT - 40) / 120))

    def outline(self, bottom: float, ease: float = 0.0, flare: float = 0.0) -> skia.Path:
        """The body in one piece down to `bottom` (a jacket's hem), `flare` wider there than the hips."""
        low = self.ring(min(bottom, self.rings[-1].y), ease + flare)
        (rx, _), (lx, _) = self.edge(1, low), self.edge(-1, low)
        sway = self.swing * min(1.0, max(0.0, (bottom - self.hip) / 500)) * 0.6
        rx, lx = rx + sway, lx + sway
        hemline = [(rx * k + lx * (1 - k), bottom + 12) for k in (0.74, 0.5, 0.24)]
        right, left = self.side(1, bottom - 20, ease), self.side(-1, bottom - 20, ease)
        return blob([*right, (rx, bottom, "c"), *hemline, (lx, bottom, "c"), *left[::-1]])

    def hem(self, wide: float, y: float) -> tuple[float, float]:
        """How far a skirt's hem reaches to screen left and right at a height: as it hangs, or as the legs carry it."""
        if self.legs.kind != "stand":
            xs = [self.on_lap(leg.ankle)[0] for leg in (self.legs.right, self.legs.left)]
            return min(xs) - self.build.leg * 1.2, max(xs) + self.build.leg * 1.2
        half = self.view.half(wide, wide * 0.86)
        x = self.bend(1.0) + self.swing
        left, right = x - half, x + half
        return self.legs.widened(self.view, left, right, y, self.bend(1.0))

    @property
    def swing(self) -> float:
        """How far a hem is swung aside by a walk."""
        return 0.0 if self.stride is None else math.sin(self.stride * math.tau - 0.9) * 16 * self.reach

    def gown(self, wide: float, lift: float, ease: float = 8.0) -> skia.Path:
        """The body and a skirt that falls from the hips to a hem `wide` to either side, `lift` above the ground."""
        if self.legs.kind != "stand":
            return self._lap(ease)
        y = self.floor - lift
        lx, rx = self.hem(wide, y)
        right, left = self.side(1, self.hip + 8, ease), self.side(-1, self.hip + 8, ease)
        return blob([
            *right, *self._falls(right[-1], (rx, y)), (rx, y, "c"), *self.folds(lx, rx, y), (lx, y, "c"),
            *self._falls(left[-1], (lx, y))[::-1], *left[::-1],
        ])  # fmt: skip

    def _lap(self, ease: float) -> skia.Path:
        """A skirt over bent legs: it lies on the thighs and falls from the knees."""
        r = self.build.leg
        pieces, knees = [self.outline(self.hip + 40, ease)], []
        for leg in self.legs.ordered(self.view):
            hip, knee, ankle = (self.on_lap(p) for p in (leg.hip, leg.knee, leg.ankle))
            pieces.append(limb([hip, knee], [r * 1.2, r * 1.1]))
            knees.append(knee)
            if self.legs.kind == "kneel":
                pieces.append(limb([knee, ankle], [r * 1.1, r * 0.9]))
        if self.legs.kind == "sit":
            left, right = min(x for x, _ in knees) - r * 1.06, max(x for x, _ in knees) + r * 1.06
            top, y = min(y for _, y in knees), self.floor - LAP_HEM * self.span
            lx, rx = self.hem(0, y)
            pieces.append(blob([
                (left, top, "c"), (right, top, "c"), (right + (rx - right) * 0.3, (top + y) / 2), (rx, y, "c"),
                *self.folds(lx, rx, y), (lx, y, "c"), (left + (lx - left) * 0.3, (top + y) / 2),
            ]))  # fmt: skip
        return union(pieces)

    def on_lap(self, p: Solid) -> Point:
        """A joint of bent legs on the paper."""
        x, y = seated(self.view, p)
        return x + self.bend(1.0), y

    def _falls(self, hip: Point, hem: Point) -> list[Point]:
        """A skirt falls straight, then spreads to its hem."""
        (hx, hy), (bx, by) = hip, hem
        return [(hx + (bx - hx) * part, hy + (by - hy) * down) for part, down in ((0.26, 0.36), (0.6, 0.7))]

    def folds(self, left: float, right: float, y: float) -> list[Point]:
        """The wavy edge of a hem, from right to left; a walk sends a wave through it."""
        phase = 0.0 if self.stride is None else self.stride * math.tau
        found = []
        for i, (k, deep) in enumerate(((0.86, -7), (0.72, 9), (0.58, -6), (0.44, 9), (0.28, -7), (0.14, 8))):
            found.append((right * k + left * (1 - k), y + 14 + deep + math.sin(phase * 2 + i * 1.3) * self._moves * 6))
        return found

    @property
    def _moves(self) -> float:
        return 0.0 if self.stride is None else 1.0

    # --- joints

    def shoulder(self, side: int) -> Point:
        """The shoulder's outer point on the paper; `side` -1 is the one on screen left."""
        ring = self.rings[4]
        return self.edge(side, ring)

    def shoulder_joint(self, side: int) -> Solid:
        """Where an arm hangs; `side` 1 is the body's left. A walk carries the shoulders against the hips."""
        b = self.build
        twist = 0.0 if self.stride is None else 18 * side * math.cos(self.stride * math.tau)
        x = side * (b.shoulders - b.arm * 1.04)
        y = PIT + 62 + b.drop + 0.66 * b.arm - 52 * self.shrug
        return x, y + x * self.view.across * math.sin(self.tilt), 4 - 30 * b.stoop + twist * self.reach

    def neck(self, open_to: float = 275.0) -> skia.Path:
        """The neck, leaning to meet a head that is pushed or tilted, and bare down to `open_to`."""
        (lx, ly), (rx, ry) = self.neck_root
        left, right = self.neck_top
        bend = self.neck_bend
        low = self.on(0, self.down(open_to))
        pit = [(*low, "c")] if not self.view.behind else []
        return blob([
            (*left[0], "c"), (*right[0], "c"), (right[1][0] + bend, right[1][1]), (rx, ry, "c"), *pit, (lx, ly, "c"),
            (left[1][0] + bend, left[1][1]),
        ])  # fmt: skip

    @property
    def neck_bend(self) -> float:
        return (self.push[0] - self.head_tilt * 1.1) * 0.35

    @property
    def neck_top(self) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
        """Where the neck leaves the head and where it is slimmest, on screen left and right."""
        n, (px, py) = self.skull.neck, self.push
        if not self.profile:
            x = px * 0.8
            return ((-n * 0.94 + x, 70 + py), (-n * 0.94, 142)), ((n * 0.94 + x, 70 + py), (n * 0.94, 142))
        nape, throat = neck_in_profile(self.skull)
        back = (nape + px * self.profile * 0.8, 70 + py), (nape - 2, 142.0)
        front = (throat + px * self.profile * 0.8, 112 + py), (throat - 6, 150.0)
        if self.profile > 0:
            return back, front
        return tuple((-x, y) for x, y in front), tuple((-x, y) for x, y in back)  # type: ignore[return-value]

    @property
    def neck_root(self) -> tuple[Point, Point]:
        """Where the neck meets the shoulders, on screen left and right."""
        n = self.skull.neck
        if not self.profile:
            base, nape = self.view.half(n * 1.2, n * 1.12), -14 * self.view.along
            return self.at(-base + nape, -4), self.at(base + nape, -4)
        nape, throat = neck_in_profile(self.skull)
        back, front = self.at(nape + n * 0.12, -14), self.at(throat + n * 0.3, 22)
        if self.profile > 0:
            return back, front
        return (-front[0], front[1]), (-back[0], back[1])
