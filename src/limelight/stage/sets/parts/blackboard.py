"""A school's blackboard in its wooden frame: its words in chalk, a sum, a drawn sun, a sponge."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.parts.style import Asked, Part

CHALK = "#f2f0e4"


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2 - 20, -h / 2 - 20, w + 40, h + 40, asked.trim, line=3.4, shade=0.6)
    slab(layer, -w / 2, -h / 2, w, h, asked.tint, line=2.6, shade=0.2)
    for _ in range(9):
        smear = ellipse(asked.chance.uniform(-0.4, 0.4) * w, asked.chance.uniform(-0.35, 0.35) * h, w * 0.16, h * 0.07)
        layer.flat(smear, CHALK, 12, blur=14)
    if asked.words:
        across(layer, asked.words, -w * 0.1, -h * 0.18, min(h * 0.2, 1.3 * w / max(4, len(asked.words))), CHALK)
    _sum(layer, -w * 0.36, h * 0.14, h * 0.1)
    _sun(layer, w * 0.32, h * 0.08, h * 0.13)
    slab(layer, -w * 0.5, h / 2 + 16, w, 16, asked.trim, line=2.6, shade=0.4)
    for x, colour in ((-0.3, CHALK), (-0.24, "#f2b8b0"), (-0.19, "#f2e29a")):
        slab(layer, x * w, h / 2 + 8, 30, 9, colour, line=1.6, shade=0.2)
    layer.shape(polygon(box(w * 0.24, h / 2 - 6, 84, 24)), "#d8a25a", line=2.4, shade=0.4)


def _sum(layer: Layer, x: float, y: float, size: float) -> None:
    for k, sign in enumerate(("7", "+", "5", "=")):
        across(layer, sign, x + k * size * 1.15, y, size * 1.5, CHALK)
    layer.stroke(f"M {x + size * 4.4} {y + size * 0.8} L {x + size * 6.2} {y + size * 0.8}", CHALK, 4, 200)


def _sun(layer: Layer, x: float, y: float, r: float) -> None:
    layer.stroke(ellipse(x, y, r), "#f2e29a", 4, 220)
    for dx, dy in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7)):
        layer.stroke(
            f"M {x + dx * r * 1.25} {y + dy * r * 1.25} L {x + dx * r * 1.7} {y + dy * r * 1.7}", "#f2e29a", 4, 220
        )
    layer.stroke(
        path(f"M {x - r * 0.4} {y + r * 0.2} Q {x} {y + r * 0.7} {x + r * 0.4} {y + r * 0.2}"), "#f2e29a", 3.5, 220
    )


PART = Part(_draw, 640, 380, "#2f5a4a", "#9a6a42", words="ABC", z=1.58, hangs=True, middle=0.0, rim=0.3, haze=0.0)
