"""A drip on its stand: a clear bag, and the line that leads down from it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, limb, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.trim
    for side in (-1, 0, 1):
        layer.shape(limb([(0, -60), (side * w * 0.42, -12)], [7, 6]), steel, line=2.6, shade=0.4)
        layer.shape(ellipse(side * w * 0.42, -8, 10), "#3c424c", line=2.2, shade=0.3)
    layer.shape(limb([(0, -h), (0, -40)], [6, 8]), steel, line=2.6, shade=0.5)
    hook = f"Q {-w * 0.36} {-h - 6} 0 {-h - 4} Q {w * 0.36} {-h - 6} {w * 0.36} {-h + 16}"
    layer.stroke(path(f"M {-w * 0.36} {-h + 16} {hook}"), steel, 7)
    x = w * 0.36
    bag = [(x - 42, -h + 26), (x + 42, -h + 26), (x + 46, -h + 110), (x + 30, -h + 176), (x - 30, -h + 176),
           (x - 46, -h + 110)]  # fmt: skip
    layer.shape(blob(bag, pull=0.28), asked.tint, line=2.8, shade=0.7)
    level = [(x - 44, -h + 84), (x + 44, -h + 84), (x + 46, -h + 110), (x + 30, -h + 174), (x - 30, -h + 174),
             (x - 46, -h + 110)]  # fmt: skip
    layer.flat(blob(level, pull=0.26), "#8fc4d8", 150)
    layer.stroke(f"M {x - 26} {-h + 44} L {x - 30} {-h + 140}", "#ffffff", 6, 170)
    layer.stroke(path(f"M {x} {-h + 176} C {x} {-h * 0.55} {x - 90} {-h * 0.5} {x - 70} {-h * 0.32}"), "#c8dce4", 4.5)


PART = Part(_draw, 190, 820, "#e4f1f5", "#9aa6b0", z=1.28, rim=0.6, haze=0.0, shadow=0.2)
