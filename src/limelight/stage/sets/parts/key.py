"""A key of iron or brass, lying: its bow a clover, its bit cut."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, lighter, minus, moved, polygon, union
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, metal = asked.wide, asked.tint
    bow = union(
        [
            ellipse(-w * 0.38, 0, w * 0.1),
            ellipse(-w * 0.3, -w * 0.085, w * 0.085),
            ellipse(-w * 0.3, w * 0.085, w * 0.085),
        ]
    )
    holes = [
        ellipse(-w * 0.385, 0, w * 0.055),
        ellipse(-w * 0.3, -w * 0.085, w * 0.042),
        ellipse(-w * 0.3, w * 0.085, w * 0.042),
    ]
    shaft = polygon([(-w * 0.24, -w * 0.026), (w * 0.47, -w * 0.026), (w * 0.47, w * 0.026), (-w * 0.24, w * 0.026)])
    collar = [polygon([(x, -w * 0.045), (x + w * 0.022, -w * 0.045), (x + w * 0.022, w * 0.045), (x, w * 0.045)])
              for x in (-w * 0.2, -w * 0.16)]  # fmt: skip
    bit = polygon([(w * 0.3, 0), (w * 0.3, w * 0.16), (w * 0.345, w * 0.16), (w * 0.345, w * 0.1), (w * 0.38, w * 0.1),
                   (w * 0.38, w * 0.18), (w * 0.44, w * 0.18), (w * 0.44, 0)])  # fmt: skip
    body = union([bow, shaft, bit, *collar])
    for hole in holes:
        body = minus(body, hole)
    layer.flat(moved(body, 12, 20), "#1a1030", 130, blur=9)
    layer.shape(body, metal, line=4, shade=0.8, grade=0.3)
    layer.stroke(f"M {-w * 0.22} {-w * 0.014} L {w * 0.45} {-w * 0.014}", lighter(metal, 0.7), 5, 190)
    layer.stroke(ellipse(-w * 0.385, 0, w * 0.078), lighter(metal, 0.5), 4, 120)


PART = Part(_draw, 760, 330, "#b8923e", z=1.02, middle=0.0, rim=0.9, haze=0.0)
