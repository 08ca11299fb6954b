"""Light that falls in shafts from above, `count` of them: the sun's, or the moon's by night; hardly any
under a covered sky. Its point is where they come through.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part

LIGHT = {"dawn": ("#ffe2c0", 110.0), "day": ("#fff6cc", 100.0), "dusk": ("#ffb870", 110.0), "night": ("#a8c4ff", 84.0)}


def _draw(layer: Layer, asked: Asked) -> None:
    colour, alpha = LIGHT[asked.hour.name]
    if asked.hour.outside.clouds >= 1:
        alpha *= 0.25
    layer.glow(0, 0, asked.wide * 0.5, colour, alpha / 110)
    for k in range(asked.count):
        spread = (k + 0.5) / asked.count - 0.5
        x, wide = spread * asked.wide * 0.5, asked.wide * asked.chance.uniform(0.03, 0.08)
        foot = x + asked.high * (0.28 + spread * 0.7)
        near, far = wide * 0.4, wide * 1.5
        shaft = polygon([(x - near, 0), (x + near, 0), (foot + far, asked.high), (foot - far, asked.high)])
        stops = [(colour, alpha), (colour, alpha * 0.6), (colour, 0.0)]
        layer.wash(shaft, linear((x, 0), (foot, asked.high), stops), blur=9)
        layer.flat(ellipse(foot, asked.high * 0.98, far * 1.4, wide * 0.4), colour, alpha * 0.7, blur=14)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    """What the shafts light is the clearing they fall into."""
    colour, alpha = LIGHT[asked.hour.name]
    return (Bulb(0.1 * asked.wide, asked.high * 0.8, 0.7 * asked.wide, colour, alpha / 230, name="shafts"),)


PART = Part(_draw, 900, 1300, count=6, z=1.2, emit=True, bulbs=_bulbs, middle=-0.5, haze=0.0, rim=0.0)
