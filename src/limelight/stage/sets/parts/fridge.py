"""A tall fridge with two doors, held notes and a child's drawing on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part

NOTES = (("#ffe27a", -0.2, 0.62, -4), ("#f7f2ea", 0.18, 0.56, 5), ("#9ad0e8", -0.12, 0.42, 3))
"""Each note: colour, how far across and up, its turn."""


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, enamel = asked.wide, asked.high, asked.tint
    body = [(-w / 2, -20, "c"), (-w / 2, -h + 30), (-w / 2 + 26, -h), (w / 2 - 26, -h), (w / 2, -h + 30),
            (w / 2, -20, "c")]  # fmt: skip
    layer.shape(blob(body, pull=0.3), enamel, line=3.6, shade=1.0)
    slab(layer, -w / 2 + 24, -22, w - 48, 22, darker(enamel, 0.6), line=0, shade=0)
    layer.stroke(f"M {-w / 2 + 4} {-h * 0.7} L {w / 2 - 4} {-h * 0.7}", darker(enamel, 0.5), 5)
    layer.stroke(f"M {-w / 2 + 4} {-h * 0.69} L {w / 2 - 4} {-h * 0.69}", lighter(enamel, 0.6), 2.5, 150)
    for top, foot in ((-h * 0.92, -h * 0.76), (-h * 0.64, -h * 0.36)):
        layer.stroke(f"M {w * 0.38} {top} L {w * 0.38} {foot}", asked.trim, 13)
        layer.stroke(f"M {w * 0.37} {top} L {w * 0.37} {foot}", lighter(asked.trim, 0.7), 4, 180)
    layer.stroke(
        f"M {-w * 0.4} {-h * 0.94} Q {-w * 0.44} {-h * 0.5} {-w * 0.4} -60", lighter(enamel, 0.8), 7, 80, blur=3
    )
    for colour, across, up, turn in NOTES:
        with placed(layer.canvas, across * w, -up * h, angle=turn):
            layer.shape(polygon(box(-30, -36, 60, 72)), colour, line=2.2, shade=0.3)
            for k in range(3):
                layer.stroke(f"M -18 {-12 + k * 16} L {16 - k * 6} {-12 + k * 16}", darker(colour, 0.5), 2.4, 140)
            layer.shape(ellipse(0, -34, 8), "#d8503e", line=2, shade=0.3)


PART = Part(_draw, 330, 720, "#bfe0d8", "#c8ccd2", z=1.35, rim=0.7, haze=0.0, shadow=0.3)
