"""A round silk lantern on a cord, its tassel below; it burns from dusk on, and may swing."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, linear, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    layer.stroke(f"M 0 {asked.top} L 0 {-h * 0.5}", "#4a3028", 5)
    body = ellipse(0, 0, w / 2, h * 0.4)
    layer.shape(body, asked.tint, line=3.2, shade=0.9 * (1 - 0.7 * burn))
    if burn:
        layer.wash(
            body,
            linear(
                (0, -h * 0.4), (0, h * 0.4), [("#ffb060", 110 * burn), ("#ffe0a0", 220 * burn), ("#ff9a4a", 120 * burn)]
            ),
        )
    for k in range(-2, 3):
        x = k * w * 0.19
        layer.stroke(path(f"M {x * 0.4} {-h * 0.4} Q {x * 1.5} 0 {x * 0.4} {h * 0.4}"), darker(asked.tint, 0.4), 3, 150)
    for y in (-h * 0.42, h * 0.42):
        layer.shape(ellipse(0, y, w * 0.22, h * 0.05), asked.trim, line=2.6, shade=0.4)
    tassel = [(-9, h * 0.46, "c"), (9, h * 0.46, "c"), (14, h * 0.8, "c"), (-14, h * 0.8, "c")]
    layer.shape(blob(tassel, pull=0.2), asked.tint, line=2.4, shade=0.4)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    if not burn:
        return ()
    return (Bulb(0, 0, 380, "#ffae5c", 0.8 * burn, halo=330, glow=0.5, name="lantern", pivot=(0.0, asked.top + 40)),)


PART = Part(_draw, 130, 170, "#c83a2e", "#d8a848", z=1.3, bulbs=_bulbs, middle=0.0, rim=0.6, haze=0.0)
