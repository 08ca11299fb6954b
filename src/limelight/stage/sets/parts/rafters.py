"""The slopes of a roof over a room, boards between two rafters; its ridge stands over the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, limb, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    wide, drop = asked.wide / 2, asked.high
    for side in (-1, 1):
        edge = (asked.left if side < 0 else asked.right) * 1.15 + side * 60
        fall = drop * abs(edge) / wide
        slope = polygon([(side * 70, -60), (edge, fall - 20), (edge, asked.top - 80), (side * 70, asked.top - 80)])
        layer.shape(slope, asked.tint, line=0, shade=0, grade=0.2)
        with clipped(layer.canvas, slope):
            for k in range(12):
                x = side * (70 + k * 120)
                layer.stroke(
                    f"M {x} {drop * abs(x) / wide} L {x + side * 130} {asked.top - 90}", darker(asked.tint, 0.4), 5, 140
                )
            layer.wash(slope, linear((0, 0), (0, -420), [("#1a1030", 30.0), ("#1a1030", 120.0)]))
        beam = limb([(side * 40, -70), (edge * 0.5, fall * 0.5 - 8), (edge, fall)], [19, 20, 22])
        layer.shape(beam, asked.trim, line=3.4, shade=0.8)
    layer.shape(
        polygon([(-70, asked.top - 80), (70, asked.top - 80), (58, -40), (-58, -40)]), asked.trim, line=3.4, shade=0.8
    )


PART = Part(_draw, 700, 380, "#565c92", "#8a5a48", z=1.5, middle=-0.4, rim=0.6, haze=0.0, shadow=0.25)
