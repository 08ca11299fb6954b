"""A round window in its frame, as under a roof or on a ship: it opens the wall it hangs on; its middle is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, ellipse, lighter, minus, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part

LIGHT = {"dawn": ("#ffe0c8", 0.4), "day": ("#fff2d4", 0.45), "dusk": ("#ffb880", 0.4), "night": ("#8aa8ff", 0.3)}


def _draw(layer: Layer, asked: Asked) -> None:
    r, frame = asked.wide / 2, asked.tint
    glass = ellipse(0, 0, r)
    layer.cut(glass)
    with clipped(layer.canvas, glass):
        layer.flat(polygon([(-r * 0.9, r), (-r * 0.4, r), (r * 0.5, -r), (0, -r)]), "#ffffff", 22)
    layer.shape(minus(ellipse(0, 0, r + 36), glass), frame, line=3.2, shade=0.7)
    layer.stroke(ellipse(0, 0, r + 24), lighter(frame, 0.4), 3, 110)
    slab(layer, -8, -r, 16, 2 * r, frame, line=2.8, shade=0.4)
    slab(layer, -r, -8, 2 * r, 16, frame, line=2.8, shade=0.4)
    slab(layer, -r - 24, r + 22, 2 * r + 48, 30, frame, line=3.2, shade=0.6)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    colour, strength = LIGHT[asked.hour.name]
    return (Bulb(0, 0, 500, colour, strength, name="window"),)


def _shine(layer: Layer, asked: Asked) -> None:
    r, (colour, _) = asked.wide / 2, LIGHT[asked.hour.name]
    lean = -2.2 if asked.left < -asked.right else 2.2
    for k in range(4):
        x = (k - 1.6) * r * 0.48
        layer.beam([(x, 0), (x + r * 0.3, 0), (x + lean * r, 4.6 * r), (x + lean * r - 110, 4.6 * r)], colour, 15, 16)


PART = Part(
    _draw, 380, 380, "#e8dcc8", z=1.6, hangs=True, bulbs=_bulbs, shine=_shine, middle=0.0, rim=0.3, haze=0.0,
)  # fmt: skip
