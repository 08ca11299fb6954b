"""A bowl of fruit."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

FRUIT = (("#e8943a", -0.24, 0.62), ("#d8483a", 0.02, 0.7), ("#f0b83a", 0.26, 0.6), ("#7ab04a", -0.06, 0.52))


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    for colour, x, up in FRUIT:
        layer.shape(ellipse(x * w, -up * h, w * 0.16), colour, line=2.6, shade=0.9)
        layer.flat(ellipse(x * w - w * 0.05, -up * h - w * 0.06, w * 0.04), lighter(colour, 0.7), 170)
    layer.stroke(path(f"M {0.02 * w} {-0.82 * h} Q {0.05 * w} {-0.96 * h} {0.1 * w} {-h}"), "#5a4030", 5)
    bowl = [(-w / 2, -h * 0.52, "c"), (w / 2, -h * 0.52, "c"), (w * 0.34, -h * 0.12), (w * 0.18, 0, "c"),
            (-w * 0.18, 0, "c"), (-w * 0.34, -h * 0.12)]  # fmt: skip
    layer.shape(blob(bowl, pull=0.3), asked.tint, line=3, shade=1.0)
    layer.stroke(path(f"M {-w * 0.46} {-h * 0.46} L {w * 0.46} {-h * 0.46}"), asked.trim, 6)


PART = Part(_draw, 240, 150, "#f2ece0", "#3f7f9a", z=1.1, rim=0.8, haze=0.0, shadow=0.2)
