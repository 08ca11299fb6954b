"""A town of white houses that climb from the water, domes and flat roofs; `count` houses, their windows lit at night.

Its point is the waterline's middle; houses keep to both sides and leave the middle open to the sea.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from limelight.stage.drawing.shapes import darker, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part

OPEN = 0.125
"""Half the share of its width that stays open to the sea."""


@dataclass(frozen=True)
class House:
    x: float
    y: float
    wide: float
    high: float
    wall: str
    dome: bool
    windows: tuple[tuple[float, float, bool], ...]
    """x, y and whether somebody is at home."""


def _houses(asked: Asked) -> Iterator[House]:
    """From far to near, the same for the walls and for their light."""
    chance, walls = asked.chance, (asked.tint, darker(asked.tint, 0.08), lighter(asked.tint, 0.3))
    for k in range(asked.count):
        near = k / asked.count
        side = -1 if k % 2 else 1
        x = side * asked.wide * (OPEN + 0.05 * (1 - near) + chance.random() * 0.4)
        wide, high = chance.uniform(96, 160) * (0.8 + 0.4 * near), chance.uniform(110, 210)
        y = -asked.high * (1 - near) * abs(x) / asked.wide * 1.7 + 60 * near
        rows = [(dx * wide, -high * dy, chance.random() < 0.5) for dy in (0.78, 0.42) for dx in (-0.24, 0.22)]
        yield House(x, y, wide, high, chance.choice(walls), chance.random() < 0.28, tuple(rows))


def _draw(layer: Layer, asked: Asked) -> None:
    for house in _houses(asked):
        x, y, wide, high = house.x, house.y, house.wide, house.high
        if house.dome:
            r = wide * 0.32
            foot, crown = y - high, y - high - 1.5 * r
            dome = path(f"M {x - r} {foot} C {x - r} {crown} {x + r} {crown} {x + r} {foot} Z")
            layer.shape(dome, asked.trim, line=2.4, shade=0.9)
        layer.shape(polygon(box(x - wide / 2, y - high, wide, high + 1000)), house.wall, line=2.6, shade=0.9, grade=0.2)
        slab(layer, x - wide / 2 - 6, y - high - 8, wide + 12, 16, darker(house.wall, 0.14), line=2.4, shade=0.3)
        for dx, dy, _ in house.windows:
            pane = _arch(x + dx, y + dy)
            layer.flat(pane, darker(asked.tint, 0.55))
            layer.stroke(pane, darker(house.wall, 0.5), 2.6)


def _arch(x: float, y: float) -> skia.Path:
    sill, crown = y + 38, y - 16
    return path(
        f"M {x - 12} {sill} L {x - 12} {y} C {x - 12} {crown} {x + 12} {crown} {x + 12} {y} L {x + 12} {sill} Z"
    )


def _shine(layer: Layer, asked: Asked) -> None:
    burn = asked.hour.burn
    for house in _houses(asked) if burn else ():
        # A nearer house hides the lights of those behind it.
        wall = polygon(box(house.x - house.wide / 2, house.y - house.high, house.wide, house.high + 1000))
        layer.cut(wall)
        for dx, dy, home in house.windows:
            if home:
                layer.glow(house.x + dx, house.y + dy + 14, 74, "#ffc060", 0.7 * burn)
                layer.flat(_arch(house.x + dx, house.y + dy), "#ffcf7a", 235 * burn)


PART = Part(
    _draw, 2000, 330, "#d8d4dc", "#5a8ab4", count=62, z=2.6, shine=_shine, rim=0.8, lit=0.35, haze=0.14, shadow=0.2,
)  # fmt: skip
