"""Hair in ropes: plaits and locs, each a line with a width, lit along one side and marked across."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from limelight.stage.drawing.shapes import Point, blob, curve, darker, lighter, moved, path
from limelight.stage.figures.hair.style import Hairy
from limelight.stage.figures.pen import Pen


def draw_plait(pen: Pen, head: Hairy, points: Sequence[Point], width: float) -> None:
    """A plait along the points: strands that cross in a row of chevrons."""
    _draw_cord(pen, head, points, width)
    line = darker(head.look.hair_colour, 0.75)
    for (x, y), (dx, dy) in _steps(points, width * 0.92):
        h = width * 0.5
        left, right = (
            (x - dy * h - dx * h * 0.7, y + dx * h - dy * h * 0.7),
            (x + dy * h - dx * h * 0.7, y - dx * h - dy * h * 0.7),
        )
        tip = (x + dx * h * 0.5, y + dy * h * 0.5)
        chevron = path(f"M {left[0]} {left[1]} L {tip[0]} {tip[1]} L {right[0]} {right[1]}")
        pen.stroke(chevron, max(1.4, width * 0.13), line, 210)


def draw_loc(pen: Pen, head: Hairy, points: Sequence[Point], width: float) -> None:
    """A loc along the points: a matted cord with a twist in it."""
    _draw_cord(pen, head, points, width)
    line = darker(head.look.hair_colour, 0.75)
    for (x, y), (dx, dy) in _steps(points, width * 1.3):
        h = width * 0.46
        start, end = (
            (x - dy * h - dx * h, y + dx * h - dy * h),
            (x + dy * h * 0.5 + dx * h * 0.6, y - dx * h * 0.5 + dy * h * 0.6),
        )
        pen.taper(start, (x + dx * h * 0.6, y + dy * h * 0.6), end, max(1.2, width * 0.1), line, 190)


def _draw_cord(pen: Pen, head: Hairy, points: Sequence[Point], width: float) -> None:
    colour, along = head.look.hair_colour, blob(points, closed=False)
    pen.stroke(along, width + 4.0, darker(colour, 0.75))
    pen.stroke(along, width, lighter(colour, 0.07))
    lit = math.hypot(*pen.key) or 1.0
    toward = pen.key[0] / lit * width * 0.2, pen.key[1] / lit * width * 0.2
    pen.stroke(moved(along, *toward), width * 0.36, lighter(colour, 0.34), 130)


def _steps(points: Sequence[Point], step: float) -> list[tuple[Point, Point]]:
    """Places along the line, `step` apart, each with the way it runs there."""
    line = curve(points, 10)
    lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    found: list[tuple[Point, Point]] = []
    for at in np.arange(step * 0.6, lengths[-1], step):
        i = min(int(np.searchsorted(lengths, at)), len(line) - 1)
        (ax, ay), (bx, by) = line[i - 1], line[i]
        size = math.hypot(bx - ax, by - ay) or 1.0
        found.append(((float(bx), float(by)), (float(bx - ax) / size, float(by - ay) / size)))
    return found
