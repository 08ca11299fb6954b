"""The top of a table very near, from its far edge down: where a thing lies that a shot looks at."""

from __future__ import annotations

from limelight.stage.drawing.shapes import bow, clipped, darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    left, right, wood, chance = asked.left - 60, asked.right + 60, asked.tint, asked.chance
    deep = asked.bottom + 60
    top = polygon(box(left, 0, right - left, deep))
    layer.shape(top, wood, line=0, shade=0, grade=0.3)
    with clipped(layer.canvas, top):
        for k in range(4):
            y = deep * (0.16 + 0.25 * k)
            layer.stroke(f"M {left} {y} L {right} {y + 14}", darker(wood, 0.5), 4, 150)
        for _ in range(70):
            x, y, long = chance.uniform(left, right), chance.uniform(10, deep), chance.uniform(90, 420)
            grain = bow((x, y), (x + long / 2, y + chance.uniform(-12, 12)), (x + long, y + chance.uniform(-6, 8)))
            layer.stroke(grain, chance.choice((darker(wood, 0.4), lighter(wood, 0.2))), chance.uniform(1.5, 4), 70)
        for _ in range(4):
            x, y = chance.uniform(left, right), chance.uniform(60, deep)
            layer.stroke(ellipse(x, y, 26, 9), darker(wood, 0.5), 3, 110)
            layer.flat(ellipse(x, y, 12, 4), darker(wood, 0.6), 120)
        layer.wash(top, linear((0, 0), (0, 220), [("#ffffff", 40.0), ("#ffffff", 0.0)]))
    layer.stroke(f"M {left} 2 L {right} 2", lighter(wood, 0.5), 4, 150)


PART = Part(_draw, 1080, 600, "#8a5a3c", z=1.03, rim=0.2, haze=0.0)
