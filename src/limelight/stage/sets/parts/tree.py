"""A tree in leaf: it grows from its foot to `high`, its crown in `tint`; its seed is its shape."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import clump, draw_branches, grow
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    chance, h, air = asked.chance, asked.high, asked.hour.outside
    snow = air.weather == "snow"
    leaf = "#dfe8f2" if snow else asked.tint
    tree = grow(chance, (0.0, 0.0), -1.57, h * 0.4, h * 0.045, 3, wind=0.05 * air.wind, crook=0.1, spread=0.95)
    draw_branches(layer, tree, asked.trim)
    crown = [tip for tip in tree.tips if tip[1] < -h * 0.36] or tree.tips
    size = h * 0.125
    for x, y, _ in crown:
        layer.flat(clump(chance, x, y + size * 0.3, chance.uniform(0.9, 1.4) * size, chance.uniform(0.65, 0.95) * size),
                   darker(leaf, 0.34))  # fmt: skip
    for x, y, _ in crown:
        mass = clump(chance, x - 5, y - size * 0.1, chance.uniform(0.75, 1.15) * size, chance.uniform(0.5, 0.78) * size)
        layer.shape(mass, chance.choice((leaf, lighter(leaf, 0.12), darker(leaf, 0.1))), line=0, shade=0.7)
        with clipped(layer.canvas, mass):
            for _ in range(7):
                at = x + chance.uniform(-1, 1) * size, y - chance.uniform(-0.3, 0.7) * size
                layer.flat(ellipse(*at, size * 0.09, size * 0.05), lighter(leaf, 0.4), 90)


PART = Part(_draw, 560, 800, "#5f8a4c", "#5e4a40", z=1.4, rim=1.0, haze=0.06, shadow=0.2, sway=0.008)
