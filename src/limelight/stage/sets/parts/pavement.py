"""A pavement of slabs from its line down to a kerb, and the road before it; wet, it holds the lights and the sky."""

from __future__ import annotations

from itertools import pairwise

from limelight.stage.drawing.shapes import darker, ellipse, lighter, linear, mix, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

KERB = 430.0
"""How far below its line the kerb is."""
ROWS = (0.0, 60.0, 140.0, 250.0, KERB)
FAR, NEAR = 130.0, 270.0
SNOW = "#e2eaf4"


def _draw(layer: Layer, asked: Asked) -> None:
    slabs, road_colour = asked.tint, asked.trim
    if asked.hour.outside.weather == "snow":
        slabs, road_colour = mix(slabs, SNOW, 0.7), mix(road_colour, SNOW, 0.5)
    left, right = asked.left - 40, asked.right + 40
    layer.shape(polygon(box(left, 0, right - left, KERB)), slabs, line=0, shade=0, grade=0.14)
    count = int(max(-left, right) / FAR) + 2
    for row, (top, foot) in enumerate(pairwise(ROWS)):
        for k in range(-count, count):
            corners = [(_at(k + row * 0.5, top), top), (_at(k + 1 + row * 0.5, top), top),
                       (_at(k + 1 + row * 0.5, foot), foot), (_at(k + row * 0.5, foot), foot)]  # fmt: skip
            tone = asked.chance.choice((slabs, lighter(slabs, 0.1), darker(slabs, 0.07)))
            layer.shape(polygon(corners), tone, line=2, shade=0, grade=0.05)
    layer.shape(polygon(box(left, KERB, right - left, 26)), lighter(slabs, 0.3), line=2.6, shade=0.4)
    road = polygon(box(left, KERB + 26, right - left, asked.bottom - KERB))
    layer.shape(road, road_colour, line=0, shade=0, grade=0.2)
    layer.wash(
        polygon(box(left, 0, right - left, 120)), linear((0, 0), (0, 120), [("#1a1030", 80.0), ("#1a1030", 0.0)])
    )
    if asked.hour.outside.wet:
        _wet(layer, asked, left, right)


def _at(k: float, y: float) -> float:
    return k * (FAR + (NEAR - FAR) * y / KERB)


def _wet(layer: Layer, asked: Asked, left: float, right: float) -> None:
    """Lights drawn out downward, and puddles that hold the sky."""
    chance, burn = asked.chance, asked.hour.outside.burn
    lights = ("#ffd89a", "#ffb46a", "#dfe8ff") if burn > 0.2 else ("#e8f0fa",)
    for _ in range(46):
        x, y = chance.uniform(left, right), chance.uniform(40, 620)
        streak = polygon(box(x, y, chance.uniform(5, 18), chance.uniform(50, 200)))
        layer.flat(streak, chance.choice(lights), chance.uniform(20, 60), blur=6)
    for _ in range(7):
        t = chance.random()
        puddle = ellipse(chance.uniform(left, right), 60 + 520 * t, 90 + 110 * t, 9 + 16 * t)
        layer.flat(puddle, asked.hour.outside.sky[1], 150, blur=2)
        layer.stroke(puddle, lighter(asked.hour.outside.sky[-1], 0.3), 2.4, 120)


PART = Part(_draw, 1080, 600, "#a8a4a8", "#5f5c6c", z=1.3, rim=0.1, haze=0.03)
