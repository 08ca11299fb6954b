"""A rig about to be drawn: which way it faces, what it feels, how it stands, and how its file lies on a canvas.

Everything is drawn for a figure that faces screen right; one that faces left is mirrored.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import skia

from limelight.stage.figures.face import Face
from limelight.stage.figures.plot import EYE_LINE
from limelight.stage.figures.poses import Pose
from limelight.stage.figures.props import Prop
from limelight.stage.figures.rig.build import Build
from limelight.stage.figures.rig.faces import Features


@dataclass(frozen=True)
class Rehearsed:
    """A rig in one moment. `stride` is the phase of a walk, None stands."""

    build: Build
    face: Face
    """As a figure wears it that faces screen right."""
    facing: float
    pose: Pose
    held: Prop | None
    stride: float | None

    @property
    def features(self) -> Features:
        return Features(self.build.rig)

    @property
    def way(self) -> int:
        return 1 if self.facing >= 0 else -1

    @contextmanager
    def file_space(self, canvas: skia.Canvas) -> Iterator[None]:
        """From head units, in which a canvas is handed over, to the file's own, mirrored for who faces left."""
        x, y = self.build.eyes
        with saved(canvas):
            canvas.translate(0, EYE_LINE)
            canvas.scale(self.build.unit * self.way, self.build.unit)
            canvas.translate(-x, -y)
            yield

    def play(self, canvas: skia.Canvas, name: str) -> None:
        """The part of that name, in the file's space; nothing for one that there is not."""
        if name and name in self.build.rig.parts:
            self.build.rig.parts[name].play(canvas)


@contextmanager
def saved(canvas: skia.Canvas) -> Iterator[None]:
    """What is done to the canvas in here is undone after, however many layers were opened."""
    depth = canvas.save()
    try:
        yield
    finally:
        canvas.restoreToCount(depth)
