"""The lower wall in another colour, up to its rail: paint, or wood in `count` rows of panels."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

PANEL = 150.0


def _draw(layer: Layer, asked: Asked) -> None:
    left, wide, h = asked.left - 20, asked.right - asked.left + 40, asked.high
    slab(layer, left, -h, wide, h, asked.tint, line=0, shade=0)
    if asked.count:
        _panels(layer, asked, left, wide)
    slab(layer, left, -h - 20, wide, 26, asked.trim, line=2.8, shade=0.4)
    layer.stroke(f"M {left} {-h - 14} L {left + wide} {-h - 14}", lighter(asked.trim, 0.5), 2.4, 130)
    slab(layer, left, -40, wide, 40, darker(asked.tint, 0.25), line=2.8, shade=0.4)


def _panels(layer: Layer, asked: Asked, left: float, wide: float) -> None:
    rows, h = asked.count, asked.high - 40
    first = left - left % PANEL
    for k in range(int(wide / PANEL) + 2):
        for row in range(rows):
            x, y, high = first + k * PANEL + 14, -40 - (row + 1) * h / rows + 14, h / rows - 28
            slab(layer, x, y, PANEL - 28, high, darker(asked.tint, 0.08), line=2.2, shade=0.5)
            slab(layer, x + 16, y + 16, PANEL - 60, high - 32, lighter(asked.tint, 0.1), line=2, shade=0.4)


PART = Part(_draw, 1080, 330, "#9fc0b4", "#e8ede6", z=1.58, hangs=True, rim=0.3, haze=0.0)
