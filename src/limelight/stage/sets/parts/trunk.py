"""A great old tree, only its trunk: roots that grip the ground, bark in long plates, moss on one side."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.growth import blade, ribbon
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, top, chance = asked.wide, asked.top - 40, asked.chance
    half = w / 2
    for side, out in ((-1, 1.25), (1, 1.1), (-1, 0.7), (1, 0.75)):
        root = [(side * half * 0.3, -w * 0.5), (side * half * out * 0.75, -w * 0.12), (side * half * out * 1.35, 14)]
        layer.shape(ribbon(root, w * 0.16, w * 0.04), darker(asked.tint, 0.08), line=3, shade=0.8)
    lean = chance.uniform(-0.12, 0.12) * w
    body = [(-half * 1.25, 10, "c"), (-half * 0.86, -w * 0.4), (-half * 0.74, -w * 1.1),
            (-half * 0.7 + lean * 0.4, top * 0.5), (-half * 0.62 + lean, top, "c"), (half * 0.6 + lean, top, "c"),
            (half * 0.66 + lean * 0.4, top * 0.5), (half * 0.74, -w * 1.1), (half * 0.9, -w * 0.4),
            (half * 1.2, 14, "c"), (half * 0.5, -w * 0.05), (half * 0.1, 20), (-half * 0.5, -w * 0.04)]  # fmt: skip
    trunk = blob(body, pull=0.3)
    layer.shape(trunk, asked.tint, line=3.6, shade=1.4)
    with clipped(layer.canvas, trunk):
        _bark(layer, asked, half, top)
        for _ in range(70):
            t = chance.random() ** 2
            x, y = -half * chance.uniform(0.45 * (1 - t), 0.95), -40 - 760 * t
            layer.flat(ellipse(x, y, chance.uniform(8, 26), chance.uniform(10, 30)), asked.trim, 105, blur=5)
    for k in range(16):
        x = (k - 8) * w * 0.13 + chance.uniform(-8, 8)
        blade(layer, (x, 22), (x + chance.uniform(-16, 16), -chance.uniform(16, 60)), 4, 5, asked.trim)


def _bark(layer: Layer, asked: Asked, half: float, top: float) -> None:
    """Long furrows, each with a lit edge."""
    chance, dark, light = asked.chance, darker(asked.tint, 0.55), lighter(asked.tint, 0.3)
    for k in range(54):
        x, y, long = chance.uniform(-0.85, 0.85) * half, chance.uniform(top, -30), chance.uniform(70, 240)
        bend, foot = x + chance.uniform(-16, 16), x + chance.uniform(-8, 8)
        layer.stroke(f"M {x} {y} Q {bend} {y + long / 2} {foot} {y + long}", dark, chance.uniform(3, 8), 120)
        if k % 2:
            layer.stroke(f"M {x + 8} {y + 8} Q {bend + 8} {y + long / 2} {foot + 8} {y + long - 10}", light, 3, 100)


PART = Part(_draw, 230, 900, "#6e5644", "#6f9a4a", z=1.3, rim=1.0, haze=0.04, shadow=0.3)
