"""The two front seats of a car, seen from its front: their middle between them, their headrests' foot at the point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, limb, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    for side in (-1, 1):
        _seat(layer, asked, side * asked.wide / 2)


def _seat(layer: Layer, asked: Asked, x: float) -> None:
    cloth, trim = asked.tint, asked.trim
    for dx in (-34, 34):
        layer.shape(limb([(x + dx, 30), (x + dx, -40)], [7, 7]), "#8a86a0", line=2.6, shade=0.4)
    rest = [(x - 96, -34), (x - 104, -120), (x - 70, -168), (x + 70, -168), (x + 104, -120), (x + 96, -34), (x, -18)]
    layer.shape(blob(rest, pull=0.3), cloth, line=3.4, shade=1.0)
    layer.stroke(f"M {x - 62} -146 Q {x} -158 {x + 62} -146", lighter(cloth, 0.4), 5, 120)
    back = [(x - 118, 26), (x, 10), (x + 118, 26), (x + 168, 110), (x + 192, 380), (x + 196, 800, "c"),
            (x - 196, 800, "c"), (x - 192, 380), (x - 168, 110)]  # fmt: skip
    layer.shape(blob(back, pull=0.3), cloth, line=3.6, shade=1.1)
    inner = [
        (x - 82, 60),
        (x, 46),
        (x + 82, 60),
        (x + 108, 180),
        (x + 116, 800, "c"),
        (x - 116, 800, "c"),
        (x - 108, 180),
    ]
    layer.shape(blob(inner, pull=0.28), trim, line=2.8, shade=0.5)
    for side in (-1, 1):
        layer.stroke(path(f"M {x + side * 150} 120 C {x + side * 168} 260 {x + side * 172} 500 {x + side * 174} 790"),
                     darker(cloth, 0.5), 4, 140)  # fmt: skip
    for k in range(3):
        layer.stroke(
            f"M {x - 92} {150 + k * 90} Q {x} {164 + k * 90} {x + 92} {150 + k * 90}", darker(trim, 0.4), 3, 110
        )


PART = Part(_draw, 430, 900, "#5e5680", "#4c456c", z=1.14, rim=0.9, haze=0.0, shadow=0.3)
