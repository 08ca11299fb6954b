"""A chandelier: a ring of lights over cut glass, on a chain; it burns from dusk on, and may swing."""

from __future__ import annotations

from math import cos, pi

from limelight.stage.drawing.shapes import blob, ellipse, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part

ARMS = 7


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.stroke(f"M 0 {asked.top} L 0 {-h * 0.5}", asked.trim, 6)
    layer.shape(ellipse(0, -h * 0.46, w * 0.05, h * 0.08), asked.trim, line=2.6, shade=0.5)
    for k in range(ARMS):
        x = _across(k) * w
        layer.stroke(path(f"M 0 {-h * 0.36} Q {x * 0.5} {h * 0.16} {x} {-h * 0.02}"), asked.trim, 7)
        layer.stroke(path(f"M 0 {-h * 0.46} Q {x * 0.6} {-h * 0.3} {x} {-h * 0.06}"), "#e8eef2", 3, 150)
        layer.shape(ellipse(x, -h * 0.01, 17, 7), asked.trim, line=2.2, shade=0.3)
        layer.shape(path(f"M {x - 7} {-h * 0.03} L {x + 7} {-h * 0.03} L {x + 7} {-h * 0.17} L {x - 7} {-h * 0.17} Z"),
                    "#f7f0dc", line=2, shade=0.3)  # fmt: skip
        drop = [(x, h * 0.05, "c"), (x + 9, h * 0.15), (x, h * 0.2), (x - 9, h * 0.15)]
        layer.shape(blob(drop), asked.tint, line=1.8, shade=0.4)
    for k in range(5):
        x = (k - 2) * w * 0.09
        y = h * (0.3 - 0.045 * abs(k - 2) ** 1.5)
        layer.stroke(f"M {x} {-h * 0.1} L {x} {y}", "#e8eef2", 3, 170)
        layer.shape(ellipse(x, y, 9, 14), asked.tint, line=1.8, shade=0.4)


def _across(k: int) -> float:
    """Where an arm ends: a ring seen from the side."""
    return -0.5 * cos(k * pi / (ARMS - 1))


def _shine(layer: Layer, asked: Asked) -> None:
    burn, h = asked.hour.burn, asked.high
    for k in range(ARMS if burn else 0):
        x = _across(k) * asked.wide
        flame = [(x, -h * 0.32, "c"), (x + 7, -h * 0.22), (x, -h * 0.17), (x - 7, -h * 0.22)]
        layer.flat(blob(flame), "#ffe9b0", 255 * burn, blur=1)
        layer.glow(x, -h * 0.22, 60, "#ffd890", 0.7 * burn)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    return (Bulb(0, 0, 620, "#ffd890", 0.9 * burn, halo=420, glow=0.4, name="chandelier", pivot=(0.0, asked.top + 40),
                 pool=(0, 1000)),)  # fmt: skip


PART = Part(
    _draw, 380, 260, "#dfeef6", "#d8ac4c", z=1.3, bulbs=_bulbs, shine=_shine, middle=0.0, rim=0.6, haze=0.0,
)  # fmt: skip
