"""A rig's head acts: it nods, turns and speaks, its lids and brows feel, its pupils look."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import Point
from limelight.stage.figures.pen import Box, Pen
from limelight.stage.figures.rig.space import Rehearsed, saved

CLOSE = 5.0
"""How near to its paint the window about eyes or mouth goes, in head units."""
NODS = 9.0
"""How far features are carried down a head that nods."""
TURNS, FRONT = 17.0, 34.0
"""How far features are carried when a head turns, and how far they lie aside in one drawn three-quarter."""
LOOKS = (0.12, 0.1)
"""How far pupils go, across and down, in widths and heights of the eyes."""


@dataclass(frozen=True)
class ActedHead:
    """The head of a rig in one moment, drawn with any mouth and any eyes."""

    rig: Rehearsed

    def draw(self, canvas: skia.Canvas, *, mouth: str = "rest", eyes: str = "open") -> None:
        """The head, in head units: with the mouth of a viseme, under a lid or glancing aside."""
        lid, gaze = (eyes, self.rig.face.gaze) if eyes in ("open", "half", "shut") else ("open", self._glance(eyes))
        feeling = self._feeling
        with self.rig.file_space(canvas):
            self.rig.play(canvas, "head")
            with self._carried(canvas):
                self.rig.play(canvas, f"face-{feeling}" if feeling else "")
                self._draw_eyes(canvas, self.rig.features.eyes(lid, self.rig.face), gaze)
                self._draw_brows(canvas, feeling)
                self.rig.play(canvas, self.rig.features.mouth(mouth, self.rig.face))

    def draw_behind(self, pen: Pen) -> None:
        """What falls behind the shoulders and turns with the head."""
        with self.rig.file_space(pen.canvas):
            self.rig.play(pen.canvas, "head-behind")

    def draw_bare(self, canvas: skia.Canvas) -> None:
        """The head without its face, for one who is seen from behind."""
        with self.rig.file_space(canvas):
            self.rig.play(canvas, "head")

    @property
    def _feeling(self) -> str:
        return self.rig.features.feeling(self.rig.face)

    def _glance(self, eyes: str) -> Point:
        across, down = {"left": (-0.8, 0.0), "right": (0.8, 0.0), "down": (0.0, 0.8)}[eyes]
        return across * self.rig.way, down

    @property
    def _carry(self) -> Point:
        """How far the features of a head that turns and nods are carried over its form, in head units."""
        left, _, right, _ = self.rig.build.box("head")
        drawn = min(1.0, max(0.0, -(left + right) / 2 / FRONT))
        return (min(1.3, abs(self.rig.facing)) - drawn) * TURNS, self.rig.face.pitch * NODS

    @contextmanager
    def _carried(self, canvas: skia.Canvas) -> Iterator[None]:
        """Where the features lie on a head that turns and nods."""
        across, down = self._carry
        with saved(canvas):
            canvas.translate(across / self.rig.build.unit, down / self.rig.build.unit)
            yield

    def _draw_eyes(self, canvas: skia.Canvas, eyes: str, gaze: Point) -> None:
        """The eyes, their pupils where they look and never over the eyes' edge, the lashes over them."""
        lid = self.rig.features.lid_of(eyes)
        with saved(canvas):
            canvas.saveLayer()
            self.rig.play(canvas, eyes)
            if lid in ("open", "wide", "half"):
                left, top, right, bottom = self.rig.build.rig.parts["eyes-open"].box or (0.0, 0.0, 0.0, 0.0)
                canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kSrcATop))
                canvas.translate(gaze[0] * LOOKS[0] * (right - left) / 2.6, gaze[1] * LOOKS[1] * (bottom - top))
                self.rig.play(canvas, "pupils")
        if lid:
            lashes = "lashes-half" if lid == "half" else "lashes"
            self.rig.play(canvas, self.rig.features.drawn(lashes, self._feeling))

    def _draw_brows(self, canvas: skia.Canvas, feeling: str) -> None:
        """Brows as they are drawn for the feeling, else turned and lifted as it has them."""
        for name, side in (("brow-left", 0), ("brow-right", 1), ("brows", 2)):
            part = self.rig.features.drawn(name, feeling)
            if not part:
                continue
            if part != name:
                self.rig.play(canvas, part)
                continue
            lift, turn = self._brow(side)
            x, y = self.rig.build.rig.parts[part].middle
            with saved(canvas):
                canvas.translate(x, y - lift / self.rig.build.unit)
                canvas.rotate(turn)
                canvas.translate(-x, -y)
                self.rig.play(canvas, part)

    def _brow(self, side: int) -> tuple[float, float]:
        """How far a brow is lifted, in head units, and turned, in degrees; `side` 2 is both in one drawing."""
        inner, outer = self.rig.face.brow_inner, self.rig.face.brow_outer
        if side == 2:
            return (sum(inner) + sum(outer)) / 4 * 0.8, 0.0
        slope = math.degrees(math.atan2(inner[side] - outer[side], 62.0)) * 0.9
        return (inner[side] + outer[side]) / 2 * 0.8, -slope if side == 0 else slope

    def _about(self, beginnings: tuple[str, ...]) -> Box:
        """A box about the paint of all parts whose names begin so, in head units of the screen, where they are carried
        to.
        """
        rig = self.rig.build.rig
        boxes = [self.rig.build.box(name) for name in rig.parts if name.startswith(beginnings) and rig.has(name)]
        across, down = self._carry
        left, right = min(box[0] for box in boxes) + across, max(box[2] for box in boxes) + across
        top, bottom = min(box[1] for box in boxes) + down, max(box[3] for box in boxes) + down
        sides = (left, right) if self.rig.way > 0 else (-right, -left)
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
        return any(self.rig.build.rig.has(name) for name in self.rig.build.rig.parts if name.startswith("mouth-"))
