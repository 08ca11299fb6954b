"""A bush: leaves in round masses, some flowers of `trim` where `count` asks for them."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import clump
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    chance, w, h = asked.chance, asked.wide, asked.high
    leaf = "#dfe8f2" if asked.hour.outside.weather == "snow" else asked.tint
    layer.flat(ellipse(0, -6, w * 0.5, h * 0.1), "#1a1030", 70, blur=8)
    places = [(chance.uniform(-0.36, 0.36) * w, -chance.uniform(0.16, 0.72) * h) for _ in range(13)]
    for x, y in sorted(places, key=lambda at: at[1]):
        size = h * chance.uniform(0.2, 0.3)
        layer.flat(clump(chance, x, y + size * 0.35, size * 1.3, size), darker(leaf, 0.36))
        tone = chance.choice((leaf, lighter(leaf, 0.14), darker(leaf, 0.12)))
        layer.shape(clump(chance, x - 3, y, size * 1.1, size * 0.78), tone, line=0, shade=0.7)
    for _ in range(asked.count):
        x, y = chance.uniform(-0.42, 0.42) * w, -chance.uniform(0.15, 0.9) * h
        for dx, dy in ((-6, 0), (6, 0), (0, -6), (0, 6)):
            layer.flat(ellipse(x + dx, y + dy, 6), asked.trim, 240)
        layer.flat(ellipse(x, y, 4), "#f2c84a")


PART = Part(_draw, 340, 220, "#5c8450", "#e88a9a", z=1.3, rim=0.9, haze=0.04, sway=0.006)
