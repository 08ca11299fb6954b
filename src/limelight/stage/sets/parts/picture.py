"""A framed picture on the wall, hung at its middle: hills and a sun in `tint`, or the `words` that it bears."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, polygon
from limelight.stage.drawing.writing import Hand, write_line
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    x, y = -w / 2, -h / 2
    layer.flat(polygon(box(x + 8, y + 12, w, h)), "#1a1030", 90, blur=7)
    slab(layer, x, y, w, h, asked.trim, line=3, shade=0.6)
    layer.stroke(f"M {x + 3} {y + 3} L {x + w - 3} {y + 3}", lighter(asked.trim, 0.5), 3, 130)
    slab(layer, x + 12, y + 12, w - 24, h - 24, "#f6efe2", line=2, shade=0)
    inner = polygon(box(x + 24, y + 24, w - 48, h - 48))
    if asked.words:
        write_line(layer, asked.words, 0, 0, w - 60, Hand(h * 0.24, darker(asked.tint, 0.3), bold=True, align="middle"))
        return
    with clipped(layer.canvas, inner):
        layer.flat(inner, asked.tint)
        layer.flat(ellipse(w * asked.chance.uniform(-0.2, 0.2), -h * 0.1, h * 0.13), lighter(asked.tint, 0.7))
        for k, tone in enumerate((0.35, 0.6)):
            rise = h * (0.02 + 0.16 * k)
            hill = [
                (x, rise),
                (-w * 0.1, rise - h * asked.chance.uniform(0.02, 0.16)),
                (w / 2, rise),
                (w / 2, h),
                (x, h),
            ]
            layer.flat(blob(hill), darker(asked.tint, tone), 230)


PART = Part(_draw, 150, 190, "#e2a05a", "#7a4634", z=1.55, hangs=True, middle=0.0, rim=0.3, haze=0.0)
