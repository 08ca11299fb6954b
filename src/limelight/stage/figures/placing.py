"""An arm put on a body: its joints found for this build and this view, and the way that the hand is turned."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from limelight.stage.drawing.shapes import Point
from limelight.stage.figures.body import Stance
from limelight.stage.figures.pen import Box, Pen
from limelight.stage.figures.poses import Arm, Layer
from limelight.stage.figures.view import Solid, add, cross, joint, less, unit

Held = Callable[[Pen], None]
UPPER, FORE = 262.0, 244.0
"""How long the bones of a grown arm are."""
FACE_DEEP = 0.86
"""How broad a face is against the shoulders that poses are written for."""

HAND_REACH, HELD_REACH = 300.0, 940.0
"""How far past its joints an arm may be seen, in head units: a hand and its sleeve, a drawn sword."""

GRIPPING = 0.2
"""How much of a forearm a sleeve frees for a hand that grips."""


@dataclass(frozen=True)
class Sleeve:
    """How a costume dresses an arm: `wide` hangs from the forearm, a `cuff` closes it; `bare` is how much of the arm
    is bare, from the hand up.
    """

    wide: float = 0.0
    cuff: str = "band"
    """"band", "lined" (a wide sleeve's inner lining), "shirt", "rib" or ""."""
    full: float = 1.0
    """The sleeve's radius against the arm's."""
    bare: float = 0.0
    """0 to the wrist, 0.55 a short sleeve, 0.85 hardly any, 1 none."""
    water: float = 0.0
    """How far a dancer's white sleeve hangs past the hand, in head units."""


@dataclass(frozen=True)
class PlacedArm:
    """An arm put on a body: its joints on the paper, and how it is dressed. `side` -1 is the body's right."""

    arm: Arm
    side: int
    joints: tuple[Solid, Solid, Solid]
    shoulder: Point
    elbow: Point
    wrist: Point
    radius: float
    sleeve: Sleeve
    layer: Layer
    fingers: Point
    """Where the fingers point on the paper; short where they point at the lens."""
    thumb: Point
    flip: int
    looms: tuple[float, float]
    """How much larger elbow and hand are seen than they are, because they are nearer the lens."""
    palm: float
    """How squarely the palm faces the lens: 1 fully, -1 its back."""
    held: Held | None

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
        x, y = self.thumb if self.grips else self.fingers
        if math.hypot(x, y) < 0.12:
            return self.forearm
        return math.degrees(math.atan2(y, x)) + (90 * self.flip if self.grips else 0)

    @property
    def grips(self) -> bool:
        """It closes about something, which lies as the thumb does."""
        return self.hand == "grip"

    @property
    def foreshortened(self) -> float:
        """How much of the hand's length is seen."""
        if self.hand == "lens":
            return 1.0
        return max(0.62, min(1.0, math.hypot(*self.fingers) * 1.06))

    @property
    def mouth(self) -> float:
        """Where on the forearm a wide sleeve ends: a raised one slips to the elbow; one that hides the hand is long,
        one whose hand grips a thing shows the wrist.
        """
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        up = max(0.0, (ey - wy) / (math.hypot(wx - ex, wy - ey) or 1.0))
        freed = GRIPPING * self.level if self.held else 0.0
        return 1.16 if self.hand in ("", "none") else 1.03 - freed - 0.34 * up**2

    @property
    def box(self) -> Box:
        """What the arm, its sleeve and the thing in its hand may cover."""
        (ax, ay), (bx, by), (cx, cy) = self.shoulder, self.elbow, self.wrist
        far = HELD_REACH if self.held else HAND_REACH
        return min(ax, bx, cx) - far, min(ay, by, cy) - far, max(ax, bx, cx) + far, max(ay, by, cy) + far

    @cached_property
    def level(self) -> float:
        """How level the forearm hangs: 1 across, 0 upright."""
        (ex, ey), (wx, wy) = self.elbow, self.wrist
        return abs(wx - ex) / (math.hypot(wx - ex, wy - ey) or 1.0)


def place_arm(stance: Stance, arm: Arm, side: int, sleeve: Sleeve, held: Held | None) -> PlacedArm:
    """The arm of a pose on the body's `side` (1 its left)."""
    view, root = stance.view, stance.shoulder_joint(side)
    upper, fore = UPPER * stance.span, FORE * stance.span
    tip, bend = _wrist(stance, arm, side), _own(stance, arm.elbow, side)
    lifted = min(1.0, max(0.0, (root[1] - tip[1]) / 300))
    root = add(root, (-side * 12 * lifted * stance.reach, -26 * lifted, 0.0))
    elbow, wrist = joint(root, tip, upper, fore, bend)
    swung = (elbow, wrist) if stance.stride is None or not arm.idle else _swung(stance, root, elbow, wrist, side)
    elbow, wrist = swung
    flat = [_carried(stance, p) for p in (root, elbow, wrist)]
    flat[2] = flat[2][0] + stance.push[0] * arm.at_face, flat[2][1] + stance.push[1] * arm.at_face
    points = unit(less(wrist, elbow)) if arm.fingers is None else unit(_turned(arm.fingers, side))
    thumb = unit(_turned(arm.thumb, side))
    (fx, fy), (tx, ty) = view.flat(points), view.flat(thumb)
    palm = view.near(cross(points, thumb)) * -side
    looms, flip = (_looms(stance, elbow), _looms(stance, wrist)), -1 if fx * ty - fy * tx > 0 else 1
    return PlacedArm(
        arm, side, (root, elbow, wrist), flat[0], flat[1], flat[2], stance.build.arm, sleeve,
        _layer(stance, arm, elbow, wrist), (fx, fy), (tx, ty), flip, looms, palm, held,
    )  # fmt: skip


def _looms(stance: Stance, p: Solid) -> float:
    return 1 + min(0.4, max(-0.06, stance.view.near(p) / 1300))


def _own(stance: Stance, p: Solid, side: int) -> Solid:
    """A point of a pose on this body."""
    rise = (stance.shoulder_joint(side)[1] - 269 * stance.span - 185 * (1 - stance.span)) * 0.5
    return side * p[0] * stance.reach, stance.down(p[1]) + rise, p[2] * stance.reach**0.7


def _wrist(stance: Stance, arm: Arm, side: int) -> Solid:
    own = _own(stance, arm.wrist, side)
    if not arm.at_face:
        return own
    x, y, z = arm.wrist
    by_face = side * x * FACE_DEEP, y + (stance.skull.chin_y - 150), z
    return tuple(a + (b - a) * arm.at_face for a, b in zip(own, by_face, strict=True))  # type: ignore[return-value]


def _turned(p: Solid, side: int) -> Solid:
    return p[0] * side, p[1], p[2]


def _carried(stance: Stance, p: Solid) -> Point:
    """On the paper, carried aside with the spine as far as it is low."""
    x, y = stance.view.flat(p)
    return x + stance.bend(0.12) * min(1.0, max(0.0, (y - 200) / 300)), y


def _swung(stance: Stance, root: Solid, elbow: Solid, wrist: Solid, side: int) -> tuple[Solid, Solid]:
    """A hanging arm swings against the leg of its side, the forearm a little after the upper arm."""
    assert stance.stride is not None
    phase = stance.stride * math.tau + (0 if side < 0 else math.pi)
    upper, fore = -0.46 * math.cos(phase) - 0.06, -0.42 * math.cos(phase - 0.5) - 0.06
    bend = 0.08 + 0.3 * max(0.0, -math.cos(phase))
    swung = _rotated(less(elbow, root), upper)
    return add(root, swung), add(add(root, swung), _rotated(less(wrist, elbow), fore + bend))


def _rotated(p: Solid, angle: float) -> Solid:
    """Swung forward about the body's own cross axis."""
    c, s = math.cos(angle), math.sin(angle)
    return p[0], p[1] * c - p[2] * s, p[2] * c + p[1] * s


def _layer(stance: Stance, arm: Arm, elbow: Solid, wrist: Solid) -> Layer:
    """Behind the body, before it, or before the head too."""
    if stance.view.behind:
        return "back" if stance.view.near(wrist) + stance.view.near(elbow) * 0.4 < 20 else "mid"
    if arm.layer != "auto" and not (arm.layer == "mid" and _hidden(stance, elbow, wrist)):
        return arm.layer
    return "back" if _hidden(stance, elbow, wrist) else "mid"


def _hidden(stance: Stance, elbow: Solid, wrist: Solid) -> bool:
    near = stance.view.near
    return near(elbow) < -34 * stance.reach and near(wrist) < -12 * stance.reach
