"""A steel cabinet of drawers with labels, papers on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h - 8, steel, line=3.4, shade=0.8)
    each = (h - 30) / asked.count
    for k in range(asked.count):
        y = -h + 14 + k * each
        slab(layer, -w / 2 + 12, y, w - 24, each - 12, lighter(steel, 0.08), line=2.4, shade=0.5)
        slab(layer, -40, y + each * 0.22, 80, 26, asked.trim, line=1.8, shade=0)
        layer.stroke(f"M -34 {y + each * 0.62} L 34 {y + each * 0.62}", darker(steel, 0.6), 9)
        layer.stroke(f"M -34 {y + each * 0.6} L 34 {y + each * 0.6}", lighter(steel, 0.7), 3, 170)
    for k, colour in enumerate(("#f4eede", "#e8c46a", "#f4eede", "#7aa8c0")):
        dx = asked.chance.uniform(-10, 10)
        layer.shape(polygon(box(-w * 0.34 + dx, -h - 14 * (k + 1), w * 0.66, 13)), colour, line=1.8, shade=0.2)


PART = Part(_draw, 230, 520, "#8a98a4", "#f4eede", count=4, z=1.4, rim=0.6, haze=0.0, shadow=0.3)
