"""A rig's body acts: its arms go where a pose wants them, hands hold things, legs walk."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import skia

from limelight.stage.drawing.shapes import Point, Sheet
from limelight.stage.figures.hands import GRIP
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.props import Prop
from limelight.stage.figures.props.style import Glow
from limelight.stage.figures.rig.build import Limb
from limelight.stage.figures.rig.reach import Reach, reaches
from limelight.stage.figures.rig.space import Rehearsed, saved

SWINGS, BOBS, SWAYS = 20.0, 16.0, 1.6
"""Of a walk: degrees that legs swing, units that the body bobs, degrees that it sways."""
SHRUGS = 26.0
HANGS_SO = 38.0
"""Degrees that a limb may hang off from how a drawn one hangs; one drawn stretched out is let down."""
HELD = 0.9


@dataclass(frozen=True)
class ActedBody:
    """Everything of a rig below its head, in one moment."""

    rig: Rehearsed

    def draw(self, pen: Pen) -> None:
        """Everything below the head, and the arms that do not pass before it."""
        with self.rig.file_space(pen.canvas), self._walking(pen.canvas):
            self.rig.play(pen.canvas, "behind")
            self._draw_arms(pen, "back")
            for name in self.rig.build.rig.order:
                if name.startswith("leg"):
                    self._draw_leg(pen.canvas, name)
                elif name in self.arms and self._layer(name) == "file":
                    self._draw_arm(pen, name)
                elif name == "body":
                    self.rig.play(pen.canvas, name)
            self._draw_arms(pen, "mid")

    def draw_front(self, pen: Pen) -> None:
        """The arms that pass before the head, what lies between both hands, and what else stands before everything."""
        thing_first = self.rig.held is not None and self.rig.held.behind
        if thing_first:
            self._draw_cradled(pen)
        with self.rig.file_space(pen.canvas), self._walking(pen.canvas):
            self._draw_arms(pen, "front")
        if not thing_first:
            self._draw_cradled(pen)
        with self.rig.file_space(pen.canvas), self._walking(pen.canvas):
            self.rig.play(pen.canvas, "front")

    def draw_back(self, pen: Pen) -> None:
        """The whole figure from behind."""
        with self.rig.file_space(pen.canvas):
            self.rig.play(pen.canvas, "back")

    @cached_property
    def arms(self) -> dict[str, Reach]:
        """Where the pose has each arm, as it has it on a drawn body that stands so."""
        rig = self.rig
        found = reaches(rig.pose, rig.facing, rig.face, rig.stride)
        return {f"arm-{side}": reach for side, reach in found.items()}

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
        if name not in self.rig.build.limbs:
            return
        fore = f"fore{name}" in self.rig.build.limbs
        with self._upper(pen.canvas, name) as turned:
            if fore:
                self.rig.play(pen.canvas, name)
            limb = self._bent(pen.canvas, name, turned)
            if self.rig.held and self.arms[name].holds and not self.rig.pose.cradles:
                self._draw_held(pen, self.arms[name], limb, self.rig.held)
            self.rig.play(pen.canvas, limb.name)

    @contextmanager
    def _upper(self, canvas: skia.Canvas, name: str) -> Iterator[float]:
        """A canvas turned with the upper arm; by how many degrees."""
        limb, reach = self.rig.build.limbs[name], self.arms[name]
        fore = f"fore{name}" in self.rig.build.limbs
        with saved(canvas):
            canvas.translate(0, -self.rig.face.shrug * SHRUGS / self.rig.build.unit)
            aim = _aimed(limb, reach.upper if fore else reach.whole, reach.hanging)
            _turn(canvas, limb, aim, reach.upper_long if fore else 1.0)
            yield aim

    def _bent(self, canvas: skia.Canvas, name: str, turned: float) -> Limb:
        """Turn the canvas on with the forearm, where there is one; the limb that the hand is on."""
        fore, reach = self.rig.build.limbs.get(f"fore{name}"), self.arms[name]
        if fore is None:
            return self.rig.build.limbs[name]
        _turn(canvas, fore, _aimed(fore, reach.lower, reach.hanging_lower) - turned, reach.lower_long)
        return fore

    def _draw_held(self, pen: Pen, reach: Reach, limb: Limb, held: Prop) -> None:
        """What the hand holds, turned as the pose turns the hand, behind the paw or fingers."""
        at = pen.canvas.getTotalMatrix().mapXY(*limb.end)
        upright = self._upright(pen, (at.x(), at.y()))
        with upright as here, here.placed(0, 0, angle=reach.hand, scale=HELD, flip=reach.flip) as hand:
            hand.canvas.translate(-GRIP, 0)
            held.draw(hand)

    def _draw_cradled(self, pen: Pen) -> None:
        """What lies between both hands."""
        hands = [hand for name in self.arms if (hand := self.hand(name))]
        if not (self.rig.held and self.rig.pose.cradles and hands):
            return
        x, y = (sum(hand[axis] for hand in hands) / len(hands) for axis in (0, 1))
        with pen.placed(x, y, scale=HELD) as here:
            if self.rig.held.cradled is None:
                here.canvas.translate(-GRIP, 0)
            (self.rig.held.cradled or self.rig.held.draw)(here)

    def hand(self, name: str) -> Point | None:
        """Where a hand is, in head units of the screen; None for an arm that there is not."""
        if name not in self.rig.build.limbs:
            return None
        canvas = Sheet(1, 1).canvas
        with self.rig.file_space(canvas), self._walking(canvas), self._upper(canvas, name) as turned:
            limb = self._bent(canvas, name, turned)
            at = canvas.getTotalMatrix().mapXY(*limb.end)
        return at.x(), at.y()

    @property
    def shining(self) -> tuple[Point, Glow] | None:
        """Where light comes from that is held in a hand or between both, and what it is like."""
        if self.rig.held is None or self.rig.held.glow is None:
            return None
        holding = [name for name, reach in self.arms.items() if reach.holds or self.rig.pose.cradles]
        hands = [hand for name in holding if (hand := self.hand(name))]
        if not hands:
            return None
        x, y = (sum(hand[axis] for hand in hands) / len(hands) for axis in (0, 1))
        return (x, y + self.rig.held.glow.below), self.rig.held.glow

    @contextmanager
    def _upright(self, pen: Pen, at: Point) -> Iterator[Pen]:
        """A pen in the pixels about `at`, in head units, its axes the screen's, mirrored for who faces left."""
        scale = _scale_of(pen.canvas.getTotalMatrix()) / self.rig.build.unit
        with saved(pen.canvas):
            pen.canvas.setMatrix(skia.Matrix.Translate(*at).preScale(scale * self.rig.way, scale))
            yield pen

    def _draw_leg(self, canvas: skia.Canvas, name: str) -> None:
        limb = self.rig.build.limbs.get(name)
        side = 1 if name.endswith("near") else -1
        swing = 0.0 if self.rig.stride is None else SWINGS * side * math.sin(self.rig.stride * math.tau)
        with saved(canvas):
            if limb:
                canvas.rotate(swing, *limb.pivot)
            self.rig.play(canvas, name)

    @contextmanager
    def _walking(self, canvas: skia.Canvas) -> Iterator[None]:
        """The body bobs with each step and sways with every second."""
        with saved(canvas):
            if self.rig.stride is not None:
                build, phase = self.rig.build, math.sin(self.rig.stride * math.tau)
                canvas.translate(0, -BOBS * abs(phase) / build.unit)
                canvas.rotate(SWAYS * phase, build.eyes[0], build.eyes[1] + build.floor / build.unit)
            yield


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
