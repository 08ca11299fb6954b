"""A rail of turned posts across the room, a gate's breadth open in its middle; `wide` is that gap."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part

STEP = 74.0


def _draw(layer: Layer, asked: Asked) -> None:
    gap, h, wood = asked.wide / 2, asked.high, asked.tint
    for side, end in ((-1, asked.left - 20), (1, asked.right + 20)):
        start = side * gap
        for k in range(int(abs(end - start) / STEP) + 1):
            _post(layer, start + side * (k + 0.6) * STEP, h, wood)
        left, wide = min(start, end), abs(end - start)
        slab(layer, left, -h, wide, 30, lighter(wood, 0.1), line=3, shade=0.4)
        slab(layer, left, -34, wide, 34, darker(wood, 0.12), line=3, shade=0.4)
        slab(layer, start - 20, -h - 26, 40, h + 26, wood, line=3.2, shade=0.7)
        slab(layer, start - 28, -h - 40, 56, 20, lighter(wood, 0.12), line=2.8, shade=0.4)


def _post(layer: Layer, x: float, h: float, wood: str) -> None:
    side = [(x - 8, -h + 28), (x - 15, -h * 0.66), (x - 7, -h * 0.5), (x - 14, -h * 0.3), (x - 9, -32)]
    layer.shape(blob([*side, *((2 * x - px, py) for px, py in reversed(side))], pull=0.3), wood, line=2.6, shade=0.6)


PART = Part(_draw, 300, 250, "#7e4c30", z=1.25, rim=0.7, haze=0.0, shadow=0.3)
