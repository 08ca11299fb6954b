"""A floor of square tiles from its line down, in two colours, that runs away from us; it shines a little."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

FAR, NEAR, DOWN = 96.0, 232.0, 600.0
"""Between two seams at the wall, and so far below it."""
ROWS = 9


def _draw(layer: Layer, asked: Asked) -> None:
    left, right = asked.left - 20, asked.right + 20
    floor = polygon(box(left, 0, right - left, asked.bottom + 20))
    layer.shape(floor, asked.tint, line=0, shade=0, grade=0.2)
    count = int(max(-left, right) / FAR) + 2
    for row in range(ROWS):
        top, foot = _row(row), _row(row + 1)
        for k in range(-count, count):
            if (k + row) % 2:
                corners = [(_at(k, top), top), (_at(k + 1, top), top), (_at(k + 1, foot), foot), (_at(k, foot), foot)]
                layer.flat(polygon(corners), asked.trim, 235)
        layer.stroke(f"M {left} {top} L {right} {top}", darker(asked.tint, 0.35), 1.6 + 0.3 * row, 120)
    for k in range(-count, count + 1):
        layer.stroke(f"M {_at(k, 0)} 0 L {_at(k, 900)} 900", darker(asked.tint, 0.35), 2.4, 120)
    layer.wash(floor, linear((0, 0), (0, 160), [("#1a1030", 96.0), ("#1a1030", 0.0)]))
    shine = [(-0.1 * right, 30), (0.25 * right, 30), (0.2 * right, 620), (-0.35 * right, 620)]
    layer.flat(polygon(shine), lighter(asked.tint, 0.9), 26, blur=40)


def _row(row: float) -> float:
    """How far below the wall a seam lies: rows widen toward us."""
    return 30 * row + 9.5 * row * row


def _at(k: int, y: float) -> float:
    return k * (FAR + (NEAR - FAR) * y / DOWN)


PART = Part(_draw, 1080, 500, "#e6ded0", "#b9c4c0", z=1.5, rim=0.1, haze=0.0)
