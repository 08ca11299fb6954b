"""A kitchen counter: drawers and doors under a worktop in `trim`, with a sink and its tap."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2 + 10, -26, w - 20, 26, darker(wood, 0.6), line=0, shade=0)
    slab(layer, -w / 2, -h + 20, w, h - 42, wood, line=3.2, shade=0.6)
    each = w / asked.count
    for k in range(asked.count):
        x = -w / 2 + k * each
        slab(layer, x + 8, -h + 36, each - 16, h * 0.2, lighter(wood, 0.1), line=2.4, shade=0.4)
        slab(layer, x + 8, -h + 46 + h * 0.2, each - 16, h * 0.8 - 82, lighter(wood, 0.06), line=2.4, shade=0.5)
        for y in (-h + 36 + h * 0.1, -h + 70 + h * 0.2):
            layer.stroke(f"M {x + each / 2 - 22} {y} L {x + each / 2 + 22} {y}", "#c8a468", 6)
    top = [(-w / 2 + 6, -h - 26), (w / 2 - 6, -h - 26), (w / 2 + 14, -h), (-w / 2 - 14, -h)]
    layer.shape(polygon(top), lighter(asked.trim, 0.12), line=2.8, shade=0)
    _sink(layer, -h - 13)
    slab(layer, -w / 2 - 14, -h, w + 28, 22, asked.trim, line=3, shade=0.3)


def _sink(layer: Layer, y: float) -> None:
    layer.shape(ellipse(0, y, 84, 9), "#7f8890", line=2.4, shade=0.2)
    layer.stroke(path(f"M 0 {y - 8} L 0 {y - 76} C 0 {y - 116} 62 {y - 116} 58 {y - 70}"), "#4a5058", 15)
    layer.stroke(path(f"M 0 {y - 8} L 0 {y - 76} C 0 {y - 116} 62 {y - 116} 58 {y - 70}"), "#c2cad0", 10)
    layer.stroke(path(f"M -2 {y - 20} L -2 {y - 74}"), "#ffffff", 3, 170)


PART = Part(_draw, 640, 330, "#5f8a86", "#c9a67a", count=4, z=1.4, rim=0.6, haze=0.0, shadow=0.25)
