"""A body on its line of action: where neck, shoulders, waist and hem stand, and the outline that costumes dress.

Shoulders turn about the pit of the neck; the hem goes one way and the chest the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from limelight.stage.figures.anatomy import FAR_TURN, NECK, Build, Flesh, Skull, build_of, skull_of
from limelight.stage.figures.arms import PlacedArm, Sleeve
from limelight.stage.figures.face import Face
from limelight.stage.figures.hands import Held
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm, Pose
from limelight.stage.shapes import Point, blob, ellipse, path
from limelight.works.cast import Look

WAIST_Y = 580.0
HIP_Y = 780.0


@dataclass(frozen=True)
class Stance:
    """The body as it stands: build and skull, how far it is turned, bent and shrugged. `facing` is the body's own."""

    build: Build
    skull: Skull
    turn: float
    shrug: float
    tilt: float
    lean: float
    hips: float
    push: Point
    head_tilt: float
    stride: float | None = None
    """The phase of a walk, 0 to 1 for two steps; None stands."""

    @classmethod
    def of(cls, look: Look, facing: float, face: Face, pose: Pose, stride: float | None = None) -> Stance:
        way = 1 if facing >= 0 else -1
        return cls(
            build_of(look), skull_of(look), facing * FAR_TURN * 0.6, face.shrug, math.radians(face.shoulders),
            face.lean * 6,
            pose.hips * way * abs(facing), face.push, face.tilt, stride,
        )  # fmt: skip

    def at(self, x: float, y: float) -> Point:
        """A point of the shoulder girdle, x from the middle and y below the pit of the neck, tilted with it."""
        c, s = math.cos(self.tilt), math.sin(self.tilt)
        return x * c - y * s + NECK[0], x * s + y * c + NECK[1]

    def far(self, side: int) -> float:
        return 1 - 0.22 * abs(self.turn) if side * self.turn > 0 else 1 + 0.04 * abs(self.turn)

    @property
    def reach(self) -> float:
        """How this build's arms compare to the one poses are written for."""
        return self.build.shoulders / 188

    def bend(self, part: float) -> float:
        """How far the spine is carried aside, 0 at the shoulders to 1 at the hips and below."""
        return (self.hips - self.lean) * part

    def shoulder(self, side: int) -> Point:
        narrow = 1 - 0.06 * max(0.0, self.shrug)
        return self.at(side * self.build.shoulders * self.far(side) * narrow, 114 + self.build.drop - 62 * self.shrug)

    def side(self, side: int, hem: float) -> list[Point]:
        """The body's outline down one side, from the neck to a hem `hem` half widths of the shoulders wide."""
        x, y = self.shoulder(side)
        b, neck, squeeze = self.build, self.skull.neck, self.far(side)
        drop = b.drop
        return [
            self.at(side * neck * 1.1, -18 - 8 * self.shrug),
            self.at(side * neck * 1.9, 10 - 32 * self.shrug + drop * 0.5),
            (x - side * 60 * self.reach, y - 70 * self.reach), (x + side * 8 * self.reach, y - 42 * self.reach),
            (x + side * 40 * self.reach, y + 62 * self.reach),
            (side * b.shoulders * squeeze * 0.96 + self.bend(0.25), 185 + 210 * self.span),
            (side * b.shoulders * b.waist * squeeze + self.bend(0.6), self.waist),
            (side * b.shoulders * (b.waist + 0.17) * squeeze + self.bend(0.95), self.hip),
            (side * b.shoulders * hem * squeeze + self.bend(1.0), b.floor),
        ]  # fmt: skip

    @property
    def span(self) -> float:
        """How long this torso is against a grown one."""
        return min(1.0, (self.build.floor - 185) / 1590) ** 0.6 if self.build.floor < 1500 else 1.0

    @property
    def waist(self) -> float:
        return 185 + (WAIST_Y - 185) * self.span

    @property
    def hip(self) -> float:
        return 185 + (HIP_Y - 185) * self.span

    def outline(self, bottom: float) -> skia.Path:
        """The body in one piece, down to `bottom` (a jacket's hem)."""
        right, left = self.side(1, 1.0)[:-1], self.side(-1, 1.0)[:-1]
        (rx, _), (lx, _) = right[-1], left[-1]
        hemline = [((rx * k + lx * (1 - k)), bottom + 12) for k in (0.74, 0.5, 0.24)]
        return blob([*right, (rx + 6, bottom, "c"), *hemline, (lx - 6, bottom, "c"), *left[::-1]])

    def gown(self, hem: float, lift: float) -> skia.Path:
        """The body and a skirt that falls from the hips and flares, its hem in folds `lift` above the ground."""
        right, left = self.side(1, hem), self.side(-1, hem)
        y = self.build.floor - lift
        swing = 0.0 if self.stride is None else math.sin(self.stride * math.tau) * 34 * self.reach
        right[-1], left[-1] = (right[-1][0] + swing, right[-1][1]), (left[-1][0] + swing, left[-1][1])
        (rx, _), (lx, _) = right[-1], left[-1]
        folds = [
            (rx * k + lx * (1 - k), y + 16 + deep)
            for k, deep in ((0.86, -9), (0.72, 11), (0.58, -7), (0.44, 12), (0.28, -9), (0.14, 10))
        ]
        return blob([
            *right[:-1], self._flare(right), (rx, y, "c"), *folds, (lx, y, "c"), self._flare(left), *left[:-1][::-1],
        ])  # fmt: skip

    def _flare(self, side: list[Point]) -> Point:
        """Where a skirt still falls straight, before it spreads to its hem."""
        (hx, hy), (bx, by) = side[-2:]
        return hx + (bx - hx) * 0.42, hy + (by - hy) * 0.58

    def neck(self, open_to: float = 275.0) -> skia.Path:
        """The neck, leaning to meet a head that is pushed or tilted, and bare down to `open_to`."""
        n, (px, py) = self.skull.neck, self.push
        lean = px - self.head_tilt * 1.1
        (rx, ry), (lx, ly) = self.at(n * 1.5, 0), self.at(-n * 1.5, 0)
        return blob([
            (-n * 0.94 + px * 0.8, 70 + py, "c"), (n * 0.94 + px * 0.8, 70 + py, "c"), (n * 0.94 + lean * 0.35, 142),
            (rx, ry, "c"),
            (self.turn * 20, open_to, "c"), (lx, ly, "c"), (-n * 0.94 + lean * 0.35, 142),
        ])  # fmt: skip

    def _by_face(self, p: Point, way: int) -> Point:
        (px, py), short = self.push, self.skull.chin_y - 150
        return p[0] * 0.86 * way + px, p[1] + py + short

    def arm(self, arm: Arm, side: int, way: int, sleeve: Sleeve, held: Held | None) -> PlacedArm:
        """An arm of a pose put on this body; `way` -1 mirrors it for a figure that faces left."""
        shoulder = self.shoulder(side)
        rise = shoulder[1] - 299
        length = self.reach**0.35 * self.span

        def put(p: Point, part: float) -> Point:
            return p[0] * way * self.reach + self.bend(0.1), 185 + (p[1] - 185) * length + rise * part

        wrist, by_face = put(arm.wrist, 0.4), self._by_face(arm.wrist, way)
        aim = arm.aim if arm.aim is None or way > 0 else 180 - arm.aim
        joint = (shoulder[0] - side * 15 * self.reach, shoulder[1] + 16 * self.reach)
        return PlacedArm(
            arm,
            side,
            joint,
            put(arm.elbow, 0.8),
            (wrist[0] + (by_face[0] - wrist[0]) * arm.at_face, wrist[1] + (by_face[1] - wrist[1]) * arm.at_face),
            self.build.arm,
            sleeve,
            arm.angle * way,
            arm.flip * way,
            held,
            aim,
        )


def draw_neck(pen: Pen, stance: Stance, flesh: Flesh, strain: float, open_to: float) -> None:
    """The neck under the chin's shadow; its cords show only in old or strong necks under strain."""
    neck = stance.neck(open_to)
    n, (px, py) = stance.skull.neck, stance.push
    pen.flat(neck, flesh.skin)
    with pen.inside(neck):
        pen.flat(ellipse(px + stance.turn * 20, 96 + py, stance.skull.jaw * 1.1, 92), flesh.shade, 165, blur=3)
        pit = stance.turn * 20
        for side in (-1, 1):
            collarbone = stance.at(side * n * 1.5, 44)
            pen.taper((pit + side * 10, 236), ((pit + collarbone[0]) / 2, 236), collarbone, 2.2, flesh.shade, 210)
            if strain > 0.2 and stance.skull.lines > 0.3:
                start = (px * 0.6 + side * n * 0.6, 134)
                pen.taper(start, (side * n * 0.4, 180), (side * 9 + pit, 228), 2.6, flesh.line, 110 * strain)
    for side in (-1, 1):
        lean = px - stance.head_tilt * 1.1
        edge = stance.at(side * n * 1.5, 0)
        pen.stroke(
            path(f"M {side * n * 0.94 + px * 0.8} {74 + py} Q {side * n * 0.92 + lean * 0.35} 150 {edge[0]} {edge[1]}"),
            3.6,
            flesh.line,
        )
