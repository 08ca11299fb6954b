"""The lamps that pieces of a place carry, hung where the pieces stand."""

from __future__ import annotations

import math

from limelight.stage.light.lamplight import POOL
from limelight.stage.sets.easel import Easel
from limelight.stage.sets.parts.style import Bulb
from limelight.works.design import Piece

POOLED = 0.55
"""How strong the light is that a lamp throws on what is under it."""


def hang(easel: Easel, bulb: Bulb, piece: Piece) -> None:
    """The bulb as a lamp of the place, and the pool that it throws."""
    name = bulb.name or piece.part
    if any(lamp.name == name for lamp in easel.lamps):
        name = f"{name} {len(easel.lamps)}"
    x, y = on_page(piece, bulb.x, bulb.y)
    pivot = None if bulb.pivot is None else on_page(piece, *bulb.pivot)
    easel.lamp(x, y, bulb.reach * piece.size, bulb.colour, bulb.strength, name=name, pivot=pivot)
    if bulb.pool is not None:
        px, py = on_page(piece, *bulb.pool)
        easel.lamp(px, py, bulb.reach * piece.size, bulb.colour, POOLED * bulb.strength, name=name + POOL)


def on_page(piece: Piece, x: float, y: float) -> tuple[float, float]:
    """Where a point of a piece's own space lies on the page."""
    x, y = (-x if piece.flip else x) * piece.size, y * piece.size
    turn = math.radians(piece.angle)
    return (
        piece.at[0] + x * math.cos(turn) - y * math.sin(turn),
        piece.at[1] + x * math.sin(turn) + y * math.cos(turn),
    )
