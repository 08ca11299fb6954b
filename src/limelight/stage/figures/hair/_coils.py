"""Coils: a cloud's scalloped edge, and the small curls drawn inside it."""

from __future__ import annotations

import math

import skia

from limelight.stage.drawing.shapes import Point, blob, lighter, mix
from limelight.stage.figures.hair.style import Hairy
from limelight.stage.figures.pen import Pen


def cloud(centre: Point, wide: float, high: float, start: float, end: float, curls: int) -> list[Point]:
    """Points of a scalloped arc, in degrees counter-clockwise from the right."""
    points = []
    for i in range(curls * 2 + 1):
        angle = math.radians(start + (end - start) * i / (curls * 2))
        swell = 1.045 if i % 2 else 0.965
        points.append((centre[0] + math.cos(angle) * wide * swell, centre[1] - math.sin(angle) * high * swell))
    return points


def draw_coils(
    pen: Pen, head: Hairy, inside: skia.Path, centre: Point, wide: float, high: float, count: int, size: float = 1.0
) -> None:
    """Small curls spread evenly over a round mass (a sunflower's spiral), brighter toward the light."""
    bright, dark = lighter(head.look.hair_colour, 0.34), mix(head.look.hair_colour, "#08040c", 0.6)
    with pen.inside(inside):
        for k in range(count):
            angle, reach = k * 2.39996, math.sqrt((k + 0.5) / count)
            x, y = centre[0] + math.cos(angle) * reach * wide, centre[1] + math.sin(angle) * reach * high
            lit = (x - centre[0]) * pen.key[0] + (y - centre[1]) * pen.key[1] > 0
            turn = ((-9, 4), (-4, -7), (6, -6), (9, 3), (2, 6))
            curl = blob([(x + u * size, y + v * size) for u, v in turn], closed=False)
            pen.stroke(curl, 1.6 + 0.6 * size, bright if lit and k % 2 == 0 else dark, 120)
