"""A town far off over roofs or through a window, in two rows of towers; from dusk on some of their windows are lit.

Its foot is where they sink into the haze; it runs across the page, or as `wide` as told.
"""

from __future__ import annotations

from collections.abc import Iterator

from limelight.stage.drawing.shapes import darker, lighter, mix
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.town import Tower, draw_tower, light_tower, towers


def _rows(asked: Asked) -> Iterator[tuple[Tower, float]]:
    """Every tower with its storey's height, the far row first; the same for the walls and for their light."""
    half, high = asked.wide / 2, asked.high
    left, right = (-half, half) if asked.wide else (asked.left, asked.right)
    far = mix(asked.tint, asked.hour.outside.haze, 0.45)
    for base, low, top, storey in ((far, 0.5, 1.0, 22.0), (asked.tint, 0.25, 0.68, 30.0)):
        tones = (base, lighter(base, 0.14), darker(base, 0.14))
        row = towers(asked.chance, left, right, 0, low=high * low, high=high * top, colours=tones, storey=storey)
        yield from ((tower, storey) for tower in row)


def _draw(layer: Layer, asked: Asked) -> None:
    for tower, storey in _rows(asked):
        draw_tower(layer, tower, 0, storey)


def _shine(layer: Layer, asked: Asked) -> None:
    burn = asked.hour.outside.burn
    if burn <= 0.2:
        return
    for tower, storey in _rows(asked):
        # A near tower hides the lights of those behind it.
        layer.flat(tower.wall(0), "#000000")
        light_tower(layer, tower, burn * (0.55 if storey < 30 else 0.85), storey)


PART = Part(_draw, 0, 420, "#8a94b4", z=5.0, shine=_shine, lit=0.0, rim=0.2, haze=0.3)
