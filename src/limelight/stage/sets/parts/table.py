"""A table with a plain top: seen a little from above; `trim` is its cloth, if it is another colour than the wood."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

DEEP = 0.2
"""How much of its height the top shows, seen from above."""


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    top = h * DEEP
    for x, foot in ((-w * 0.42, -top * 0.9), (w * 0.42 - 26, -top * 0.9), (-w * 0.47, 0.0), (w * 0.47 - 30, 0.0)):
        slab(layer, x, -h + top * 0.8, 28 if foot == 0 else 24, h - top * 0.8 + foot, darker(wood, 0.2), shade=0.6)
    slab(layer, -w * 0.46, -h + top, w * 0.92, 44, darker(wood, 0.12), shade=0.4)
    face = [(-w * 0.44, -h), (w * 0.44, -h), (w / 2, -h + top), (-w / 2, -h + top)]
    layer.shape(polygon(face), wood, line=3.2, shade=0, grade=0.2)
    slab(layer, -w / 2, -h + top, w, 22, darker(wood, 0.08), line=3, shade=0.3)
    for k in range(5):
        y = -h + top * (0.2 + 0.16 * k)
        x = asked.chance.uniform(-0.3, 0.1) * w
        layer.stroke(f"M {x} {y} L {x + asked.chance.uniform(0.15, 0.35) * w} {y}", darker(wood, 0.4), 2, 90)
    layer.stroke(f"M {-w * 0.43} {-h + 5} L {w * 0.43} {-h + 5}", lighter(wood, 0.5), 3, 120)
    if asked.trim != PART.trim:
        _cloth(layer, asked, top)


def _cloth(layer: Layer, asked: Asked, top: float) -> None:
    w, h = asked.wide, asked.high
    fall = -h + top + 90
    hem = [(w * 0.53 - k * w * 1.06 / 6, fall + (12 if k % 2 else -6)) for k in range(7)]
    cloth = [(-w * 0.445, -h - 3, "c"), (w * 0.445, -h - 3, "c"), (w * 0.51, -h + top, "c"), *hem,
             (-w * 0.51, -h + top, "c")]  # fmt: skip
    layer.shape(blob(cloth, pull=0.25), asked.trim, line=3, shade=0.6)
    for k in range(1, 6):
        x = -w * 0.5 + k * w / 6
        layer.stroke(f"M {x} {-h + top + 6} L {x * 1.03} {fall - 8}", darker(asked.trim, 0.4), 4, 90, blur=2)
    layer.stroke(f"M {-w * 0.5} {-h + top} L {w * 0.5} {-h + top}", lighter(asked.trim, 0.5), 3, 140)


PART = Part(_draw, 520, 330, "#8a5a3c", z=1.2, rim=0.7, haze=0.0, shadow=0.35)
