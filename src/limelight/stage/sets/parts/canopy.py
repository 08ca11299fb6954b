"""Leaves that hang into the frame from above, in masses; its point is their lower edge."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import clump
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    chance, top = asked.chance, asked.top - 60
    leaf = "#dfe8f2" if asked.hour.outside.weather == "snow" else asked.tint
    half = asked.wide / 2
    masses = []
    for _ in range(asked.count):
        x = chance.uniform(-half, half)
        arch = (abs(x) / half) ** 1.4
        masses.append((x, top + (0 - top) * (0.25 + 0.75 * arch) * chance.uniform(0.3, 1.0), chance.uniform(70, 120)))
    for x, y, size in sorted(masses, key=lambda mass: mass[1]):
        layer.flat(clump(chance, x, y + size * 0.3, size * 1.25, size * 0.8), darker(leaf, 0.4))
    for x, y, size in sorted(masses, key=lambda mass: mass[1]):
        mass = clump(chance, x - 6, y, size * 1.05, size * 0.64)
        layer.shape(mass, chance.choice((leaf, lighter(leaf, 0.12), darker(leaf, 0.12))), line=0, shade=0.9)
        with clipped(layer.canvas, mass):
            for _ in range(8):
                at = x + chance.uniform(-1, 1) * size, y - chance.uniform(-0.3, 0.6) * size
                layer.flat(ellipse(*at, size * 0.1, size * 0.05), lighter(leaf, 0.45), 80)


PART = Part(_draw, 1300, 500, "#4f7f4a", count=34, z=1.35, middle=-0.5, rim=1.0, haze=0.05, sway=0.006)
