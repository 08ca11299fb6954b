"""A child's drawing pinned to the wall: a boat under the sun; or, where `count` is 2, a star that smiles."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import ellipse, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.star import star


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(polygon(box(-w / 2 + 6, -h / 2 + 9, w, h)), "#1a1030", 80, blur=5)
    slab(layer, -w / 2, -h / 2, w, h, asked.tint, line=2.6, shade=0.2)
    (_star if asked.count > 1 else _boat)(layer, w, h)
    for x in (-w * 0.42, w * 0.42):
        layer.shape(ellipse(x, -h * 0.44, 6), "#d8564a", line=2, shade=0.4)


def _boat(layer: Layer, w: float, h: float) -> None:
    layer.flat(ellipse(-w * 0.28, -h * 0.27, w * 0.1), "#f2b84a")
    for k in range(7):
        across, up = math.cos(k * 0.9) * w, math.sin(k * 0.9) * w
        x, y = -w * 0.28, -h * 0.27
        layer.stroke(f"M {x + across * 0.13} {y + up * 0.13} L {x + across * 0.18} {y + up * 0.18}", "#f2b84a", 4)
    layer.stroke(f"M 0 {h * 0.12} L 0 {-h * 0.28}", "#6a4a3a", 5)
    layer.flat(polygon([(4, -h * 0.26), (w * 0.27, h * 0.06), (4, h * 0.06)]), "#f4dcb4")
    hull = [(-w * 0.27, h * 0.11), (w * 0.27, h * 0.11), (w * 0.17, h * 0.24), (-w * 0.17, h * 0.24)]
    layer.flat(polygon(hull), "#d86a4a")
    for row in (0.29, 0.37):
        wave = f"M {-w * 0.38} {h * row} Q {-w * 0.28} {h * (row - 0.05)} {-w * 0.19} {h * row} "
        wave += f"Q {-w * 0.09} {h * (row + 0.05)} 0 {h * row} Q {w * 0.1} {h * (row - 0.05)} {w * 0.19} {h * row} "
        layer.stroke(wave + f"Q {w * 0.28} {h * (row + 0.05)} {w * 0.38} {h * row}", "#4a8ac8", 5)


def _star(layer: Layer, w: float, h: float) -> None:
    layer.flat(star(0, 0, min(w, h) * 0.36), "#f2b84a")
    for x in (-w * 0.1, w * 0.1):
        layer.flat(ellipse(x, -h * 0.04, 4.5), "#5a3a4a")
    layer.stroke(f"M {-w * 0.09} {h * 0.07} Q 0 {h * 0.16} {w * 0.09} {h * 0.07}", "#5a3a4a", 4)


PART = Part(_draw, 150, 180, "#f6ecd6", z=1.55, hangs=True, middle=0.0, rim=0.3, haze=0.0)
