"""Open ground from its line down to the page's foot: grass in tufts, or bare earth where `count` is 1 to 20."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, mix
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import pebble, tuft
from limelight.stage.sets.parts.style import Asked, Part

FLOWERS = ("#fff4e0", "#f2d878", "#e88a7a", "#b49ae0")
BARE = 20
"""Fewer tufts than so many are none: earth with stones."""


def _draw(layer: Layer, asked: Asked) -> None:
    chance, snow = asked.chance, asked.hour.outside.weather == "snow"
    colour = "#d4deec" if snow else asked.tint
    left, right, foot = asked.left - 40, asked.right + 40, asked.bottom + 40
    step = (right - left) / 5
    edge = [(left + k * step, chance.uniform(-12, 10)) for k in range(6)]
    field = blob([*edge, (right, foot, "c"), (left, foot, "c")])
    layer.shape(field, colour, line=0, shade=0, grade=0.22)
    with clipped(layer.canvas, field):
        for _ in range(int((right - left) / 12)):
            t = chance.random()
            patch = ellipse(chance.uniform(left, right), 20 + t * 760, 70 + 170 * t, 7 + 24 * t)
            layer.flat(patch, chance.choice((darker(colour, 0.16), lighter(colour, 0.2))), 72, blur=4 + 6 * t)
    _stones(layer, asked, left, right)
    if asked.count > BARE:
        _tufts(layer, asked, left, right, colour)


def _stones(layer: Layer, asked: Asked, left: float, right: float) -> None:
    chance = asked.chance
    for _ in range(int((right - left) / (60 if asked.count <= BARE else 160))):
        t = chance.random()
        at = chance.uniform(left, right), 14 + 700 * t
        layer.shape(pebble(chance, *at, 4 + 13 * t), mix(asked.tint, "#9a9088", 0.7), line=1.6, shade=0.4)


def _tufts(layer: Layer, asked: Asked, left: float, right: float, colour: str) -> None:
    """Grass in bunches, nearer ones taller, so that a lawn is never a flat colour."""
    chance = asked.chance
    tones = (darker(colour, 0.26), lighter(colour, 0.18), darker(colour, 0.1), lighter(colour, 0.34))
    flowers = asked.hour.outside.weather != "snow"
    for t in sorted(chance.random() for _ in range(int(asked.count * (right - left) / 1300))):
        x, y = chance.uniform(left, right), 6 + t * t * 780
        flower = chance.choice(FLOWERS) if flowers and chance.random() < 0.1 else ""
        tuft(layer, chance, x, y, t * 0.9, tones, flower)


PART = Part(_draw, 1080, 700, "#7f9a58", count=260, z=1.2, rim=0.2, haze=0.03)
