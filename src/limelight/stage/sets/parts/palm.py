"""A palm: a ringed trunk that leans, and long leaves that hang from its crown."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blade, ribbon
from limelight.stage.sets.parts.style import Asked, Part

LEAVES = (
    *((-1.0, 0.05), (1.0, 0.0), (-0.86, -0.3), (0.9, -0.34), (-0.5, -0.52), (0.5, -0.56), (-0.16, -0.5), (0.2, -0.5)),
    *((-0.7, 0.3), (0.72, 0.28)),
)
"""Where each leaf's tip hangs from the crown, in spreads."""


def _draw(layer: Layer, asked: Asked) -> None:
    h, lean = asked.high, asked.wide * 0.24
    stem = [(0, 10), (lean * 0.25, -h * 0.33), (lean * 0.65, -h * 0.66), (lean, -h)]
    layer.flat(ellipse(0, 8, h * 0.09, h * 0.012), "#1a1030", 80, blur=6)
    trunk = ribbon(stem, h * 0.032, h * 0.018)
    layer.shape(trunk, asked.trim, line=3, shade=0.8)
    with clipped(layer.canvas, trunk):
        for k in range(1, 15):
            x, y, half = lean * (k / 15) ** 1.2, -h * k / 15, h * 0.05
            layer.stroke(f"M {x - half} {y - 6} Q {x} {y + 9} {x + half} {y - 6}", darker(asked.trim, 0.4), 3, 150)
    for k, (dx, dy) in enumerate(LEAVES):
        tone = (asked.tint, lighter(asked.tint, 0.14), darker(asked.tint, 0.18))[k % 3]
        _leaf(layer, asked, (lean, -h), dx * asked.wide / 2, dy * asked.wide / 2, tone)
    for k in range(9):
        x = (k - 4) * h * 0.014
        blade(layer, (x, 16), (x * 1.8, -asked.chance.uniform(14, 46)), 3, 5, darker(asked.tint, 0.1))
    for dx, dy in ((-14, 16), (12, 18), (0, 26)):
        layer.shape(ellipse(lean + dx, -h + dy, 15), "#7a5a3a", line=2.4, shade=0.6)


def _leaf(layer: Layer, asked: Asked, crown: tuple[float, float], dx: float, dy: float, tone: str) -> None:
    """A midrib that rises and falls, leaflets hanging from it."""
    x0, y0 = crown
    rise = -asked.wide * 0.16

    def at(t: float) -> tuple[float, float]:
        return x0 + dx * t, y0 + dy * t + rise * 4 * t * (1 - t)

    for k in range(2, 17):
        t = k / 17
        (x, y), long = at(t), asked.wide * 0.13 * (1 - 0.6 * t)
        for side in (-1, 1):
            tip = x + dx * 0.1 + side * long * 0.16, y + long * (0.9 if side > 0 else 0.55)
            blade(layer, (x, y), tip, side * 5, long * 0.07 + 2, tone if side > 0 else darker(tone, 0.14))
    spine = " L ".join(f"{x} {y}" for x, y in (at(k / 8) for k in range(9)))
    layer.stroke("M " + spine, lighter(tone, 0.35), 5)


PART = Part(_draw, 620, 820, "#5f9a4e", "#9a7a58", z=1.3, rim=1.0, haze=0.04, shadow=0.2, sway=0.012)
