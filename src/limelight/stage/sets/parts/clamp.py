"""A clamp on an arm that holds something upright: a telephone on a dashboard, a page on a stand."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, limb
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, metal = asked.wide / 2, asked.tint
    layer.shape(limb([(0, 30), (30, 260), (-20, asked.bottom + 80)], [34, 30, 44]), metal, line=4, shade=0.7)
    layer.shape(ellipse(12, 150, 52, 46), metal, line=4, shade=0.8)
    layer.stroke(ellipse(12, 150, 30, 26), lighter(metal, 0.4), 4, 140)
    for side in (-1, 1):
        jaw = [(side * 20, 26), (side * w, 14), (side * (w + 26), -30), (side * (w + 22), -96), (side * (w - 4), -90),
               (side * (w - 6), -34), (side * 20, -18)]  # fmt: skip
        layer.shape(blob(jaw, pull=0.24), metal, line=4, shade=0.6)


PART = Part(_draw, 480, 200, "#2c2a38", z=1.02, middle=0.0, rim=1.0, haze=0.0)
