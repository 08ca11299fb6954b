"""A ring standing in its little box, its stone catching the light; `trim` is the stone."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, minus, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.sky import glint


def _draw(layer: Layer, asked: Asked) -> None:
    w, gold = asked.wide, asked.tint
    layer.flat(ellipse(0, 14, w * 0.56, w * 0.09), "#1a1030", 140, blur=14)
    lid = [
        (-w * 0.46, -w * 0.3, "c"),
        (-w * 0.44, -w * 0.86),
        (0, -w * 0.92),
        (w * 0.44, -w * 0.86),
        (w * 0.46, -w * 0.3, "c"),
    ]
    layer.shape(blob(lid, pull=0.2), "#6a2438", line=4, shade=0.6)
    layer.shape(
        blob([(x * 0.86, y * 0.94 - w * 0.01, *c) for x, y, *c in lid], pull=0.2), "#f0e2d4", line=2.6, shade=0.8
    )
    _ring(layer, asked, 0, -w * 0.42, w * 0.22, gold)
    cushion = [(-w * 0.4, -w * 0.24), (-w * 0.1, -w * 0.31), (0, -w * 0.27), (w * 0.1, -w * 0.31), (w * 0.4, -w * 0.24),
               (w * 0.4, -w * 0.1), (-w * 0.4, -w * 0.1)]  # fmt: skip
    layer.shape(blob(cushion), "#f6ecdf", line=3, shade=0.8)
    base = [
        (-w * 0.48, -w * 0.26),
        (-w * 0.4, -w * 0.2),
        (w * 0.4, -w * 0.2),
        (w * 0.48, -w * 0.26),
        (w * 0.44, w * 0.02),
        (-w * 0.44, w * 0.02),
    ]
    layer.shape(polygon(base), "#7a2c42", line=4, shade=0.6)
    layer.stroke(f"M {-w * 0.4} {-w * 0.19} L {w * 0.4} {-w * 0.19}", lighter("#7a2c42", 0.4), 4, 150)


def _ring(layer: Layer, asked: Asked, x: float, y: float, r: float, gold: str) -> None:
    band = minus(ellipse(x, y, r, r * 1.02), ellipse(x, y, r * 0.8, r * 0.82))
    layer.shape(band, gold, line=3.4, shade=0.6, grade=0.3)
    layer.stroke(
        f"M {x - r * 0.82} {y - r * 0.36} Q {x - r * 0.66} {y - r * 0.76} {x - r * 0.26} {y - r * 0.9}",
        "#fff8dc",
        6,
        220,
    )
    top, half = y - r * 1.06, r * 0.44
    crown, girdle = top - half * 0.86, top - half * 0.36
    stone = [(x - half * 0.62, crown), (x + half * 0.62, crown), (x + half, girdle), (x, top + half * 0.62),
             (x - half, girdle)]  # fmt: skip
    layer.shape(polygon(stone), asked.trim, line=3.2, shade=0)
    for a, b, c, alpha in ((0, 1, 3, 90), (1, 2, 3, 40), (4, 0, 3, 150)):
        layer.flat(
            polygon([stone[a], stone[b], stone[c]]),
            lighter(asked.trim, 0.8) if alpha > 80 else darker(asked.trim, 0.3),
            alpha,
        )
    layer.stroke(polygon([stone[4], stone[2]]), "#ffffff", 2.4, 170)


def _shine(layer: Layer, asked: Asked) -> None:
    w = asked.wide
    layer.flat(glint(w * 0.06, -w * 0.74, w * 0.1), "#ffffff", 235)
    layer.flat(ellipse(w * 0.06, -w * 0.74, w * 0.05), "#dfefff", 120, blur=9)


PART = Part(_draw, 460, 440, "#e0b04a", "#9ad0f0", z=1.02, shine=_shine, rim=0.8, haze=0.0)
