"""A water cooler: a blue bottle upside down on its white stand."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    stand = h * 0.64
    slab(layer, -w / 2, -stand, w, stand - 8, asked.trim, line=3.2, shade=0.9)
    slab(layer, -w * 0.36, -stand * 0.84, w * 0.72, stand * 0.24, "#aeb8c0", line=2.4, shade=0.4)
    for k, colour in ((-1, "#4a8ad0"), (1, "#d8503e")):
        slab(layer, k * w * 0.16 - 9, -stand * 0.84 + 10, 18, 26, colour, line=2, shade=0.3)
    bottle = [(-w * 0.18, -stand, "c"), (-w * 0.42, -stand - 40), (-w * 0.44, -h + 40), (-w * 0.3, -h), (w * 0.3, -h),
              (w * 0.44, -h + 40), (w * 0.42, -stand - 40), (w * 0.18, -stand, "c")]  # fmt: skip
    layer.shape(blob(bottle, pull=0.3), asked.tint, line=3, shade=0.8)
    layer.flat(ellipse(0, -h + 46, w * 0.38, 12), lighter(asked.tint, 0.8), 160)
    layer.stroke(f"M {-w * 0.3} {-h + 50} L {-w * 0.3} {-stand - 50}", "#ffffff", 8, 150, blur=2)
    for x, y in ((0.1, 0.2), (0.2, 0.32), (0.0, 0.42)):
        layer.stroke(ellipse(x * w, -stand - (h - stand) * y, 8), "#ffffff", 2.4, 150)


PART = Part(_draw, 150, 560, "#8ec8ea", "#f0f2f2", z=1.38, rim=0.7, haze=0.0, shadow=0.25)
