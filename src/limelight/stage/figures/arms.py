"""Arms: a sleeve from shoulder to wrist with no seam at the shoulder, a cuff, and the hand inside it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import skia

from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.hands import Held, draw_hand, muddied, smear
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.poses import Arm, Layer
from limelight.stage.shapes import Point, blob, darker, ellipse, limb, line, union
from limelight.works.cast import Look

MUD = "#6a4a38"


@dataclass(frozen=True)
class Sleeve:
    """How a costume dresses an arm: `wide` hangs from the forearm, a `cuff` closes it; `bare` is a short sleeve."""

    wide: float = 0.0
    cuff: str = "band"
    """"band", "lined" (a wide sleeve's inner lining), or ""."""
    full: float = 1.0
    """The sleeve's radius against the arm's."""
    bare: bool = False


@dataclass(frozen=True)
class PlacedArm:
    """An arm put on a body: its joints in body units, and how it is dressed."""

    arm: Arm
    side: int
    shoulder: Point
    elbow: Point
    wrist: Point
    radius: float
    sleeve: Sleeve
    angle: float
    flip: int
    held: Held | None
    aim: float | None = None

    @property
    def layer(self) -> Layer:
        return self.arm.layer

    @property
    def hand(self) -> str:
        """The hand to draw: the pose's; what hides in a wide sleeve shows in a narrow one, and grips what it holds."""
        if self.arm.hand or (self.sleeve.wide and not self.held):
            return self.arm.hand
        return "grip" if self.held else "rest"

    @property
    def forearm(self) -> float:
        """The forearm's direction, in degrees."""
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        return math.degrees(math.atan2(wy - ey, wx - ex))

    @property
    def hand_angle(self) -> float:
        """Which way the fingers point, in degrees."""
        return self.forearm + self.angle if self.aim is None else self.aim

    @property
    def radii(self) -> tuple[float, float, float]:
        r = self.radius * self.sleeve.full
        if not self.sleeve.wide:
            return r * 0.84, r * 0.9, r * 0.68
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        upright = 1 - abs(wx - ex) / (math.hypot(wx - ex, wy - ey) or 1.0)
        return r * 0.84, r * 0.96, r * (0.86 + 0.5 * upright * self.arm.trumpet)

    def path(self) -> skia.Path:
        """The sleeve's outline, with its bag when it is a wide one."""
        arm = limb([self.shoulder, self.elbow, self.wrist], self.radii)
        return union([arm, self._bag()]) if self.sleeve.wide and self.arm.drape else arm

    def _bag(self) -> skia.Path:
        """A wide sleeve hangs straight down: all of it from a level forearm, little from an upright one."""
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        _, r1, r2 = self.radii
        length = math.hypot(wx - ex, wy - ey) or 1.0
        drop = self.arm.drape * self.sleeve.wide * (0.35 + 0.65 * abs(wx - ex) / length)
        nx, ny = (wy - ey) / length, -(wx - ex) / length
        up = 1 if ny < 0 else -1

        def along(t: float, down: float) -> Point:
            return ex + (wx - ex) * t, ey + (wy - ey) * t + down

        top = (wx + nx * r2 * up, wy + ny * r2 * up)
        return blob([
            along(0, 0), along(0.5, 0), (*top, "c"), along(1.02, drop * 0.5), (*along(0.98, drop * 0.98), "c"),
            along(0.6, drop * 1.04), along(0.2, r1 * 0.8 + drop * 0.62), along(-0.08, r1 * 0.7),
        ])  # fmt: skip


def draw_arm(pen: Pen, body: skia.Path | None, arm: PlacedArm, look: Look, flesh: Flesh) -> None:
    """The sleeve, then its cuff, then the hand that comes out of it; `body` is what it must join without a seam."""
    colour = look.cloth
    sleeve = arm.path()
    if arm.sleeve.bare:
        _draw_bare(pen, body, arm, flesh, look)
    else:
        _draw_sleeve(pen, body, arm, sleeve, colour)
        _draw_folds(pen, arm, colour)
        if "mud" in look.marks:
            with pen.inside(sleeve):
                pen.flat(ellipse(*arm.wrist, 120 * arm.radius / 55), "#3a2a22", 190, blur=14)
        _draw_cuff(pen, arm, look)
    if arm.hand:
        _draw_hand(pen, arm, look, flesh)


def _draw_sleeve(pen: Pen, body: skia.Path | None, arm: PlacedArm, sleeve: skia.Path, colour: str) -> None:
    if body is None:
        pen.shape(sleeve, colour, line=4.5, shade=1.2, grade=0.2)
        return
    pen.shape(sleeve, colour, line=0, shade=1.2, grade=0.2)
    joint = ellipse(*arm.shoulder, arm.radii[0] * 1.3)
    with pen.outside(joint):
        pen.outline(sleeve, colour, 4.5)
    with pen.inside(ellipse(*arm.shoulder, arm.radii[0] * 1.3 + 2)):
        pen.outline(union([body, sleeve]), colour, 4.5)


def _draw_folds(pen: Pen, arm: PlacedArm, colour: str) -> None:
    """Folds fan from the inside of the elbow, and hang in a wide sleeve."""
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    bx, by = (sx + wx) / 2 - ex, (sy + wy) / 2 - ey
    length = math.hypot(bx, by) or 1.0
    ux, uy, q = bx / length, by / length, arm.radii[1] * 0.9
    start = (ex + ux * q, ey + uy * q)
    for tx, ty in ((sx - ex, sy - ey), (wx - ex, wy - ey)):
        reach = math.hypot(tx, ty) or 1.0
        dx, dy = tx / reach * q, ty / reach * q
        near = (ex + dx * 0.45 + ux * q * 0.2, ey + dy * 0.45 + uy * q * 0.2)
        far = (ex + dx * 0.9 - ux * q * 0.5, ey + dy * 0.9 - uy * q * 0.5)
        pen.taper(start, near, far, 2.8, darker(colour, 0.6), 190)
    if arm.sleeve.wide and abs(wx - ex) > 60:
        drop = arm.arm.drape * arm.sleeve.wide * 0.8
        for t in (0.35, 0.65):
            x, y = ex + (wx - ex) * t, ey + (wy - ey) * t
            pen.taper(
                (x, y + 20),
                (x + (wx - ex) * 0.04, y + drop * 0.5),
                (x + (wx - ex) * 0.1, y + drop),
                3.2,
                darker(colour, 0.6),
                150,
            )


def _draw_cuff(pen: Pen, arm: PlacedArm, look: Look) -> None:
    r = arm.radii[2]
    with pen.placed(*arm.wrist, angle=arm.forearm) as here:
        if arm.sleeve.cuff == "band":
            band = blob([(-24, -r * 1.02), (2, -r * 1.06), (8, 0), (2, r * 1.06), (-24, r * 1.02), (-17, 0)])
            here.shape(band, look.trim, line=4, shade=0.4)
        here.flat(ellipse(2, 0, r * 0.28, r * 0.94), darker(look.cloth, 0.82))
    if arm.sleeve.cuff == "lined" and arm.arm.drape:
        _draw_hem(pen, arm, look)


def _draw_hem(pen: Pen, arm: PlacedArm, look: Look) -> None:
    """The border that runs down the mouth of a wide sleeve."""
    (ex, ey), (wx, wy) = arm.elbow, arm.wrist
    length = math.hypot(wx - ex, wy - ey) or 1.0
    drop = arm.arm.drape * arm.sleeve.wide * (0.35 + 0.65 * abs(wx - ex) / length)
    r = arm.radii[2]
    side = 1 if wx >= ex else -1
    with pen.inside(arm.path()):
        hem = line([
            (wx + (wy - ey) / length * r, wy - abs(wx - ex) / length * r), (wx + side * 4, wy + drop * 0.5),
            (wx - (wx - ex) * 0.02, wy + drop * 1.05),
        ])  # fmt: skip
        pen.stroke(hem, 30, darker(look.trim, 0.7))
        pen.stroke(hem, 23, look.trim)


def _draw_bare(pen: Pen, body: skia.Path | None, arm: PlacedArm, flesh: Flesh, look: Look) -> None:
    """A bare arm, a short sleeve over it, and the forearm over the sleeve where it bends up before it."""
    r = arm.radius * 0.72
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    skin = limb([arm.shoulder, arm.elbow, arm.wrist], [r, r * 0.84, r * 0.6])
    pen.shape(skin, flesh.skin, line=4, shade=0.9, grade=0.1, contour=flesh.line)
    half = (sx + (ex - sx) * 0.62, sy + (ey - sy) * 0.62)
    middle = ((sx + half[0]) / 2, (sy + half[1]) / 2)
    sleeve = limb([arm.shoulder, middle, half], [arm.radius * 0.94, arm.radius * 0.96, arm.radius * 0.92])
    _draw_sleeve(pen, body, arm, sleeve, look.cloth)
    if wy < ey:
        forearm = limb([arm.elbow, ((ex + wx) / 2, (ey + wy) / 2), arm.wrist], [r * 0.84, r * 0.74, r * 0.6])
        pen.shape(forearm, flesh.skin, line=0, shade=0.9, grade=0.1)
        with pen.outside(ellipse(ex, ey + r * 0.3, r * 0.95)):
            pen.stroke(forearm, 4, flesh.line)


def _draw_held(held: Held, slide: float, pen: Pen) -> None:
    with pen.placed(0, slide) as there:
        held(there)


def _draw_hand(pen: Pen, arm: PlacedArm, look: Look, flesh: Flesh) -> None:
    mud = MUD if "mud" in look.marks else ""
    turn = math.radians(arm.forearm)
    x, y = arm.wrist[0] + math.cos(turn) * 10, arm.wrist[1] + math.sin(turn) * 10
    size = arm.arm.scale * (arm.radius / 55) ** 0.5
    with pen.placed(x, y, angle=arm.hand_angle, scale=size, flip=arm.flip) as here:
        draw_hand(here, arm.hand, muddied(flesh, mud), arm.held and partial(_draw_held, arm.held, arm.arm.slide))
        if mud:
            smear(here, mud)
