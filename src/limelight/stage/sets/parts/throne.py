"""A ruler's seat: a carved back that rises in three arches, gold on lacquer, a sun disc over it, cushions in `trim`."""

from __future__ import annotations

from math import cos, pi, sin

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part

GOLD = "#e2b24c"


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, lacquer = asked.wide, asked.high, asked.tint
    half, seat = w / 2, -h * 0.36
    back = [(-half, seat, "c"), (-half * 0.98, -h * 0.7), (-half * 0.72, -h * 0.76), (-half * 0.6, -h * 0.88),
            (-half * 0.3, -h * 0.88), (0, -h), (half * 0.3, -h * 0.88), (half * 0.6, -h * 0.88),
            (half * 0.72, -h * 0.76), (half * 0.98, -h * 0.7), (half, seat, "c")]  # fmt: skip
    layer.shape(blob(back, pull=0.3), GOLD, line=3.6, shade=0.9)
    inner = [(x * 0.86, y * 0.955 + seat * 0.03) for x, y, *_ in back]
    layer.shape(blob(inner, pull=0.3), lacquer, line=2.6, shade=0.6)
    _carving(layer, w, h)
    for side in (-1, 1):
        arm = [(side * half * 1.0, 0, "c"), (side * half * 1.0, seat - h * 0.12), (side * half * 0.94, seat - h * 0.2),
               (side * half * 0.72, seat - h * 0.19), (side * half * 0.7, seat - h * 0.08),
               (side * half * 0.76, 0, "c")]  # fmt: skip
        layer.shape(blob(arm, pull=0.3), GOLD, line=3.2, shade=0.8)
        layer.shape(ellipse(side * half * 0.84, seat - h * 0.18, half * 0.15), lighter(GOLD, 0.2), line=2.8, shade=0.6)
    slab(layer, -half * 0.8, seat + 6, w * 0.8, -seat * 0.62, lacquer, line=3, shade=0.6)
    for k in range(4):
        slab(
            layer,
            -half * 0.74 + k * w * 0.185,
            seat + 34,
            w * 0.165,
            -seat * 0.36,
            darker(lacquer, 0.25),
            line=2.2,
            shade=0.3,
        )
        layer.stroke(ellipse(-half * 0.74 + (k + 0.45) * w * 0.185, seat + 34 - seat * 0.18, 16, 20), GOLD, 4)
    cushion = [(-half * 0.76, seat + 12), (-half * 0.7, seat - 26), (half * 0.7, seat - 26), (half * 0.76, seat + 12)]
    layer.shape(blob(cushion, pull=0.3), asked.trim, line=3, shade=0.7)
    layer.shape(polygon(box(-half, -24, w, 24)), GOLD, line=3, shade=0.5)


def _carving(layer: Layer, w: float, h: float) -> None:
    """A sun over clouds, in line."""
    layer.shape(ellipse(0, -h * 0.78, w * 0.1), "#f4d27a", line=2.6, shade=0.4)
    for k in range(12):
        layer.stroke(_ray(k, w * 0.12, w * 0.16, -h * 0.78), GOLD, 5)
    for side in (-1, 1):
        for x, y, r in ((0.16, 0.6, 0.07), (0.28, 0.64, 0.055), (0.3, 0.53, 0.05), (0.1, 0.5, 0.05)):
            cx, cy = side * x * w, -y * h
            left, right, rise = cx - side * r * w, cx + side * r * w, r * w
            curl = f"M {left} {cy} C {left} {cy - rise * 1.4} {right} {cy - rise * 1.4} {right} {cy} "
            curl += f"C {right} {cy + rise * 0.8} {cx} {cy + rise * 0.8} {cx} {cy}"
            layer.stroke(path(curl), GOLD, 5)


def _ray(k: int, near: float, far: float, y: float) -> str:
    a = k * pi / 6
    return f"M {cos(a) * near} {y + sin(a) * near} L {cos(a) * far} {y + sin(a) * far}"


PART = Part(_draw, 380, 560, "#7a1f22", "#e8c46a", z=1.42, rim=0.9, haze=0.0, shadow=0.35)
