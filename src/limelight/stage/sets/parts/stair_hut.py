"""The little house on a flat roof where the stairs come up, with its arched door."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wall = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h, wall, line=3.4, shade=1.4)
    slab(layer, -w / 2 - 20, -h - 20, w + 40, 34, lighter(wall, 0.3), line=3.4, shade=0.5)
    x, half, top = -w * 0.12, w * 0.2, -h * 0.5
    arch = path(f"M {x - half} 0 L {x - half} {top} C {x - half} {top - half * 1.3} {x + half} {top - half * 1.3} "
                f"{x + half} {top} L {x + half} 0 Z")  # fmt: skip
    layer.shape(arch, asked.trim, line=3.6, shade=0.8)
    layer.stroke(f"M {x} {top - half * 0.95} L {x} 0", darker(asked.trim, 0.5), 4, 170)
    for y in (-h * 0.18, -h * 0.38):
        layer.stroke(f"M {x - half} {y} L {x + half} {y}", darker(asked.trim, 0.5), 4, 150)
    layer.flat(ellipse(x + half * 0.66, -h * 0.27, 8), "#e8c060")
    slab(layer, x - half * 1.35, -14, half * 2.7, 26, darker(wall, 0.14), line=3, shade=0.3)
    for dx, dy in ((0.28, 0.86), (0.32, 0.62), (-0.38, 0.78)):
        layer.stroke(f"M {dx * w} {-dy * h} L {dx * w + 26} {-dy * h + 9}",
                     darker(wall, 0.3), 3, 120)  # fmt: skip


PART = Part(_draw, 340, 660, "#cfc4c4", "#3f7a86", z=1.12, rim=0.9, haze=0.0, shadow=0.35)
