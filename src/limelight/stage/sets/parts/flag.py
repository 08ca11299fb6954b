"""A flag that hangs from its pole in folds, two colours and a fringe."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, limb, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.shape(limb([(0, -h), (0, -10)], [6, 8]), "#c8a050", line=2.6, shade=0.4)
    layer.shape(ellipse(0, -8, w * 0.3, 13), "#5a4030", line=2.6, shade=0.3)
    layer.shape(ellipse(0, -h - 12, 14, 18), "#e0b450", line=2.6, shade=0.5)
    cloth = [(4, -h + 14, "c"), (w * 0.34, -h + 60), (w * 0.6, -h * 0.66), (w * 0.66, -h * 0.34), (w * 0.5, -h * 0.27),
             (w * 0.28, -h * 0.3), (w * 0.1, -h * 0.25), (4, -h * 0.28, "c")]  # fmt: skip
    outline = blob(cloth, pull=0.3)
    layer.shape(outline, asked.tint, line=3, shade=0.9)
    with clipped(layer.canvas, outline):
        layer.flat(polygon([(0, -h * 0.74), (w, -h * 0.5), (w, -h * 0.34), (0, -h * 0.52)]), asked.trim, 240)
        for k in range(4):
            x = w * (0.1 + 0.13 * k)
            layer.stroke(f"M {x * 0.5} {-h + 30} C {x} {-h * 0.7} {x * 0.9} {-h * 0.5} {x * 1.1} {-h * 0.24}",
                         darker(asked.tint, 0.5), 12, 80, blur=5)  # fmt: skip
        layer.stroke(f"M 0 {-h * 0.28} L {w * 0.7} {-h * 0.3}", "#e0b450", 12, 200)


PART = Part(_draw, 180, 760, "#3a4f8a", "#e8e2d4", z=1.36, rim=0.6, haze=0.0, shadow=0.25)
