"""A cup of something hot on its saucer, steaming."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, lighter, minus
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, glaze = asked.wide, asked.high, asked.tint
    layer.flat(ellipse(10, 6, w * 0.62, h * 0.1), "#1a1030", 130, blur=12)
    layer.shape(ellipse(0, -h * 0.03, w * 0.6, h * 0.11), glaze, line=3.6, shade=0.5)
    layer.stroke(ellipse(0, -h * 0.045, w * 0.46, h * 0.075), asked.trim, 7, 210)
    ear = minus(ellipse(w * 0.42, -h * 0.48, w * 0.17, h * 0.2), ellipse(w * 0.42, -h * 0.48, w * 0.1, h * 0.125))
    layer.shape(ear, glaze, line=3.6, shade=0.6)
    half = [(w * 0.2, -h * 0.08), (w * 0.38, -h * 0.4), (w * 0.42, -h * 0.82, "c")]
    bowl = blob([*((-x, y, *c) for x, y, *c in reversed(half)), (0, -h * 0.05), *half], pull=0.32)
    layer.shape(bowl, glaze, line=3.8, shade=1.1)
    with clipped(layer.canvas, bowl):
        for k in range(7):
            x = (-0.36 + 0.12 * k) * w
            layer.stroke(ellipse(x, -h * 0.52, w * 0.048, h * 0.05), asked.trim, 5, 220)
        layer.stroke(
            f"M {-w * 0.5} {-h * 0.66} L {w * 0.5} {-h * 0.66} M {-w * 0.5} {-h * 0.38} L {w * 0.5} {-h * 0.38}",
            asked.trim,
            6,
            220,
        )
        layer.stroke(
            f"M {-w * 0.28} {-h * 0.74} Q {-w * 0.27} {-h * 0.4} {-w * 0.14} {-h * 0.18}",
            lighter(glaze, 0.9),
            12,
            150,
            blur=3,
        )
    layer.shape(ellipse(0, -h * 0.82, w * 0.42, h * 0.085), lighter(glaze, 0.3), line=3.6, shade=0)
    layer.flat(ellipse(0, -h * 0.81, w * 0.36, h * 0.062), "#5a2c1a")
    layer.flat(ellipse(-w * 0.08, -h * 0.82, w * 0.18, h * 0.024), "#a8683c", 170)


def _shine(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    for k in (-1, 0, 1):
        x = k * w * 0.14
        steam = [(x, -h * 0.86), (x - w * 0.1, -h * 1.1), (x + w * 0.08, -h * 1.32), (x - w * 0.04, -h * 1.6)]
        layer.stroke(blob(steam, closed=False), "#ffffff", w * 0.06, 46, blur=13)


PART = Part(_draw, 520, 430, "#e8ecf0", "#3a6aa8", z=1.02, shine=_shine, rim=0.8, haze=0.0)
