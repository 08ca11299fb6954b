"""A long carpet that runs away from us to what stands in the middle; its far end is at the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

SPREAD = 0.42
"""How much wider it is on each side for every unit nearer."""


def _draw(layer: Layer, asked: Asked) -> None:
    far, foot = asked.wide / 2, asked.bottom + 20
    near = far + SPREAD * foot
    layer.shape(polygon([(-far, 0), (far, 0), (near, foot), (-near, foot)]), asked.tint, line=3, shade=0, grade=0.2)
    for inset, wide in ((0.1, 9.0), (0.2, 4.0)):
        for side in (-1, 1):
            a, b = side * far * (1 - inset), side * near * (1 - inset)
            layer.shape(
                polygon([(a, 0), (a - side * wide, 0), (b - side * wide * 3, foot), (b, foot)]),
                asked.trim,
                line=0,
                shade=0,
            )
    for k in range(5):
        y = 26 + 34 * k + 22 * k * k
        half = (far + SPREAD * y) * 0.36
        layer.stroke(ellipse(0, y, half, half * 0.24), asked.trim, 3 + 1.5 * k, 190)
        layer.flat(ellipse(0, y, half * 0.4, half * 0.1), darker(asked.trim, 0.1), 180)
    whole = polygon([(-far, 0), (far, 0), (near, foot), (-near, foot)])
    layer.wash(whole, linear((0, 0), (0, 120), [("#1a1030", 90.0), ("#1a1030", 0.0)]))


PART = Part(_draw, 240, 500, "#a8302c", "#e2b24c", z=1.49, hangs=True, rim=0.1, haze=0.0)
