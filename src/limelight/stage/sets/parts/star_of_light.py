"""A star that shines, small enough for two hands: its points soft, its heart too bright to look at."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import ellipse, radial
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part
from limelight.stage.sets.sky import glint
from limelight.stage.sets.star import star


def _draw(layer: Layer, asked: Asked) -> None:
    r = asked.wide / 2
    layer.shape(star(0, 0, r), asked.tint, line=2.4, shade=0.3, grade=0.2)


def _shine(layer: Layer, asked: Asked) -> None:
    r, chance = asked.wide / 2, asked.chance
    heart = [("#fffbe8", 235.0), ("#ffe898", 150.0), ("#ffc850", 40.0), ("#ffb040", 0.0)]
    layer.wash(star(0, 0, r * 0.97), radial((0, 0), r, heart, [0, 0.26, 0.62, 1]))
    layer.flat(star(0, 0, r * 1.06), "#ffd678", 36, blur=r * 0.16)
    for _ in range(40):
        turn, reach = chance.uniform(0, math.tau), r * chance.uniform(1.0, 2.6)
        x, y, size = math.cos(turn) * reach, math.sin(turn) * reach, chance.uniform(4, 15)
        if size > 10:
            layer.flat(glint(x, y, size * 1.6), "#fff4cc", chance.randint(120, 235))
        layer.flat(ellipse(x, y, size * 0.28), "#ffe9a8", chance.randint(90, 230), blur=1)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    return (Bulb(0, 0, asked.wide * 1.6, "#ffc050", 0.85, halo=asked.wide * 2.2, glow=0.5, name="star"),)


PART = Part(_draw, 330, 330, "#ffc648", z=1.01, bulbs=_bulbs, shine=_shine, middle=0.0, rim=0.2, haze=0.0)
