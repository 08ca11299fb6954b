"""A bronze burner on three legs, coals glowing in it, a thread of smoke above."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, ellipse, lighter, limb
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, bronze = asked.wide, asked.high, asked.tint
    for x in (-0.34, 0.0, 0.34):
        layer.shape(
            limb([(x * w, -h * 0.36), (x * w * 1.24, -h * 0.14), (x * w * 1.1, -4)], [14, 11, 15]),
            bronze,
            line=2.8,
            shade=0.6,
        )
    bowl = [(-w * 0.46, -h * 0.74, "c"), (-w / 2, -h * 0.55), (-w * 0.36, -h * 0.32), (0, -h * 0.26),
            (w * 0.36, -h * 0.32), (w / 2, -h * 0.55), (w * 0.46, -h * 0.74, "c")]  # fmt: skip
    layer.shape(blob(bowl, pull=0.3), bronze, line=3.4, shade=1.0)
    for side in (-1, 1):
        ear = [
            (side * w * 0.42, -h * 0.76),
            (side * w * 0.5, -h * 0.96),
            (side * w * 0.36, -h * 0.94),
            (side * w * 0.34, -h * 0.78),
        ]
        layer.stroke(blob(ear), bronze, 13)
    layer.shape(ellipse(0, -h * 0.74, w * 0.48, h * 0.07), lighter(bronze, 0.2), line=3, shade=0.2)
    layer.flat(ellipse(0, -h * 0.74, w * 0.4, h * 0.05), "#2a1612")
    for k in range(9):
        layer.flat(
            ellipse((k - 4) * w * 0.085, -h * (0.74 + 0.018 * (k % 3)), 13, 8), ("#e8582a", "#ffa03a", "#7a2a18")[k % 3]
        )
    layer.stroke(f"M {-w * 0.4} {-h * 0.5} Q 0 {-h * 0.42} {w * 0.4} {-h * 0.5}", asked.trim, 6)


def _shine(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(ellipse(0, -h * 0.75, w * 0.34, h * 0.05), "#ff8a3a", 150, blur=7)
    smoke = [(0, -h * 0.8), (18, -h * 1.12), (-14, -h * 1.42), (20, -h * 1.75), (2, -h * 2.1)]
    layer.stroke(blob(smoke, closed=False), "#f2e8e0", 17, 38, blur=8)
    layer.stroke(blob([(x * 1.6 + 8, y) for x, y in smoke[:4]], closed=False), "#f2e8e0", 8, 30, blur=5)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    strength = 0.25 + 0.6 * asked.hour.burn
    return (Bulb(0, -asked.high * 0.9, 330, "#ff9a4a", strength, halo=260, glow=0.5, name="flame brazier"),)


PART = Part(
    _draw, 210, 330, "#8a6a3c", "#c89a4c", z=1.18, bulbs=_bulbs, shine=_shine, rim=0.9, haze=0.0, shadow=0.35,
)  # fmt: skip
