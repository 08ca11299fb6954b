"""A teddy bear, sitting, with a scarf."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    fur = asked.tint
    with placed(layer.canvas, scale=asked.high / 250):
        for side in (-1, 1):
            layer.shape(ellipse(side * 44, -22, 32, 24), fur, line=3, shade=0.6)
            layer.flat(ellipse(side * 52, -20, 15, 12), lighter(fur, 0.4))
        layer.shape(ellipse(0, -78, 62, 70), fur, line=3.2, shade=1.0)
        layer.flat(ellipse(-4, -66, 34, 42), lighter(fur, 0.3), 180)
        for side, drop in ((-1, -92), (1, -86)):
            layer.shape(ellipse(side * 54, drop, 22, 42), fur, line=3, shade=0.6)
        for side in (-1, 1):
            layer.shape(ellipse(side * 38, -214, 22), fur, line=3, shade=0.5)
            layer.flat(ellipse(side * 38, -214, 11), lighter(fur, 0.35))
        layer.shape(ellipse(0, -174, 60, 52), lighter(fur, 0.06), line=3.2, shade=0.8)
        layer.flat(ellipse(0, -156, 26, 20), lighter(fur, 0.5))
        layer.flat(ellipse(0, -164, 8, 6), "#3a2432")
        layer.stroke("M 0 -158 L 0 -148 M -10 -144 Q 0 -138 10 -144", "#3a2432", 3)
        for side in (-1, 1):
            layer.flat(ellipse(side * 24, -182, 5.5), "#2a1a2a")
            layer.flat(ellipse(side * 24 - 2, -184, 1.8), "#ffffff")
        scarf = [(-44, -134), (0, -120), (44, -134), (48, -116), (0, -102), (-48, -116)]
        layer.shape(blob(scarf), asked.trim, line=3, shade=0.4)
        layer.shape(blob([(22, -112), (44, -116), (50, -66), (28, -62)]), asked.trim, line=3, shade=0.5)


PART = Part(_draw, 180, 250, "#b8845c", "#d86a5a", z=1.1, rim=1.0, haze=0.0, shadow=0.3)
