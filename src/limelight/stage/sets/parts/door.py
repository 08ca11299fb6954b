"""A door in its frame, panelled, a little handle: it hangs on the wall before it, its foot on the floor."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2 - 26, -h - 26, w + 52, h + 26, asked.trim, line=3.2, shade=0.6)
    slab(layer, -w / 2, -h, w, h, asked.tint, line=3, shade=0.4)
    for top, high in ((0.05, 0.36), (0.46, 0.5)):
        for x in (-w * 0.42, w * 0.05):
            _panel(layer, x, -h + top * h, w * 0.37, high * h, asked.tint)
    dark = "#1a1030"
    layer.wash(polygon(box(-w / 2, -h, w, 60)), linear((0, -h), (0, -h + 60), [(dark, 80.0), (dark, 0.0)]))
    layer.shape(ellipse(w * 0.43, -h * 0.47, 13), "#d8b060", line=2.6, shade=0.5)
    layer.flat(ellipse(w * 0.43 - 4, -h * 0.47 - 4, 4), "#fff6d8", 220)


def _panel(layer: Layer, x: float, y: float, wide: float, high: float, colour: str) -> None:
    layer.shape(polygon(box(x, y, wide, high)), darker(colour, 0.14), line=2.6, shade=0)
    layer.flat(polygon([(x, y), (x + wide, y), (x + wide - 9, y + 9), (x + 9, y + 9)]), darker(colour, 0.5), 110)
    layer.flat(polygon(box(x + 12, y + 12, wide - 24, high - 24)), lighter(colour, 0.12), 150)
    layer.stroke(f"M {x + 8} {y + high - 6} L {x + wide - 8} {y + high - 6}", lighter(colour, 0.5), 3, 120)


PART = Part(_draw, 300, 760, "#8a5a42", "#eadbc8", z=1.55, hangs=True, rim=0.3, haze=0.0)
