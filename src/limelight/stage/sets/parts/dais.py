"""Steps of stone up to a seat: `count` of them, each narrower, a carpet in `trim` running up their middle."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, each = asked.wide, asked.high / asked.count
    for k in range(asked.count):
        y, half = -k * each, w / 2 * (1 - 0.1 * k)
        tread = [(-half, y - each), (half, y - each), (half * 0.95, y - each - 16), (-half * 0.95, y - each - 16)]
        slab(layer, -half, y - each, 2 * half, each, darker(asked.tint, 0.14 + 0.03 * k), line=3, shade=0.3)
        for j in range(-3, 4):
            layer.stroke(f"M {j * half * 0.3 + 20} {y - each + 5} L {j * half * 0.3 + 20} {y - 5}",
                         darker(asked.tint, 0.4), 2, 90)  # fmt: skip
        layer.shape(polygon(tread), lighter(asked.tint, 0.15), line=2.6, shade=0)
        runner = w * 0.15 * (1 - 0.05 * k)
        layer.flat(polygon(box(-runner, y - each, 2 * runner, each)), darker(asked.trim, 0.2))
        layer.flat(polygon([(-runner, y - each), (runner, y - each), (runner * 0.97, y - each - 16),
                            (-runner * 0.97, y - each - 16)]), asked.trim)  # fmt: skip
        for side in (-1, 1):
            layer.stroke(f"M {side * runner} {y} L {side * runner} {y - each} L {side * runner * 0.97} {y - each - 16}",
                         "#e0b04e", 5)  # fmt: skip


PART = Part(_draw, 760, 140, "#b9b0a8", "#b0322e", count=3, z=1.45, rim=0.5, haze=0.0, shadow=0.3)
