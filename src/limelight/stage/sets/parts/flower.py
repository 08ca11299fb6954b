"""One flower, full-blown, many petals round its heart, on a stem with two leaves; lying or standing as it is turned."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, limb, mix, placed
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blade
from limelight.stage.sets.parts.style import Asked, Part

RINGS = ((1.0, 9, 0.0), (0.8, 8, 0.35), (0.58, 7, 0.1), (0.36, 5, 0.5))
"""Petals from the outermost ring inward: their reach, how many, how far the ring is turned."""


def _draw(layer: Layer, asked: Asked) -> None:
    r, h = asked.wide / 2, asked.high
    layer.shape(limb([(0, r * 0.2), (18, r * 0.9), (-10, h - r * 1.1)], [11, 10, 8]), "#4c7f56", line=3.2, shade=0.5)
    for side, y in ((-1, r * 1.0), (1, r * 1.3)):
        blade(layer, (6, y + 30), (side * r * 1.05, y - r * 0.36), side * 26, 26, "#5f9a68")
        layer.stroke(f"M 6 {y + 28} Q {side * r * 0.5} {y - 10} {side * r * 0.98} {y - r * 0.33}", "#a8d0a0", 3, 140)
    for ring, (reach, count, turn) in enumerate(RINGS):
        tone = mix(asked.tint, lighter(asked.tint, 0.5), ring / 4)
        for k in range(count):
            _petal(layer, r * reach, math.tau * (k + turn) / count, tone, asked.chance.uniform(0.92, 1.06))
    for k in range(16):
        turn, reach = k * 2.4, 0.13 * r * math.sqrt(k / 16)
        layer.shape(ellipse(math.cos(turn) * reach, math.sin(turn) * reach, 8), asked.trim, line=1.6, shade=0.3)


def _petal(layer: Layer, reach: float, turn: float, tone: str, grown: float) -> None:
    with placed(layer.canvas, angle=math.degrees(turn)):
        long, half = reach * grown, reach * 0.34
        edge = [(0, 0, "c"), (long * 0.4, -half * 0.85), (long * 0.86, -half), (long, -half * 0.3), (long * 0.93, 0),
                (long, half * 0.3), (long * 0.86, half), (long * 0.4, half * 0.85)]  # fmt: skip
        layer.shape(blob(edge, pull=0.34), tone, line=2.8, shade=0.5, grade=0.24)
        layer.stroke(
            f"M {long * 0.2} 0 Q {long * 0.6} {-half * 0.16} {long * 0.9} {-half * 0.1}", darker(tone, 0.3), 2.4, 110
        )


PART = Part(_draw, 460, 760, "#e0668a", "#f2c84a", z=1.02, middle=0.0, rim=0.8, haze=0.0)
