"""A kitchen stove with an oven, and a pot that steams on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, enamel = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h - 14, enamel, line=3.4, shade=0.7)
    slab(layer, -w / 2 + 8, -16, w - 16, 16, "#2c2632", line=0, shade=0)
    slab(layer, -w / 2 - 8, -h - 10, w + 16, 26, darker(enamel, 0.65), line=3.2, shade=0.3)
    for k in range(4):
        layer.shape(ellipse(-w * 0.36 + k * w * 0.24, -h + 46, 15), asked.trim, line=2.6, shade=0.5)
    slab(layer, -w * 0.42, -h * 0.72, w * 0.84, h * 0.5, darker(enamel, 0.12), line=3, shade=0.4)
    glass = polygon(box(-w * 0.34, -h * 0.6, w * 0.68, h * 0.3))
    layer.wash(glass, linear((0, -h * 0.6), (0, -h * 0.3), ["#2a2230", "#5a3a30"]))
    layer.stroke(glass, "#1a1420", 3)
    layer.stroke(f"M {-w * 0.34} {-h * 0.67} L {w * 0.34} {-h * 0.67}", lighter(asked.trim, 0.3), 8)
    _pot(layer, w * 0.14, -h - 10, w * 0.3)


def _pot(layer: Layer, x: float, y: float, half: float) -> None:
    layer.stroke(f"M {x - half} {y - half * 0.5} L {x + half} {y - half * 0.5}", "#6a2a28", 12)
    body = [(x - half * 0.86, y, "c"), (x - half * 0.86, y - half * 0.86, "c"), (x + half * 0.86, y - half * 0.86, "c"),
            (x + half * 0.86, y, "c")]  # fmt: skip
    layer.shape(blob(body), "#c8503e", line=3, shade=0.9)
    layer.shape(ellipse(x, y - half * 0.88, half * 0.9, half * 0.16), "#d8685a", line=3, shade=0.3)
    for k in (-1, 1):
        steam = [(x + k * 14, y - half), (x + k * 26 - 18, y - half - 60), (x + k * 20 + 10, y - half - 120)]
        layer.stroke(blob(steam, closed=False), "#ffffff", 12, 46, blur=7)


PART = Part(_draw, 300, 330, "#e8e4dc", "#8a8f98", z=1.35, rim=0.6, haze=0.0, shadow=0.3)
