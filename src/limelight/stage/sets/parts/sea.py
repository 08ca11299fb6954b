"""The sea from its horizon, the piece's point, downward: swell that widens toward us, and the path of light on it.

`wide` is where the light's path lies across the page, as the sky's sun or moon does.
"""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, mix, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    air, deep = asked.hour.outside, asked.high
    sky, water = air.sky[-1], mix(asked.tint, air.sky[0], 0.55 if air.stars else 0.3)
    left, right = asked.left - 20, asked.right + 20
    area = polygon(box(left, 0, right - left, deep))
    tones = [mix(water, sky, 0.5), mix(water, sky, 0.14), water, darker(water, 0.35)]
    layer.wash(area, linear((0, 0), (0, deep), tones, [0, 0.1, 0.45, 1]))
    _swell(layer, asked, left, right, water, sky)
    _light(layer, asked)


def _swell(layer: Layer, asked: Asked, left: float, right: float, water: str, sky: str) -> None:
    chance = asked.chance
    for _ in range(int((right - left) / 6)):
        t = chance.random() ** 1.8
        x, y, w = chance.uniform(left, right), 5 + t * (asked.high - 30), 10 + 90 * t
        wave = path(f"M {x - w} {y} Q {x} {y - 4 - 7 * t} {x + w} {y} Q {x} {y + 2 + 3 * t} {x - w} {y} Z")
        tone = lighter(mix(water, sky, 0.45), 0.1) if chance.random() < 0.6 else darker(water, 0.4)
        layer.flat(wave, tone, chance.randint(40, 120))


def _light(layer: Layer, asked: Asked) -> None:
    """What the sun or moon lays on the water."""
    air, chance = asked.hour.outside, asked.chance
    page = layer.view.left - asked.left
    middle = (asked.wide or air.orb[0]) - page
    bright = 1.0 if air.stars or asked.hour.name in ("dusk", "dawn") else 0.6
    for _ in range(int(120 * bright)):
        t = chance.random() ** 1.4
        x, w = middle + chance.gauss(0, 14 + 84 * t), 6 + 36 * t
        glitter = ellipse(x, 4 + t * (asked.high - 20), w, 1.3 + 2.8 * t)
        layer.flat(glitter, lighter(air.orb_colour, 0.2), chance.randint(90, 225))


PART = Part(_draw, 0, 1100, "#2c6a94", z=6.0, worth=(0, 70, 300), lit=0.1, ambient=0.25, rim=0.0, haze=0.1)
