"""A wooden fence from side to side of its width, or of the page: pickets and two rails."""

from __future__ import annotations

from limelight.stage.drawing.shapes import polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

APART = 54.0


def _draw(layer: Layer, asked: Asked) -> None:
    h, wood = asked.high, asked.tint
    left, right = (-asked.wide / 2, asked.wide / 2) if asked.wide else (asked.left, asked.right)
    for y in (-h * 0.76, -h * 0.3):
        rail = [(left, y), (right, y), (right, y + 20), (left, y + 20)]
        layer.shape(polygon(rail), asked.trim, line=2.8, shade=0.4)
    x = left
    while x < right:
        lean, tall = asked.chance.uniform(-4, 4), h * asked.chance.uniform(0.94, 1.03)
        picket = [(x - 17, 0), (x - 17 + lean, -tall + 22), (x + lean, -tall), (x + 17 + lean, -tall + 22), (x + 17, 0)]
        layer.shape(polygon(picket), wood, line=2.8, shade=0.6)
        x += APART


PART = Part(_draw, 0, 190, "#b09070", "#8a6c50", z=1.25, rim=0.6, haze=0.04, shadow=0.2)
