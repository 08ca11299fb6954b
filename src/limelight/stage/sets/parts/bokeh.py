"""The lights of a town far out of focus, `count` of them about its point: lamps, tail lights, signs; dark by day."""

from __future__ import annotations

from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.town import bokeh

WARM = ("#ffb24a", "#ffc878", "#ffe0a0", "#ff9a3a")
BRIGHT = ("#ff4a3a", "#ff5a8a", "#4ad8b0", "#5ab8ff", "#ff6a2a", "#b07aff")


def _draw(layer: Layer, asked: Asked) -> None:
    burn, chance = asked.hour.outside.burn, asked.chance
    wide = asked.wide or asked.right - asked.left
    middle = 0.0 if asked.wide else (asked.left + asked.right) / 2
    for _ in range(round(asked.count * burn)):
        x = middle + chance.uniform(-0.5, 0.5) * wide
        y = chance.gauss(-0.5, 0.24) * asked.high
        size = asked.high * (0.02 + 0.085 * chance.random() ** 1.6)
        colour = chance.choice(WARM if chance.random() < 0.62 else BRIGHT)
        bokeh(layer, x, y, size, colour, chance.uniform(90, 215) * burn)


PART = Part(_draw, 0, 420, count=70, z=3.0, lit=0.0, ambient=0.0, rim=0.0, haze=0.0, emit=True)
