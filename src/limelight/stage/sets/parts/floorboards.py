"""A floor of boards from its line down to the page's foot, its seams meeting far off."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

FAR, NEAR, DOWN = 78.0, 236.0, 600.0
"""Between two seams at the wall, and so far below it."""


def _draw(layer: Layer, asked: Asked) -> None:
    left, right = asked.left - 20, asked.right + 20
    floor = polygon(box(left, 0, right - left, asked.bottom + 20))
    layer.shape(floor, asked.tint, line=0, shade=0, grade=0.24)
    count = math.ceil(max(-left, right) / FAR) + 2
    for k in range(-count, count):
        tone = asked.chance.choice((darker(asked.tint, 0.12), lighter(asked.tint, 0.1), asked.tint))
        board = [(k * FAR, 0), ((k + 1) * FAR, 0), ((k + 1) * NEAR, DOWN), (k * NEAR, DOWN)]
        layer.flat(polygon(board), tone, 120)
        _seam(layer, asked, k)
    layer.wash(floor, linear((0, 0), (0, 150), [("#1a1030", 110.0), ("#1a1030", 0.0)]))


def _seam(layer: Layer, asked: Asked, k: int) -> None:
    dark = darker(asked.tint, 0.55)
    layer.stroke(f"M {k * FAR} 0 L {k * NEAR} {DOWN}", dark, 3.2, 150)
    t = asked.chance.uniform(0.12, 0.8) ** 1.5
    x0, x1, y = k * (FAR + (NEAR - FAR) * t), (k + 1) * (FAR + (NEAR - FAR) * t), DOWN * t
    layer.stroke(f"M {x0} {y} L {x1} {y}", dark, 2.6, 130)
    if asked.chance.random() < 0.25:
        layer.flat(ellipse((x0 + x1) / 2, y + 30, 12 + 14 * t, 3 + 5 * t), dark, 60, blur=2)


PART = Part(_draw, 1080, 500, "#9a6b4c", z=1.5, rim=0.1, haze=0.0)
