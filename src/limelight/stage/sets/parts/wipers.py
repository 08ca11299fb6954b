"""A car's two wipers at rest at the foot of the windscreen, its middle's foot their point. In the rain they wipe."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, limb
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    if asked.hour.outside.wet:
        return  # They wipe: weather/wipers.py draws them.
    for x in (-asked.wide * 0.3, asked.wide * 0.3):
        tip = x - asked.wide * 0.42, -asked.high
        arm = limb([(x, 0), (x - asked.wide * 0.2, -asked.high * 0.5), tip], [10, 8, 6])
        layer.shape(arm, asked.tint, line=3, shade=0.4)
        layer.stroke(f"M {tip[0] - 60} {tip[1] - 8} L {x - 70} {-asked.high * 0.12}", "#100c18", 11)
        layer.stroke(f"M {tip[0] - 60} {tip[1] - 13} L {x - 70} {-asked.high * 0.12 - 5}", "#8a86a8", 2.5, 130)
        layer.shape(ellipse(x, 0, 18, 15), asked.tint, line=3, shade=0.5)


PART = Part(_draw, 1000, 90, "#1c1826", z=0.79, rim=0.8, haze=0.0)
