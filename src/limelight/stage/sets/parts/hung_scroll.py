"""A painted scroll that hangs from its cord: a young woman under a plum branch; its point is the silk's middle."""

from __future__ import annotations

from limelight.stage.drawing.shapes import placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.portrait import HEIGHT, draw_portrait


def _draw(layer: Layer, asked: Asked) -> None:
    scale = asked.high / 980
    with placed(layer.canvas, 0, -HEIGHT / 2 * scale, scale=scale):
        draw_portrait(layer)


PART = Part(_draw, 420, 1150, z=1.02, middle=0.0, rim=0.5, haze=0.0, shadow=0.3)
