"""Small glazed tiles on the wall, from the piece's foot up to a border in `trim`: kitchens, baths, old clinics."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part

SIDE = 62.0


def _draw(layer: Layer, asked: Asked) -> None:
    left, wide, h = asked.left - 20, asked.right - asked.left + 40, asked.high
    slab(layer, left, -h, wide, h, darker(asked.tint, 0.22), line=0, shade=0)
    first = left - left % SIDE
    for row in range(int(h / SIDE) + 1):
        y = -h + row * SIDE
        for k in range(int(wide / SIDE) + 2):
            x = first + k * SIDE
            tone = asked.chance.choice((asked.tint, lighter(asked.tint, 0.2), darker(asked.tint, 0.05)))
            layer.flat(polygon(box(x + 2, y + 2, SIDE - 4, SIDE - 4)), tone)
            layer.stroke(f"M {x + 9} {y + 9} L {x + SIDE * 0.5} {y + 9}", "#ffffff", 3, 120)
    slab(layer, left, -h - 22, wide, 26, asked.trim, line=2.6, shade=0.4)


PART = Part(_draw, 1080, 560, "#eef0ea", "#7fb0a8", z=1.58, hangs=True, rim=0.3, haze=0.0)
