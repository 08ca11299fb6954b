"""The head of a bed seen from its foot: a rounded board with a star, and two pillows; its foot is the mattress."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.star import star


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    half = w / 2
    for side in (-1, 1):
        slab(layer, side * half - 26, -h * 0.82, 52, h * 0.82 + 160, wood, line=3.4, shade=0.8)
        layer.shape(ellipse(side * half, -h * 0.86, 34), wood, line=3.4, shade=0.8)
    board = [(-half + 10, 160, "c"), (-half + 10, -h * 0.66), (-half * 0.6, -h * 0.9), (0, -h), (half * 0.6, -h * 0.9),
             (half - 10, -h * 0.66), (half - 10, 160, "c")]  # fmt: skip
    layer.shape(blob(board, pull=0.3), wood, line=3.6, shade=1.0)
    inner = [(x * 0.88, y * 0.88 if y < 0 else y) for x, y, *_ in board]
    layer.stroke(blob(inner, closed=False, pull=0.3), darker(wood, 0.4), 5, 130)
    layer.flat(star(0, -h * 0.68, h * 0.12), darker(wood, 0.35), 210)
    for side in (-1, 1):
        _pillow(layer, side * w * 0.235, asked.trim, w * 0.24)


def _pillow(layer: Layer, x: float, linen: str, half: float) -> None:
    plump = [(x - half, 40), (x - half * 1.04, -50), (x - half * 0.7, -128), (x, -140), (x + half * 0.7, -128),
             (x + half * 1.04, -50), (x + half, 40), (x, 90)]  # fmt: skip
    layer.shape(blob(plump, pull=0.32), linen, line=3.2, shade=1.0)
    for lean in (-0.5, 0.1, 0.55):
        layer.stroke(f"M {x + half * lean} -96 Q {x + half * lean * 0.7} -60 {x + half * lean * 0.9} -22",
                     darker(linen, 0.3), 4, 90, blur=2)  # fmt: skip
    layer.stroke(f"M {x - half * 0.6} -118 Q {x} -134 {x + half * 0.6} -116", lighter(linen, 0.6), 6, 120, blur=2)


PART = Part(_draw, 760, 560, "#a8704e", "#f4ead8", z=1.2, rim=0.8, haze=0.0, shadow=0.35)
