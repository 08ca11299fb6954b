"""Ferns: fronds that arch from one root, each with its leaflets."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blade
from limelight.stage.sets.parts.style import Asked, Part

LEAFLETS = 10


def _draw(layer: Layer, asked: Asked) -> None:
    layer.flat(ellipse(0, -4, asked.wide * 0.4, asked.high * 0.09), "#1a1030", 70, blur=8)
    leaf = "#cfdcea" if asked.hour.outside.weather == "snow" else asked.tint
    order = sorted(range(asked.count), key=lambda k: -abs(k - (asked.count - 1) / 2))
    for k in order:
        lean = (k - (asked.count - 1) / 2) / (asked.count / 2) + asked.chance.uniform(-0.08, 0.08)
        _frond(layer, asked, lean, (leaf, lighter(leaf, 0.16), darker(leaf, 0.16))[k % 3])


def _frond(layer: Layer, asked: Asked, lean: float, tone: str) -> None:
    w, h = asked.wide * 0.52 * lean, asked.high * (1 - 0.42 * abs(lean) ** 1.5)

    def at(t: float) -> tuple[float, float]:
        return w * t**1.25, -h * (1.55 * t - 0.62 * t * t)

    for k in range(1, LEAFLETS + 1):
        t = k / (LEAFLETS + 1)
        (x, y), (nx, ny) = at(t), at(t + 0.04)
        long = asked.high * 0.3 * (1 - t) ** 0.8 + 10
        ahead = math.atan2(ny - y, nx - x)
        for side in (-1, 1):
            turn = ahead + side * 1.05
            tip = x + math.cos(turn) * long, y + math.sin(turn) * long + long * 0.16
            blade(layer, (x, y), tip, 0, long * 0.11 + 3, tone if side > 0 else darker(tone, 0.14))
    spine = " L ".join(f"{x} {y}" for x, y in (at(k / 8) for k in range(9)))
    layer.stroke("M " + spine, lighter(tone, 0.35), 4)


PART = Part(_draw, 300, 220, "#5f9450", count=7, z=1.15, rim=0.9, haze=0.03, sway=0.008)
