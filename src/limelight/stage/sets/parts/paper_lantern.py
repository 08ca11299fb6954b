"""A paper lantern that hangs, a character on it; it burns from dusk on, and glows a little by day."""

from __future__ import annotations

from limelight.stage.sets.easel import Layer
from limelight.stage.sets.lantern import draw_lantern
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    layer.stroke(f"M 0 {asked.top} L 0 {-asked.wide * 0.6}", "#3a2420", 5)
    draw_lantern(layer, 0, 0, asked.wide / 116, colour=asked.tint, word=asked.words, burn=max(0.3, asked.hour.burn))


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn, hook = max(0.25, asked.hour.burn), (0.0, asked.top + 60)
    w = asked.wide
    return (Bulb(0, 0, w * 3, "#ffb060", 1.3 * burn, halo=w * 2.4, glow=0.6, name="lantern", pivot=hook),)


PART = Part(_draw, 116, 240, "#f08a3c", words="囍", z=1.05, bulbs=_bulbs, middle=0.0, rim=0.6, haze=0.0)
