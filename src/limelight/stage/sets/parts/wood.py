"""A wood seen from within: leaves overhead that thin out downward, and `count` trunks before them up out of sight."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import clump, ribbon
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    chance, wide = asked.chance, asked.right - asked.left + 80
    step = wide / asked.count
    _leaves(layer, asked, wide)
    for k in range(asked.count):
        x = asked.left - 40 + (k + chance.uniform(0.1, 0.9)) * step
        thick, lean = asked.wide * chance.uniform(0.55, 1.2) / 2, chance.uniform(-40, 40)
        bark = chance.choice((asked.trim, lighter(asked.trim, 0.1), darker(asked.trim, 0.1)))
        top = asked.top - 40
        points = [(x, 16), (x + lean * 0.1, top * 0.3), (x + lean * 0.6, top * 0.65), (x + lean, top)]
        layer.shape(ribbon(points, thick * 1.25, thick * 0.7), bark, line=0, shade=0.5, grade=0.1)
        if chance.random() < 0.6:
            y = top * chance.uniform(0.3, 0.7)
            side = chance.choice((-1, 1))
            bough = [(x + lean * 0.4, y), (x + side * step * 0.3, y - 60), (x + side * step * 0.55, y - 150)]
            layer.shape(ribbon(bough, thick * 0.4, 3), bark, line=0, shade=0.3)
    for _ in range(asked.count * 2):
        x = chance.uniform(asked.left, asked.right)
        layer.flat(clump(chance, x, chance.uniform(-26, 12), chance.uniform(50, 110), chance.uniform(20, 46)),
                   darker(asked.tint, chance.uniform(0.0, 0.25)))  # fmt: skip


def _leaves(layer: Layer, asked: Asked, wide: float) -> None:
    """Green air, and masses of leaf in it, fewer toward the ground."""
    chance, top = asked.chance, asked.top - 40
    area = polygon(box(asked.left - 40, top, wide, 40 - top))
    layer.wash(
        area, linear((0, top), (0, 0), [(asked.tint, 225.0), (asked.tint, 150.0), (lighter(asked.tint, 0.5), 60.0)])
    )
    for _ in range(asked.count * 5):
        t = chance.random() ** 1.6
        tone = chance.choice((asked.tint, lighter(asked.tint, 0.14), darker(asked.tint, 0.14)))
        x, y, size = (
            chance.uniform(asked.left, asked.right),
            top * (1 - 0.8 * t),
            chance.uniform(50, 110) * (1 - 0.4 * t),
        )
        layer.flat(clump(chance, x, y, size * 1.3, size * 0.8), tone, 150)


PART = Part(_draw, 60, 900, "#5f8060", "#5e5a52", count=9, z=3.2, lit=0.15, rim=0.3, haze=0.22)
