"""A beach parasol in stripes, leaning, a towel laid out in its shade."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, lighter, path, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

STRIPES = 6


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(ellipse(w * 0.1, 4, w * 0.44, h * 0.04), "#1a1030", 80, blur=8)
    towel = [(-w * 0.34, -6), (w * 0.3, -14), (w * 0.42, 34), (-w * 0.28, 46)]
    layer.shape(polygon(towel), "#4fa0c0", line=2.8, shade=0.2)
    layer.stroke(f"M {-w * 0.32} 10 L {w * 0.36} 2", "#f4efe0", 9, 220)
    with placed(layer.canvas, 0, 0, angle=-9):
        layer.stroke(f"M 0 0 L 0 {-h * 0.96}", "#5a4a3c", 13)
        layer.stroke(f"M 0 0 L 0 {-h * 0.96}", "#f0e6d2", 8)
        _roof(layer, asked, w, h)


def _roof(layer: Layer, asked: Asked, w: float, h: float) -> None:
    hem = [(w / 2 - k * w / STRIPES, -h * 0.66 + (0 if k % 2 else 18)) for k in range(STRIPES + 1)]
    crown = [(-w / 2, -h * 0.66, "c"), (-w * 0.36, -h * 0.86), (0, -h), (w * 0.36, -h * 0.86), (w / 2, -h * 0.66, "c")]
    roof = blob([*crown, *hem[1:-1]], pull=0.3)
    layer.shape(roof, asked.tint, line=3.4, shade=1.0)
    with clipped(layer.canvas, roof):
        for k in range(0, STRIPES, 2):
            x0, x1 = -w / 2 + k * w / STRIPES, -w / 2 + (k + 1) * w / STRIPES
            stripe = (
                f"M 0 {-h} Q {x0 * 0.9} {-h * 0.9} {x0} {-h * 0.6} L {x1} {-h * 0.6} Q {x1 * 0.9} {-h * 0.9} 0 {-h} Z"
            )
            layer.flat(path(stripe), asked.trim, 235)
        layer.flat(ellipse(-w * 0.2, -h * 0.94, w * 0.2, h * 0.05), lighter(asked.tint, 0.8), 60, blur=8)
    layer.shape(ellipse(0, -h * 1.0, 9), asked.trim, line=2.4, shade=0.3)


PART = Part(_draw, 460, 520, "#e2583e", "#fbf2e0", z=1.2, rim=0.9, haze=0.02, shadow=0.0)
