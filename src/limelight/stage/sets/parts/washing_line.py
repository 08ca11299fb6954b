"""A washing line from one post to another, `count` pieces of washing on it that hang in the wind."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, lighter, limb
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

CLOTHS = ("#e8dcd0", "#d87a70", "#8ab0c8", "#f0c878", "#e8dcd0", "#8fb890", "#c89ab8")


def _draw(layer: Layer, asked: Asked) -> None:
    half, h = asked.wide / 2, asked.high
    for x in (-half, half):
        layer.shape(limb([(x, 0), (x, -h - 20)], [12, 9]), asked.trim, line=3.2, shade=0.5)
    layer.stroke(f"M {-half} {-h} Q 0 {-h + 2 * _sag(asked, 0)} {half} {-h}", "#3a3a5a", 4)
    step = asked.wide / asked.count
    for k in range(asked.count):
        x = -half + (k + 0.5) * step + asked.chance.uniform(-0.1, 0.1) * step
        wide = step * asked.chance.uniform(0.45, 0.78)
        _cloth(layer, asked, x, wide, asked.chance.uniform(0.24, 0.4) * h, CLOTHS[k % len(CLOTHS)])


def _sag(asked: Asked, x: float) -> float:
    return asked.high * 0.1 * (1 - (2 * x / asked.wide) ** 2)


def _cloth(layer: Layer, asked: Asked, x: float, wide: float, long: float, colour: str) -> None:
    wind = 14 + 46 * asked.hour.outside.wind
    left, right = x - wide / 2, x + wide / 2
    y0, y1 = -asked.high + _sag(asked, left), -asked.high + _sag(asked, right)
    corners = [(left, y0, "c"), (right, y1, "c"), (right + wind * 0.7, y1 + long * 0.5), (right + wind, y1 + long, "c"),
               (x + wind * 0.4, (y0 + y1) / 2 + long + 12), (left + wind * 0.8, y0 + long - 8, "c"),
               (left + wind * 0.4, y0 + long * 0.5)]  # fmt: skip
    cloth = blob(corners, pull=0.28)
    layer.shape(cloth, colour, line=3, shade=1.1)
    with clipped(layer.canvas, cloth):
        for t in (0.3, 0.62):
            fold = f"M {left + wide * t} {y0 + 10} Q {left + wide * t + wind * 0.6} {y0 + long * 0.5}"
            fold += f" {left + wide * t + wind * 0.7} {y0 + long}"
            layer.stroke(fold, darker(colour, 0.4), 9, 60, blur=5)
            layer.stroke(fold, lighter(colour, 0.6), 3, 50, blur=2)
    for peg in (left + 8, right - 8):
        slab(layer, peg - 4, -asked.high + _sag(asked, peg) - 12, 8, 26, "#a86a4a", line=2, shade=0.3)


PART = Part(_draw, 850, 590, "#e8dcd0", "#8a6450", count=5, z=1.08, rim=0.9, haze=0.0, shadow=0.2, sway=0.012)
