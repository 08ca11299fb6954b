"""A round clock on the wall; its hands show an hour that fits the light."""

from __future__ import annotations

from math import cos, pi, sin

from limelight.stage.drawing.shapes import ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

SHOWS = {"dawn": (6, 40), "day": (10, 10), "dusk": (6, 25), "night": (9, 50)}


def _draw(layer: Layer, asked: Asked) -> None:
    r = asked.wide / 2
    layer.shape(ellipse(0, 0, r), asked.trim, line=3.2, shade=0.7)
    layer.shape(ellipse(0, 0, r * 0.86), asked.tint, line=2.2, shade=0.3)
    for k in range(12):
        a = k * pi / 6
        inner = 0.66 if k % 3 == 0 else 0.73
        mark = f"M {cos(a) * r * inner} {sin(a) * r * inner} L {cos(a) * r * 0.79} {sin(a) * r * 0.79}"
        layer.stroke(mark, "#2a2636", 5 if k % 3 == 0 else 3)
    hour, minute = SHOWS[asked.hour.name]
    for turn, long, wide in (((hour + minute / 60) / 12, 0.44, 7), (minute / 60, 0.66, 5)):
        a = (turn - 0.25) * 2 * pi
        layer.stroke(f"M 0 0 L {cos(a) * r * long} {sin(a) * r * long}", "#2a2636", wide)
    layer.flat(ellipse(0, 0, r * 0.07), "#c8382e")


PART = Part(_draw, 130, 130, "#fbf8ee", "#7a5a44", z=1.58, hangs=True, middle=0.0, rim=0.3, haze=0.0)
