"""A beam across the hall with a painted band, from edge to edge, its upper edge at the piece's point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import painted_beam, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    left, right = asked.left - 20, asked.right + 20
    slab(layer, left, asked.top - 20, right - left, -asked.top + 20, darker(asked.tint, 0.5), line=0, shade=0)
    painted_beam(layer, left, right, 0, asked.tint)
    slab(layer, left, 56, right - left, 18, asked.trim, line=3, shade=0.4)
    for k in range(int((right - left) / 56) + 1):
        slab(layer, left + k * 56 + 12, 74, 26, 30, darker(asked.tint, 0.1), line=2.4, shade=0.4)


PART = Part(_draw, 1080, 110, "#9a2f2a", "#d8a848", z=1.5, middle=-0.5, rim=0.5, haze=0.0, shadow=0.3)
