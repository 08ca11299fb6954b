"""A rig acts: its head nods, turns and speaks, its brows and eyes feel, its arms go where a pose wants them.

What comes of it are the same cels as of any figure, so that light, shadow, framing and print do not know the
difference. Everything is drawn for a figure that faces screen right; one that faces left is mirrored.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import skia

from limelight.stage.figures.face import Face
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import Held
from limelight.stage.figures.plot import EYE_LINE, Box
from limelight.stage.figures.poses import Pose
from limelight.stage.figures.rig.build import Build, Limb
from limelight.stage.figures.rig.faces import Features
from limelight.stage.figures.rig.reach import Reach, reaches
from limelight.stage.shapes import Key, Point

CLOSE = 5.0
"""How near to its paint the window about eyes or mouth goes, in head units."""
NODS = 9.0
"""How far features are carried down a head that nods."""
TURNS, FRONT = 17.0, 34.0
"""How far features are carried when a head turns, and how far they lie aside in one drawn three-quarter."""
LOOKS = (0.12, 0.1)
"""How far pupils go, across and down, in widths and heights of the eyes."""
SWINGS, BOBS, SWAYS = 20.0, 16.0, 1.6
"""Of a walk: degrees that legs swing, units that the body bobs, degrees that it sways."""
SHRUGS = 26.0
HANGS_SO = 38.0
"""Degrees that a limb may hang off from how a drawn one hangs; one drawn stretched out is let down."""
HELD = 0.9


@dataclass(frozen=True)
class Rehearsed:
    """A rig about to be drawn: which way it faces, what it feels, how it stands."""

    build: Build
    face: Face
    """As a figure wears it that faces screen right."""
    facing: float
    pose: Pose
    held: Held | None
    stride: float | None
    key: Key

    @property
    def features(self) -> Features:
        return Features(self.build.rig)

    @property
    def way(self) -> int:
        return 1 if self.facing >= 0 else -1

    # -- the head ----------------------------------------------------------------------------------------------------

    def draw(self, canvas: skia.Canvas, *, mouth: str = "rest", eyes: str = "open") -> None:
        """The head, in head units: with the mouth of a viseme, under a lid or glancing aside."""
        lid, gaze = (eyes, self.face.gaze) if eyes in ("open", "half", "shut") else ("open", self._glance(eyes))
        feeling = self._feeling
        with self._file_space(canvas):
            self._play(canvas, "head")
            with self._carried(canvas):
                self._play(canvas, f"face-{feeling}" if feeling else "")
                self._draw_eyes(canvas, self.features.eyes(lid, self.face), gaze)
                self._draw_brows(canvas, feeling)
                self._play(canvas, self.features.mouth(mouth, self.face))

    def draw_behind(self, pen: Pen) -> None:
        """What falls behind the shoulders and turns with the head."""
        with self._file_space(pen.canvas):
            self._play(pen.canvas, "head-behind")

    def draw_bare(self, canvas: skia.Canvas) -> None:
        """The head without its face, for one who is seen from behind."""
        with self._file_space(canvas):
            self._play(canvas, "head")

    @property
    def _feeling(self) -> str:
        return self.features.feeling(self.face)

    def _glance(self, eyes: str) -> Point:
        across, down = {"left": (-0.8, 0.0), "right": (0.8, 0.0), "down": (0.0, 0.8)}[eyes]
        return across * self.way, down

    @property
    def _carry(self) -> Point:
        """How far the features of a head that turns and nods are carried over its form, in head units."""
        left, _, right, _ = self.build.box("head")
        drawn = min(1.0, max(0.0, -(left + right) / 2 / FRONT))
        return (min(1.3, abs(self.facing)) - drawn) * TURNS, self.face.pitch * NODS

    @contextmanager
    def _carried(self, canvas: skia.Canvas) -> Iterator[None]:
        """Where the features lie on a head that turns and nods."""
        across, down = self._carry
        with _saved(canvas):
            canvas.translate(across / self.build.unit, down / self.build.unit)
            yield

    def _draw_eyes(self, canvas: skia.Canvas, eyes: str, gaze: Point) -> None:
        """The eyes, their pupils where they look and never over the eyes' edge, the lashes over them."""
        lid = self.features.lid_of(eyes)
        with _saved(canvas):
            canvas.saveLayer()
            self._play(canvas, eyes)
            if lid in ("open", "wide", "half"):
                left, top, right, bottom = self.build.rig.parts["eyes-open"].box or (0.0, 0.0, 0.0, 0.0)
                canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kSrcATop))
                canvas.translate(gaze[0] * LOOKS[0] * (right - left) / 2.6, gaze[1] * LOOKS[1] * (bottom - top))
                self._play(canvas, "pupils")
        self._play(
            canvas, self.features.drawn(f"lashes-{lid}" if lid == "half" else "lashes", self._feeling) if lid else ""
        )

    def _draw_brows(self, canvas: skia.Canvas, feeling: str) -> None:
        """Brows as they are drawn for the feeling, else turned and lifted as it has them."""
        for name, side in (("brow-left", 0), ("brow-right", 1), ("brows", 2)):
            part = self.features.drawn(name, feeling)
            if not part:
                continue
            if part != name:
                self._play(canvas, part)
                continue
            lift, turn = self._brow(side)
            x, y = self.build.rig.parts[part].middle
            with _saved(canvas):
                canvas.translate(x, y - lift / self.build.unit)
                canvas.rotate(turn)
                canvas.translate(-x, -y)
                self._play(canvas, part)

    def _brow(self, side: int) -> tuple[float, float]:
        """How far a brow is lifted, in head units, and turned, in degrees; `side` 2 is both in one drawing."""
        inner, outer = self.face.brow_inner, self.face.brow_outer
        if side == 2:
            return (sum(inner) + sum(outer)) / 4 * 0.8, 0.0
        slope = math.degrees(math.atan2(inner[side] - outer[side], 62.0)) * 0.9
        return (inner[side] + outer[side]) / 2 * 0.8, -slope if side == 0 else slope

    def _about(self, beginnings: tuple[str, ...]) -> Box:
        """A box about the paint of all parts whose names begin so, in head units of the screen, where they are carried
        to.
        """
        rig = self.build.rig
        boxes = [self.build.box(name) for name in rig.parts if name.startswith(beginnings) and rig.has(name)]
        across, down = self._carry
        left, right = min(box[0] for box in boxes) + across, max(box[2] for box in boxes) + across
        top, bottom = min(box[1] for box in boxes) + down, max(box[3] for box in boxes) + down
        sides = (left, right) if self.way > 0 else (-right, -left)
        return sides[0] - CLOSE, top - CLOSE, sides[1] + CLOSE, bottom + CLOSE

    @property
    def mouth_box(self) -> Box:
        return self._about(("mouth-",))

    @property
    def eye_box(self) -> Box:
        return self._about(("eyes-", "lashes"))

    @property
    def speaks(self) -> bool:
        """Whether it has a mouth at all."""
        return any(self.build.rig.has(name) for name in self.build.rig.parts if name.startswith("mouth-"))

    # -- the body ----------------------------------------------------------------------------------------------------

    def draw_body(self, pen: Pen) -> None:
        """Everything below the head, and the arms that do not pass before it."""
        with self._file_space(pen.canvas), self._walking(pen.canvas):
            self._play(pen.canvas, "behind")
            self._draw_arms(pen, "back")
            for name in self.build.rig.order:
                if name.startswith("leg"):
                    self._draw_leg(pen.canvas, name)
                elif name in self.arms and self._layer(name) == "file":
                    self._draw_arm(pen, name)
                elif name == "body":
                    self._play(pen.canvas, name)
            self._draw_arms(pen, "mid")

    def draw_front(self, pen: Pen) -> None:
        """The arms that pass before the head, and what else stands before everything."""
        with self._file_space(pen.canvas), self._walking(pen.canvas):
            self._draw_arms(pen, "front")
            self._play(pen.canvas, "front")

    def draw_back(self, pen: Pen) -> None:
        """The whole figure from behind."""
        with self._file_space(pen.canvas):
            self._play(pen.canvas, "back")

    @cached_property
    def arms(self) -> dict[str, Reach]:
        """Where the pose has each arm, as it has it on a drawn body that stands so."""
        return {f"arm-{side}": reach for side, reach in reaches(self.pose, self.facing, self.face, self.stride).items()}

    def _layer(self, name: str) -> str:
        """Where an arm is drawn: one that hangs where the file has it, one that acts where the pose has it."""
        reach = self.arms[name]
        return "file" if reach.idle and reach.layer == "mid" else reach.layer

    def _draw_arms(self, pen: Pen, layer: str) -> None:
        for name in ("arm-far", "arm-near"):
            if self._layer(name) == layer:
                self._draw_arm(pen, name)

    def _draw_arm(self, pen: Pen, name: str) -> None:
        """An arm turned about its shoulder, its forearm about the elbow, what it holds in its hand."""
        limb, canvas, reach = self.build.limbs.get(name), pen.canvas, self.arms[name]
        if limb is None:
            return
        fore = self.build.limbs.get(f"fore{name}")
        with _saved(canvas):
            canvas.translate(0, -self.face.shrug * SHRUGS / self.build.unit)
            upper = reach.upper if fore else reach.whole
            turned = _turn(canvas, limb, _aimed(limb, upper, reach.hanging), 1.0 if fore is None else reach.upper_long)
            if fore is not None:
                self._play(canvas, name)
                lower = _aimed(fore, reach.lower, reach.hanging_lower) - turned
                _turn(canvas, fore, lower, reach.lower_long)
            self._draw_held(pen, reach, fore or limb)
            self._play(canvas, f"fore{name}" if fore else name)

    def _draw_held(self, pen: Pen, reach: Reach, limb: Limb) -> None:
        """What the hand holds, turned as the pose turns the hand, behind the paw or fingers."""
        if self.held is None or not reach.holds:
            return
        matrix = pen.canvas.getTotalMatrix()
        at, scale = matrix.mapXY(*limb.end), _scale_of(matrix) / self.build.unit
        with _saved(pen.canvas):
            pen.canvas.setMatrix(skia.Matrix.Translate(at.x(), at.y()).preScale(scale * self.way, scale))
            with pen.placed(0, 0, angle=reach.hand, scale=HELD, flip=reach.flip) as hand:
                hand.canvas.translate(-GRIP, 0)
                self.held(hand)

    def _draw_leg(self, canvas: skia.Canvas, name: str) -> None:
        limb = self.build.limbs.get(name)
        side = 1 if name.endswith("near") else -1
        swing = 0.0 if self.stride is None else SWINGS * side * math.sin(self.stride * math.tau)
        with _saved(canvas):
            if limb:
                canvas.rotate(swing, *limb.pivot)
            self._play(canvas, name)

    @contextmanager
    def _walking(self, canvas: skia.Canvas) -> Iterator[None]:
        """The body bobs with each step and sways with every second."""
        with _saved(canvas):
            if self.stride is not None:
                canvas.translate(0, -BOBS * abs(math.sin(self.stride * math.tau)) / self.build.unit)
                x, y = self.build.eyes
                canvas.rotate(SWAYS * math.sin(self.stride * math.tau), x, y + self.build.floor / self.build.unit)
            yield

    # -- the file's space --------------------------------------------------------------------------------------------

    @contextmanager
    def _file_space(self, canvas: skia.Canvas) -> Iterator[None]:
        """From head units, in which a canvas is handed over, to the file's own, mirrored for who faces left."""
        x, y = self.build.eyes
        with _saved(canvas):
            canvas.translate(0, EYE_LINE)
            canvas.scale(self.build.unit * self.way, self.build.unit)
            canvas.translate(-x, -y)
            yield

    def _play(self, canvas: skia.Canvas, name: str) -> None:
        if name and name in self.build.rig.parts:
            self.build.rig.parts[name].play(canvas)


@contextmanager
def _saved(canvas: skia.Canvas) -> Iterator[None]:
    """What is done to the canvas in here is undone after, however many layers were opened."""
    depth = canvas.save()
    try:
        yield
    finally:
        canvas.restoreToCount(depth)


def _turn(canvas: skia.Canvas, limb: Limb, degrees: float, long: float) -> float:
    """Turn what follows about the limb's joint by so many degrees, the limb as long as is seen of it; the turn."""
    canvas.rotate(degrees, *limb.pivot)
    if long < 1:
        x, y = limb.pivot
        canvas.translate(x, y)
        canvas.rotate(limb.hangs)
        canvas.scale(long, 1)
        canvas.rotate(-limb.hangs)
        canvas.translate(-x, -y)
    return degrees


def _aimed(limb: Limb, aim: float, hanging: float) -> float:
    """How far a limb turns so that it goes where a pose aims it, which lets it hang as `hanging` says.

    A limb that is drawn hanging about so hangs as it is drawn, and turns from there.
    """
    apart = _short(limb.hangs - hanging)
    return _short(aim - (hanging if abs(apart) < HANGS_SO else limb.hangs))


def _short(degrees: float) -> float:
    return (degrees + 180) % 360 - 180


def _scale_of(matrix: skia.Matrix) -> float:
    return math.sqrt(abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()))
