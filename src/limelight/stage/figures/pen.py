"""The pen: a canvas together with where the key light comes from, so that every stroke agrees on the light."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import skia

from limelight.stage.drawing import shapes
from limelight.stage.drawing.shapes import Key, Point, paint

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in head units."""


@dataclass(frozen=True)
class Pen:
    """Draws on `canvas`; `key` points toward the light in the drawing's own units."""

    canvas: skia.Canvas
    key: Key = shapes.KEY

    def shape(self, path: skia.Path, colour: str, **how: object) -> None:
        shapes.shape(self.canvas, path, colour, key=self.key, **how)  # type: ignore[arg-type]

    def flat(self, path: skia.Path, colour: str, alpha: float = 255, *, blur: float = 0) -> None:
        self.canvas.drawPath(path, paint(colour, alpha, blur=blur))

    def shaded(self, path: skia.Path, shader: skia.Shader) -> None:
        self.canvas.drawPath(path, paint(shader=shader))

    def stroke(self, path: skia.Path, width: float, colour: str, alpha: float = 255, *, blur: float = 0) -> None:
        self.canvas.drawPath(path, paint(colour, alpha, stroke=width, blur=blur))

    def outline(self, path: skia.Path, colour: str, width: float = 4) -> None:
        """The contour of a thing of this colour."""
        shapes.outline(self.canvas, path, colour, width)

    def taper(self, start: Point, bend: Point, end: Point, width: float, colour: str, alpha: float = 255) -> None:
        shapes.taper(self.canvas, start, bend, end, width, colour, alpha)

    def gloss(self, inside: skia.Path, colour: str, along: skia.Path, width: float = 14, alpha: float = 110) -> None:
        shapes.gloss(self.canvas, inside, colour, along, width, alpha)

    @contextmanager
    def inside(self, *paths: skia.Path) -> Iterator[Pen]:
        with shapes.clipped(self.canvas, *paths):
            yield self

    @contextmanager
    def outside(self, *paths: skia.Path) -> Iterator[Pen]:
        with shapes.clipped(self.canvas, *paths, outside=True):
            yield self

    @contextmanager
    def melting(self, middle: Point, radius: float) -> Iterator[Pen]:
        """What is drawn here is whole about `middle`, and runs out toward `radius`."""
        x, y = middle
        self.canvas.saveLayer(skia.Rect.MakeLTRB(x - radius, y - radius, x + radius, y + radius))
        try:
            yield self
            worn = shapes.radial(middle, radius, [("#000000", 255), ("#000000", 255), ("#000000", 0)], [0, 0.4, 1])
            self.canvas.drawPaint(paint(shader=worn, blend=skia.BlendMode.kDstIn))
        finally:
            self.canvas.restore()

    @contextmanager
    def layer(self, box: Box) -> Iterator[Pen]:
        """What is drawn here can be rubbed out again without what lies under it."""
        self.canvas.saveLayer(skia.Rect.MakeLTRB(*box))
        try:
            yield self
        finally:
            self.canvas.restore()

    @contextmanager
    def rubbing(self) -> Iterator[Pen]:
        """What is drawn here rubs out what the layer has there."""
        self.canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstOut))
        try:
            yield self
        finally:
            self.canvas.restore()

    @contextmanager
    def placed(self, x: float, y: float, *, angle: float = 0, scale: float = 1, flip: float = 1) -> Iterator[Pen]:
        """A pen in a moved, turned space, where the light still falls from where it did."""
        turn = math.radians(-angle)
        dx, dy = self.key
        key = (dx * math.cos(turn) - dy * math.sin(turn), (dx * math.sin(turn) + dy * math.cos(turn)) * flip)
        with shapes.placed(self.canvas, x, y, angle=angle, scale=scale, flip=flip):
            yield Pen(self.canvas, key)

    @contextmanager
    def mirrored(self, way: int) -> Iterator[Pen]:
        """A pen for what is drawn facing right, seen facing left where `way` is -1; the light stays where it is."""
        self.canvas.save()
        self.canvas.scale(way, 1)
        try:
            yield Pen(self.canvas, (self.key[0] * way, self.key[1]))
        finally:
            self.canvas.restore()

    @contextmanager
    def upright(self, x: float, y: float) -> Iterator[Pen]:
        """A pen whose origin is at (x, y) of this space but whose axes are the screen's: for what hangs."""
        matrix = self.canvas.getTotalMatrix()
        at = matrix.mapXY(x, y)
        scale = math.hypot(matrix.getScaleX(), matrix.getSkewY())
        self.canvas.save()
        self.canvas.setMatrix(skia.Matrix.Translate(at.x(), at.y()).preScale(scale, scale))
        try:
            yield self
        finally:
            self.canvas.restore()
