"""The sky down to its foot, the horizon: what the hour has in it. It is the first piece of whatever sees the outdoors.

`wide` moves the sun or moon across the page, `high` above the horizon; left out, they stand where the hour has them.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.sky import draw_sky


def _draw(layer: Layer, asked: Asked) -> None:
    x, y = layer.view.left - asked.left, layer.view.top - asked.top
    orb = (asked.wide, y - asked.high) if asked.wide else None
    with placed(layer.canvas, -x, -y):
        draw_sky(layer, asked.hour.outside, asked.chance, y, orb)


PART = Part(_draw, 0, 0, z=9.0, worth=(0, -420, 400), lit=0.0, ambient=0.0, rim=0.0, haze=0.0)
