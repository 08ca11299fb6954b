"""A low wall round a roof, with small arches in it, from side to side of the page."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

APART = 92.0


def _draw(layer: Layer, asked: Asked) -> None:
    h, wall, left, right = asked.high, asked.tint, asked.left - 20, asked.right + 20
    slab(layer, left, -h, right - left, h, wall, line=3.4, shade=0.5)
    x = left - left % APART
    while x < right:
        arch = path(f"M {x - 22} -4 L {x - 22} {-h * 0.34} Q {x} {-h * 0.62} {x + 22} {-h * 0.34} L {x + 22} -4 Z")
        layer.flat(arch, darker(wall, 0.62))
        layer.stroke(arch, darker(wall, 0.35), 3, 190)
        x += APART
    slab(layer, left, -h - 26, right - left, 34, lighter(wall, 0.3), line=3.4, shade=0.5)
    layer.stroke(f"M {left} {-h - 20} L {right} {-h - 20}", lighter(wall, 0.7), 3, 120)


PART = Part(_draw, 1080, 130, "#d4c8c4", z=1.15, rim=0.7, haze=0.0, shadow=0.3)
