"""A clay pot with a round herb in it, many small leaves."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import darker, ellipse, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, chance = asked.wide, asked.high, asked.chance
    pot = h * 0.46
    layer.flat(ellipse(0, -2, w * 0.34, 9), "#120c20", 110, blur=5)
    layer.shape(polygon([(-w * 0.3, -pot), (w * 0.3, -pot), (w * 0.21, 0), (-w * 0.21, 0)]), asked.trim, shade=0.8)
    layer.shape(polygon(box(-w * 0.34, -pot - 14, w * 0.68, 26)), lighter(asked.trim, 0.16), line=3.2, shade=0.4)
    tones = (asked.tint, lighter(asked.tint, 0.16), darker(asked.tint, 0.18))
    for _ in range(asked.count):
        turn, reach = chance.uniform(-2.75, -0.4), chance.uniform(0.2, 0.62) * h
        x, y = math.cos(turn) * reach * w / h * 1.05, -pot - 12 + math.sin(turn) * reach
        layer.shape(
            ellipse(x, y, chance.uniform(13, 21), chance.uniform(9, 15)), chance.choice(tones), line=1.6, shade=0.4
        )


PART = Part(_draw, 170, 210, "#5f9a68", "#c8704e", count=46, z=1.06, rim=0.9, haze=0.0, shadow=0.25)
