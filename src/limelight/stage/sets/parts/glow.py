"""Light of its own in the air: under a blanket, behind a curtain, in a child's hands. `tint` is its colour."""

from __future__ import annotations

from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    """Nothing of it is a thing."""


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    return (Bulb(0, 0, asked.wide, asked.tint, 1.3, halo=asked.wide * 1.1, glow=0.45, name="glow"),)


PART = Part(_draw, 400, 200, "#ffc060", z=1.0, bulbs=_bulbs, middle=0.0)
