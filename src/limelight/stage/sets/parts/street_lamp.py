"""A lamp on its post, lit from dusk: it throws a pool at its foot."""

from __future__ import annotations

from limelight.stage.drawing.shapes import path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    h, iron, burn = asked.high, asked.tint, asked.hour.burn
    y = -h + 78
    layer.shape(polygon([(-9, y + 60), (9, y + 60), (14, 0), (-14, 0)]), iron, shade=0.6)
    layer.shape(path("M -34 0 L 34 0 L 22 -60 L -22 -60 Z"), iron, shade=0.5)
    layer.shape(polygon([(-13, -h * 0.4), (13, -h * 0.4), (13, -h * 0.4 + 16), (-13, -h * 0.4 + 16)]), iron, shade=0.3)
    glass = path(f"M -30 {y - 40} L 30 {y - 40} L 22 {y + 58} L -22 {y + 58} Z")
    layer.shape(glass, "#fff0c0" if burn else "#cfd8dc", shade=0)
    layer.shape(path(f"M -42 {y - 38} L 42 {y - 38} L 0 {y - 78} Z"), iron, shade=0.4)
    for dy in (-40, 58):
        layer.stroke(f"M -32 {y + dy} L 32 {y + dy}", "#2c2c3c", 7)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    return (Bulb(0, -asked.high + 88, 420, "#ffd08a", 1.1 * burn, halo=420, glow=0.7, pool=(-60, 80)),)


PART = Part(_draw, 90, 980, "#3a3a4c", z=1.1, bulbs=_bulbs, rim=0.9, haze=0.0)
