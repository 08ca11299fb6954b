"""A tiled roof seen from the front, its eave at the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, tile = asked.wide, asked.high, asked.tint
    slope = polygon([(-w * 0.4, -h), (w * 0.4, -h), (w / 2, 0), (-w / 2, 0)])
    layer.shape(slope, tile, line=3.4, shade=0.6)
    with clipped(layer.canvas, slope):
        rows = max(3, int(h / 34))
        for row in range(rows):
            y = -h + (row + 1) * h / rows
            for k in range(int(w / 42) + 2):
                x = -w / 2 + k * 42 + (21 if row % 2 else 0)
                layer.stroke(path(f"M {x - 20} {y - 12} Q {x} {y + 10} {x + 20} {y - 12}"), darker(tile, 0.5), 2.6, 190)
                if asked.chance.random() < 0.14:
                    layer.flat(path(f"M {x - 19} {y - 12} Q {x} {y + 9} {x + 19} {y - 12} Z"), lighter(tile, 0.3), 120)
    slab(layer, -w * 0.41, -h - 16, w * 0.82, 26, darker(tile, 0.2), line=3, shade=0.4)
    slab(layer, -w / 2 - 10, -6, w + 20, 22, asked.trim, line=3, shade=0.5)


PART = Part(_draw, 620, 240, "#a8584a", "#8a5a40", z=1.6, rim=0.7, haze=0.1)
