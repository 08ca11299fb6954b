"""A hotel's reception: a long counter of panels under a stone top, a bell, a lamp, a book open on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, linear, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h, wood, line=3.4, shade=0.5)
    count = max(2, round(w / 180))
    each = w / count
    for k in range(count):
        x = -w / 2 + k * each
        slab(layer, x + 16, -h + 40, each - 32, h - 84, darker(wood, 0.1), line=2.4, shade=0.5)
        slab(layer, x + 34, -h + 58, each - 68, h - 120, lighter(wood, 0.1), line=2.2, shade=0.4)
    slab(layer, -w / 2, -30, w, 30, "#c8a050", line=2.6, shade=0.4)
    top = [(-w / 2 - 10, -h - 26), (w / 2 + 10, -h - 26), (w / 2 + 24, -h), (-w / 2 - 24, -h)]
    layer.shape(polygon(top), lighter(asked.trim, 0.2), line=2.8, shade=0)
    slab(layer, -w / 2 - 24, -h, w + 48, 26, asked.trim, line=3, shade=0.3)
    _bell(layer, -w * 0.06, -h - 12)
    _book(layer, w * 0.16, -h - 12)
    _lamp(layer, asked, -w * 0.36, -h - 12)


def _bell(layer: Layer, x: float, y: float) -> None:
    dome = [(x - 32, y, "c"), (x - 26, y - 26), (x, y - 36), (x + 26, y - 26), (x + 32, y, "c")]
    layer.shape(blob(dome, pull=0.32), "#e0b450", line=2.8, shade=0.7)
    layer.shape(ellipse(x, y - 40, 6), "#e0b450", line=2.2, shade=0.3)
    layer.shape(ellipse(x, y + 2, 38, 6), "#4a3a34", line=2.2, shade=0.2)


def _book(layer: Layer, x: float, y: float) -> None:
    for side in (-1, 1):
        page = [(x, y - 2), (x + side * 84, y - 10), (x + side * 92, y + 8), (x, y + 12)]
        layer.shape(polygon(page), "#f7f0e0", line=2.2, shade=0.2)
        for k in range(3):
            layer.stroke(f"M {x + side * 14} {y + 1 + k * 3} L {x + side * 76} {y - 5 + k * 4}", "#9a8a78", 1.8, 160)


def _lamp(layer: Layer, asked: Asked, x: float, y: float) -> None:
    burn = asked.hour.burn
    layer.shape(ellipse(x, y, 34, 7), "#8a6a34", line=2.4, shade=0.3)
    layer.stroke(f"M {x} {y} L {x} {y - 96}", "#8a6a34", 9)
    shade = path(f"M {x - 66} {y - 92} C {x - 60} {y - 146} {x + 60} {y - 146} {x + 66} {y - 92} Z")
    layer.shape(shade, "#2f7a58", line=2.8, shade=0.6)
    if burn:
        layer.wash(shade, linear((0, y - 146), (0, y - 92), [("#8af0b0", 60 * burn), ("#f0ffd0", 170 * burn)]))


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn, at = asked.hour.burn, (-asked.wide * 0.36, -asked.high - 84)
    return (Bulb(*at, 260, "#ffe0a0", 0.7 * burn, halo=200, glow=0.5, name="desk lamp"),) if burn else ()


PART = Part(_draw, 700, 360, "#7a4a30", "#d8cfc2", z=1.3, bulbs=_bulbs, rim=0.6, haze=0.0, shadow=0.35)
