"""A town far off, tower by tower, windows lit at night: its foot is the piece's point, `high` its highest roof."""

from __future__ import annotations

from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.town import Tower, draw_tower, light_tower, towers
from limelight.stage.shapes import darker, lighter


def _towers(asked: Asked) -> list[Tower]:
    half = asked.wide / 2
    left, right = (-half, half) if asked.wide else (asked.left, asked.right)
    tones = (asked.tint, lighter(asked.tint, 0.14), darker(asked.tint, 0.16))
    return towers(asked.chance, left, right, 0, low=asked.high * 0.35, high=asked.high, colours=tones)


def _draw(layer: Layer, asked: Asked) -> None:
    for tower in _towers(asked):
        draw_tower(layer, tower, 0)


def _shine(layer: Layer, asked: Asked) -> None:
    burn = asked.hour.outside.burn
    for tower in _towers(asked) if burn > 0.2 else ():
        light_tower(layer, tower, burn * 0.8)


PART = Part(_draw, 0, 420, "#8a94b4", z=5.0, shine=_shine, lit=0.0, rim=0.2, haze=0.4)
