"""A parked car, seen from its side; its lamps burn at night."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, paint = asked.wide, asked.high, asked.tint
    layer.flat(ellipse(0, -4, w * 0.5, h * 0.07), "#120c20", 150, blur=8)
    body = blob([(-w * 0.49, -h * 0.2, "c"), (-w * 0.5, -h * 0.46), (-w * 0.4, -h * 0.58), (-w * 0.25, -h * 0.62),
                 (-w * 0.13, -h * 0.94), (0, -h), (w * 0.14, -h * 0.95), (w * 0.28, -h * 0.62), (w * 0.44, -h * 0.55),
                 (w * 0.5, -h * 0.4), (w * 0.49, -h * 0.18, "c")], pull=0.3)  # fmt: skip
    layer.shape(body, paint, line=3.4, shade=1.0)
    with clipped(layer.canvas, body):
        layer.flat(polygon([(-w, -h * 0.3), (w, -h * 0.3), (w, 0), (-w, 0)]), darker(paint, 0.4), 90)
        layer.stroke(f"M {-w * 0.5} {-h * 0.5} Q 0 {-h * 0.6} {w * 0.5} {-h * 0.48}", lighter(paint, 0.55), 6, 130)
    sill, top = -h * 0.64, -h * 0.92
    rear = [(-w * 0.2, sill), (-w * 0.11, -h * 0.88), (-w * 0.06, top), (-w * 0.005, top), (-w * 0.005, sill)]
    front = [(w * 0.02, sill), (w * 0.02, top), (w * 0.09, top), (w * 0.13, -h * 0.87), (w * 0.22, sill)]
    for glass in (rear, front):
        layer.shape(polygon(glass), "#3a4a62", line=3, shade=0.3)
    layer.stroke(f"M {w * 0.005} {-h * 0.62} L {w * 0.02} {-h * 0.24}", darker(paint, 0.55), 3)
    layer.stroke(f"M {-w * 0.1} {-h * 0.52} L {-w * 0.04} {-h * 0.52}", darker(paint, 0.6), 6)
    for x in (-w * 0.31, w * 0.31):
        layer.shape(ellipse(x, -h * 0.18, h * 0.2), "#1c1a26", line=3, shade=0.3)
        layer.shape(ellipse(x, -h * 0.18, h * 0.11), "#a8acb8", line=2.6, shade=0.5)
    burn = asked.hour.burn
    layer.shape(ellipse(w * 0.475, -h * 0.44, w * 0.018, h * 0.06), "#fff4c8" if burn else "#e8eef0", line=2.4, shade=0)
    layer.shape(
        ellipse(-w * 0.487, -h * 0.46, w * 0.014, h * 0.06), "#ff4a3a" if burn else "#a83a34", line=2.4, shade=0
    )


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    if not burn:
        return ()
    front = Bulb(w * 0.5, -h * 0.44, w * 0.7, "#ffe8b0", 0.6 * burn, halo=w * 0.3, glow=0.7, name="headlight")
    return front, Bulb(-w * 0.5, -h * 0.46, w * 0.4, "#ff4030", 0.5 * burn, halo=w * 0.18, glow=0.7, name="taillight")


PART = Part(_draw, 620, 240, "#4a6a9a", z=1.3, bulbs=_bulbs, rim=0.8, haze=0.04)
