"""A floor of square tiles from its line down to the page's foot, running to a far point."""

from __future__ import annotations

import math
from itertools import pairwise

from limelight.stage.drawing.shapes import darker, lighter, linear, mix, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

ROWS, DOWN = 7, 640.0
FAR, NEAR = 105.0, 255.0


def _draw(layer: Layer, asked: Asked) -> None:
    left, right = asked.left - 20, asked.right + 20
    floor = polygon(box(left, 0, right - left, asked.bottom + 20))
    layer.shape(floor, darker(asked.tint, 0.3), line=0, shade=0, grade=0.2)
    count = math.ceil(max(-left, right) / FAR) + 1
    rows = [(j / ROWS) ** 1.5 for j in range(ROWS + 2)]
    for j, (t0, t1) in enumerate(pairwise(rows)):
        for i in range(-count, count):
            corners = [(_x(i, t0) + 3, t0 * DOWN + 3), (_x(i + 1, t0) - 3, t0 * DOWN + 3),
                       (_x(i + 1, t1) - 3, t1 * DOWN - 2), (_x(i, t1) + 3, t1 * DOWN - 2)]  # fmt: skip
            tone = asked.tint if (i + j) % 2 else mix(asked.tint, asked.trim, 0.5)
            shade = asked.chance.choice((tone, lighter(tone, 0.12), darker(tone, 0.08)))
            layer.shape(polygon(corners), shade, line=2, shade=0.15, grade=0.06)
    layer.wash(floor, linear((0, 0), (0, 130), [("#1a1030", 90.0), ("#1a1030", 0.0)]))


def _x(i: float, t: float) -> float:
    return i * (FAR + (NEAR - FAR) * t)


PART = Part(_draw, 1080, 500, "#c2a090", "#a88878", z=1.5, rim=0.1, haze=0.0)
