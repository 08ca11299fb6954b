"""A road that runs from us to its vanishing point, the piece's point: asphalt, kerbs, pavements, a broken line."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box
from limelight.stage.sets.parts.style import Asked, Part

NEAR = 640.0
"""How far below the vanishing point kerbs leave the page."""
WET = ("#ffb24a", "#ffc878", "#ff7a4a", "#5ac8e8", "#ff5a8a")


def _draw(layer: Layer, asked: Asked) -> None:
    half, tar, left, right, foot = asked.wide / 2, asked.tint, asked.left, asked.right, asked.bottom
    field = polygon([(-70, 25), (70, 25), (right, 220), (right, foot), (left, foot), (left, 220)])
    layer.shape(field, tar, line=0, shade=0, grade=0.2)
    with clipped(layer.canvas, field):
        for side in (-1, 1):
            walk = [(side * 62, 25), (side * 80, 25), (side * half * 2.2, NEAR), (side * half * 1.1, NEAR)]
            layer.shape(polygon(walk), asked.trim, line=0, shade=0, grade=0.1)
            kerb = [(side * 58, 25), (side * 62, 25), (side * half * 1.14, NEAR), (side * half, NEAR)]
            layer.shape(polygon(kerb), lighter(asked.trim, 0.2), line=2.4, shade=0.3)
        for k in range(9):
            _dash(layer, (k / 9) ** 2.2, ((k + 0.5) / 9) ** 2.2)
        for _ in range(60):
            t = asked.chance.random()
            spot = ellipse(asked.chance.uniform(left, right), 60 + 900 * t * t, 20 + 90 * t, 3 + 12 * t)
            layer.flat(spot, asked.chance.choice((darker(tar, 0.2), lighter(tar, 0.15))), 60, blur=2 + 4 * t)
        if asked.hour.outside.wet:
            _wet(layer, asked, left, right)


def _dash(layer: Layer, start: float, end: float) -> None:
    y0, y1, w0, w1 = 35 + start * 1100, 35 + end * 1100, 3 + 16 * start, 3 + 16 * end
    layer.flat(polygon([(-w0, y0), (w0, y0), (w1, y1), (-w1, y1)]), "#d8ccb0", 120)


def _wet(layer: Layer, asked: Asked, left: float, right: float) -> None:
    """Lights drawn out downward, and puddles that hold the sky."""
    chance, burn, sky = asked.chance, asked.hour.burn, asked.hour.outside.sky
    for _ in range(int((30 + 90 * burn) * (right - left) / 1300)):
        x, y = chance.uniform(left, right), 50 + 800 * chance.random()
        streak = polygon(box(x, y, chance.uniform(4, 16), chance.uniform(40, 190)))
        layer.flat(streak, chance.choice(WET) if burn else "#dfe8f4", chance.randint(24, 76), blur=6)
    for _ in range(6):
        t = chance.random()
        x, y = chance.uniform(left, right), 160 + 600 * t
        puddle = ellipse(x, y, 60 + 150 * t, 8 + 24 * t)
        layer.wash(puddle, linear((0, y - 30), (0, y + 30), [(sky[1], 150.0), (sky[-1], 120.0)]), blur=3)


PART = Part(_draw, 1520, 700, "#767080", "#928c96", z=1.15, rim=0.1, haze=0.03)
