"""A rug on the floor, seen from above at a slant, its middle at the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide / 2, asked.high / 2
    layer.flat(ellipse(0, 8, w + 4, h + 4), "#1a1030", 70, blur=5)
    layer.shape(ellipse(0, 0, w, h), asked.tint, line=3, shade=0.2)
    bands = (asked.trim, lighter(asked.tint, 0.45), darker(asked.trim, 0.25), lighter(asked.trim, 0.3))
    for k, tone in enumerate(bands):
        t = 0.94 - k * 0.19
        layer.stroke(ellipse(0, 0, w * t, h * t), tone, 15 - 2 * k, 215)
    layer.flat(ellipse(0, 0, w * 0.2, h * 0.2), asked.trim, 200)


PART = Part(_draw, 820, 210, "#c8766a", "#f0dcc0", z=1.2, middle=0.0, rim=0.1, haze=0.0)
