"""Where a head sits for its portraits: whole, then in windows with another mouth or other eyes, to paste over it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Protocol

import skia

from limelight.stage.drawing.art import Cel
from limelight.stage.drawing.shapes import Sheet, trimmed
from limelight.stage.figures.anatomy import NECK_PIVOT
from limelight.stage.figures.face import Face
from limelight.stage.figures.pen import Box, Pen
from limelight.stage.figures.plot import EYE_LINE, Plot

Placing = Callable[[Pen, Callable[[Pen], None]], None]


def head_space(face: Face) -> Placing:
    """Draws in the head's own space: pushed off the neck and tilted about its pivot."""
    (px, py), (nx, ny) = face.push, NECK_PIVOT

    def place(pen: Pen, draw: Callable[[Pen], None]) -> None:
        with pen.placed(px + nx, py + ny, angle=face.tilt) as turned:
            turned.canvas.translate(-nx, -ny)
            draw(turned)

    return place


HEAD_BOX = (-420.0, -420.0, 420.0, 560.0)
Window = tuple[int, int, int, int]
"""Whole pixels about the origin: left, top, right, bottom."""


class HeadDrawing(Protocol):
    """A head that can be drawn with any mouth and any eyes; the boxes about both are in head units."""

    def draw(self, canvas: skia.Canvas, *, mouth: str = "rest", eyes: str = "open") -> None: ...

    @property
    def mouth_box(self) -> Box: ...

    @property
    def eye_box(self) -> Box: ...


class HeadStudio:
    """One sheet on which a head is drawn again and again: whole, then in windows with another mouth or other eyes.

    Skia chops a curve where a clip cuts it, so that a windowed edge may differ by a shade from the whole one: the head
    therefore wears its own resting patches, and pasting them again changes nothing.
    """

    def __init__(self, plot: Plot, art: HeadDrawing, at_head: Placing) -> None:
        self._art, self._at_head, self._key = art, at_head, plot.key
        self.left, self.top, right, bottom = (round(v * plot.scale) for v in HEAD_BOX)
        self._sheet = Sheet(right - self.left, bottom - self.top)
        self._fit = (plot.scale, -self.left, -self.top)

    def whole(self, windows: Sequence[Window], resting: Sequence[Cel]) -> Cel:
        """The head at rest, cut to its paint but never smaller than the windows, wearing its resting patches."""
        self._draw(None)
        for worn in resting:
            x, y = int(worn.x) - self.left, int(worn.y) - self.top
            self._sheet.image[y : y + worn.image.shape[0], x : x + worn.image.shape[1]] = worn.image
        image, x, y = trimmed(self._sheet.image)
        boxes = [(x, y, x + image.shape[1], y + image.shape[0]), *(self._inside(w) for w in windows)]
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
        return Cel("head", self._sheet.image[top:bottom, left:right].copy(), self.left + left, self.top + top)

    def patch(self, name: str, window: Window, *, mouth: str = "rest", eyes: str = "open") -> Cel:
        left, top, right, bottom = self._inside(window)
        self._draw((left, top, right, bottom), mouth, eyes)
        return Cel(name, self._sheet.image[top:bottom, left:right].copy(), self.left + left, self.top + top)

    def _inside(self, window: Window) -> Window:
        height, width = self._sheet.image.shape[:2]
        left, top, right, bottom = window
        return (
            max(0, left - self.left),
            max(0, top - self.top),
            min(width, right - self.left),
            min(height, bottom - self.top),
        )

    def _draw(self, clip: Window | None, mouth: str = "rest", eyes: str = "open") -> None:
        canvas, (scale, dx, dy) = self._sheet.canvas, self._fit
        canvas.save()
        if clip:
            canvas.clipRect(skia.Rect.MakeLTRB(*clip))
        canvas.clear(0)
        canvas.translate(dx, dy)
        canvas.scale(scale, scale)
        canvas.translate(0, -EYE_LINE)
        self._at_head(Pen(canvas, self._key), lambda pen: self._art.draw(pen.canvas, mouth=mouth, eyes=eyes))
        canvas.restore()


def whole_window(plot: Plot, face: Face, corners: tuple[float, float, float, float]) -> Window:
    """Whole pixels about a box of the head's own units, wherever tilt and push have carried it."""
    left, top, right, bottom = corners
    turn, (nx, ny), (px, py) = math.radians(face.tilt), NECK_PIVOT, face.push
    xs, ys = [], []
    for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
        dx, dy = x - nx, y - ny
        xs.append((dx * math.cos(turn) - dy * math.sin(turn) + nx + px) * plot.scale)
        ys.append((dx * math.sin(turn) + dy * math.cos(turn) + ny + py - EYE_LINE) * plot.scale)
    return math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))


def mouth_window(plot: Plot, head: HeadDrawing, worn: Face) -> Window:
    return whole_window(plot, worn, head.mouth_box)


def eye_window(plot: Plot, head: HeadDrawing, worn: Face) -> Window:
    """About the eyes, and never over the mouth's window: the two are pasted apart."""
    left, top, right, bottom = whole_window(plot, worn, head.eye_box)
    return left, top, right, min(bottom, mouth_window(plot, head, worn)[1])
