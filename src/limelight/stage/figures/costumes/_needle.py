"""Needlework: sprays of peonies, clouds and waves in silk and gold, as opera dress and robes of state have them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from limelight.stage.drawing.shapes import Point, blob, darker, ellipse, lighter, limb
from limelight.stage.figures.pen import Pen

GOLD = "#dcae4e"
LEAF = "#4f8a6c"


def peony(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    """One flower, its petals ruffled in three rings."""
    for ring, (far, tint) in enumerate(((1.0, darker(colour, 0.22)), (0.66, colour), (0.34, lighter(colour, 0.4)))):
        count = 7 - ring
        for k in range(count):
            a = k * math.tau / count + ring * 0.5
            petal = ellipse(
                x + math.cos(a) * size * far * 0.62,
                y + math.sin(a) * size * far * 0.56,
                size * 0.34 * (1 - 0.18 * ring),
            )
            pen.flat(petal, tint)
            pen.stroke(petal, max(1.2, size * 0.035), darker(colour, 0.4), 110)
    pen.flat(ellipse(x, y, size * 0.13), GOLD)


def leaf(pen: Pen, x: float, y: float, size: float, angle: float, colour: str = LEAF) -> None:
    with pen.placed(x, y, angle=angle) as here:
        here.flat(blob([(0, 0, "c"), (size * 0.5, -size * 0.26), (size, 0, "c"), (size * 0.5, size * 0.26)]), colour)
        here.taper((0, 0), (size * 0.5, 1), (size * 0.94, 0), 1.4, darker(colour, 0.4), 150)


def spray(pen: Pen, x: float, y: float, size: float, colour: str, *, lean: float = 0.0, way: int = 1) -> None:
    """A stem that bears a peony, a bud and leaves, growing up from (x, y)."""
    top = (x + way * size * (0.3 + lean), y - size * 1.5)
    pen.flat(
        limb([(x, y), (x + way * size * 0.36, y - size * 0.7), top], [size * 0.06, size * 0.05, size * 0.03]),
        darker(LEAF, 0.3),
    )
    for t, angle in ((0.25, -160), (0.4, -20), (0.62, -150), (0.78, -40)):
        px, py = x + (top[0] - x) * t + way * size * 0.1, y + (top[1] - y) * t
        leaf(pen, px, py, size * 0.62, angle if way > 0 else 180 - angle)
    peony(pen, top[0], top[1], size * 0.62, colour)
    peony(pen, x - way * size * 0.34, y - size * 0.62, size * 0.3, lighter(colour, 0.2))


def scallops(pen: Pen, line: Sequence[Point], size: float, colour: str) -> None:
    """Cloud heads along a border."""
    for (ax, ay), (bx, by) in pairwise(line):
        length = math.hypot(bx - ax, by - ay)
        count = max(1, round(length / (size * 2.2)))
        for k in range(count):
            t = (k + 0.5) / count
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            pen.stroke(ellipse(x, y, size * 0.62, size * 0.5), 2.6, colour, 210)
            pen.flat(ellipse(x, y, size * 0.2), colour, 220)
