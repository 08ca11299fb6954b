"""A ridge of hills across the page, its foot at the piece's point; far ones are mountains, near ones wooded folds.

`count` is how many clumps of trees stand on it, `high` how far it rises.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, lighter, linear
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import clump, ridge
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    chance, h = asked.chance, asked.high
    snow = asked.hour.outside.weather == "snow"
    colour = lighter(asked.tint, 0.0) if not snow else "#c4d0e0"
    hill = ridge(chance, 0, h, max(150, asked.wide * 0.3), asked.left, asked.right, 400)
    layer.shape(hill, colour, line=0, shade=0, grade=0.2)
    with clipped(layer.canvas, hill):
        layer.wash(hill, linear((0, -h), (0, h * 0.4), [(lighter(colour, 0.5), 70.0), (colour, 0.0)]))
    for _ in range(asked.count):
        x, y = chance.uniform(asked.left, asked.right), chance.uniform(-h * 0.1, h * 0.12)
        wide = chance.uniform(18, 46)
        layer.flat(clump(chance, x, y, wide, wide * 0.7, lobes=8), darker(colour, chance.uniform(0.14, 0.3)))


PART = Part(_draw, 900, 180, "#5c8468", z=4.0, lit=0.1, rim=0.4)
