"""A whiteboard on the wall with what a meeting left on it: a curve that rises, notes, its words."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.parts.style import Asked, Part

NOTES = ("#ffe27a", "#ff9ab0", "#9ad8f0", "#b8e08a", "#ffe27a", "#ffb87a")


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2 - 12, -h / 2 - 12, w + 24, h + 24, asked.trim, line=3, shade=0.5)
    layer.shape(polygon(box(-w / 2, -h / 2, w, h)), asked.tint, line=2, shade=0.2)
    x, y, wide, high = -w * 0.42, h * 0.34, w * 0.42, h * 0.52
    layer.stroke(f"M {x} {y - high} L {x} {y} L {x + wide} {y}", "#3a4a66", 5)
    curve = [
        (x + 6, y - 12),
        (x + wide * 0.3, y - high * 0.3),
        (x + wide * 0.55, y - high * 0.34),
        (x + wide, y - high * 0.94),
    ]
    layer.stroke(blob(curve, closed=False), "#d8503e", 6)
    layer.stroke(blob([(cx, cy * 0.6 + y * 0.4) for cx, cy in curve], closed=False), "#3f8ac0", 5, 200)
    for k, colour in enumerate(NOTES):
        at = w * 0.1 + (k % 3) * w * 0.135, -h * 0.16 + (k // 3) * h * 0.32
        with placed(layer.canvas, *at, angle=asked.chance.uniform(-6, 6)):
            layer.shape(polygon(box(-w * 0.05, -w * 0.05, w * 0.1, w * 0.1)), colour, line=1.6, shade=0.3)
            for j in range(3):
                y = (j - 0.9) * w * 0.024
                layer.stroke(f"M {-w * 0.034} {y} L {w * 0.03 - j * 5} {y}", darker(colour, 0.55), 2.2, 150)
    if asked.words:
        across(layer, asked.words, 0, -h * 0.4, h * 0.14, "#3a4a66")
    layer.flat(polygon([(-w * 0.3, -h / 2), (-w * 0.12, -h / 2), (-w * 0.36, h / 2), (-w / 2, h / 2)]), "#ffffff", 60)
    slab(layer, -w * 0.3, h / 2 + 12, w * 0.6, 12, asked.trim, line=2.2, shade=0.3)


PART = Part(_draw, 460, 300, "#fafcfc", "#a2aab2", z=1.58, hangs=True, middle=0.0, rim=0.3, haze=0.0)
