"""A plastered wall across the whole page, from its foot up: `trim` is the skirting board, `count` rows of wallpaper."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab, stained_wall
from limelight.stage.sets.parts.style import Asked, Part

STEP = 118.0
"""From one wallpaper flower to the next."""


def _draw(layer: Layer, asked: Asked) -> None:
    left, wide = asked.left - 20, asked.right - asked.left + 40
    area = box(left, asked.top - 20, wide, 20 - asked.top)
    stains = (lighter(asked.tint, 0.22), darker(asked.tint, 0.18))
    stained_wall(layer, asked.chance, area, asked.tint, stains, 40)
    for row in range(asked.count):
        _flowers(layer, asked, left, wide, -240.0 - row * STEP * 0.8, row % 2)
    _corners(layer, asked, left, wide)
    slab(layer, left, -44, wide, 44, asked.trim, line=3, shade=0.5)
    layer.stroke(f"M {left} -34 L {left + wide} -34", lighter(asked.trim, 0.4), 2.5, 120)


def _flowers(layer: Layer, asked: Asked, left: float, wide: float, y: float, odd: int) -> None:
    petal = lighter(asked.tint, 0.4)
    first = left - left % STEP
    for k in range(int(wide / STEP) + 2):
        x = first + k * STEP + odd * STEP / 2
        for dx, dy in ((-7, 0), (7, 0), (0, -7), (0, 7)):
            layer.flat(ellipse(x + dx, y + dy, 6), petal, 105)
        layer.flat(ellipse(x, y, 4), darker(asked.tint, 0.3), 90)


def _corners(layer: Layer, asked: Asked, left: float, wide: float) -> None:
    """The wall darkens toward the ceiling and, a little, toward the floor: a bare wall is never one colour."""
    area = polygon(box(left, asked.top - 20, wide, 20 - asked.top))
    dark = darker(asked.tint, 0.6)
    stops = [(dark, 92.0), (dark, 18.0), (dark, 0.0), (dark, 44.0)]
    layer.wash(area, linear((0, max(asked.top, -1500)), (0, 0), stops, [0, 0.3, 0.62, 1]))


PART = Part(_draw, 1080, 1300, "#d9b792", "#eadbc8", z=1.6, rim=0.3, haze=0.0)
