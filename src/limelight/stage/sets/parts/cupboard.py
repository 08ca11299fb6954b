"""A low cupboard with `count` doors: a sideboard, a kitchen counter, a chest of drawers."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2 + 14, -24, w - 28, 24, darker(wood, 0.55), line=0, shade=0)
    slab(layer, -w / 2, -h, w, h - 20, wood, line=3.4, shade=0.8)
    doors = max(1, asked.count)
    each = (w - 24) / doors
    for k in range(doors):
        x = -w / 2 + 12 + k * each
        slab(layer, x + 6, -h + 44, each - 12, h - 86, lighter(wood, 0.08), line=2.6, shade=0.5)
        slab(layer, x + 22, -h + 62, each - 44, h - 122, darker(wood, 0.1), line=2, shade=0)
        knob = x + (each - 24 if k % 2 == 0 else 24)
        layer.shape(ellipse(knob, -h * 0.55, 8), asked.trim, line=2.2, shade=0.4)
    slab(layer, -w / 2 - 14, -h - 8, w + 28, 30, lighter(wood, 0.14), line=3.2, shade=0.4)


PART = Part(_draw, 420, 300, "#8a5c42", "#e0b060", count=2, z=1.35, rim=0.6, haze=0.0, shadow=0.3)
