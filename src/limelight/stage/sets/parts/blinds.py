"""Blinds before a window, half open: slats that the hour shines between; the upper edge's middle is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

SLAT = 26.0


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2 - 8, -22, w + 16, 30, asked.tint, line=2.8, shade=0.4)
    for k in range(int(h / SLAT)):
        y = 20 + k * SLAT
        layer.stroke(f"M {-w / 2} {y} L {w / 2} {y}", darker(asked.tint, 0.35), 9, 235)
        layer.stroke(f"M {-w / 2} {y - 3} L {w / 2} {y - 3}", lighter(asked.tint, 0.25), 5)
    for x in (-w * 0.32, w * 0.32):
        layer.stroke(f"M {x} 0 L {x} {h}", asked.trim, 2.4, 190)
    slab(layer, -w / 2, h - 8, w, 14, asked.tint, line=2.4, shade=0.3)
    layer.stroke(f"M {w * 0.44} 0 L {w * 0.44} {h * 0.7}", asked.trim, 3)


PART = Part(_draw, 300, 420, "#e8e4da", "#9a948a", z=1.56, hangs=True, middle=-0.5, rim=0.3, haze=0.0)
