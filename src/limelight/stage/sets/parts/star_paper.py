"""Wallpaper of stars and dots, `count` rows upward from its foot, on the wall before it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.star import star

ACROSS, DOWN = 132.0, 84.0


def _draw(layer: Layer, asked: Asked) -> None:
    first = asked.left - asked.left % (2 * ACROSS)
    for row in range(asked.count):
        x = first + (ACROSS / 2 if row % 2 else 0)
        nth = 0
        while x < asked.right + ACROSS:
            mark = star(x, -row * DOWN, 10.0) if (nth + row) % 2 else ellipse(x, -row * DOWN, 4.5)
            layer.flat(mark, asked.tint, 115)
            x, nth = x + ACROSS, nth + 1


PART = Part(_draw, 1080, 1200, "#b8c0ee", count=16, z=1.6, hangs=True, rim=0.3, haze=0.0)
