"""A small lamp to stand on something: a round foot, a shade that glows from dusk on."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, linear, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    half = [(w * 0.06, -h * 0.42), (w * 0.3, -h * 0.2), (w * 0.24, 0, "c")]
    foot = [(-x, y, *corner) for x, y, *corner in reversed(half)] + half
    layer.shape(blob(foot), asked.trim, line=3, shade=0.8)
    shade = path(f"M {-w * 0.28} {-h} L {w * 0.28} {-h} L {w / 2} {-h * 0.42} Q 0 {-h * 0.36} {-w / 2} {-h * 0.42} Z")
    layer.shape(shade, asked.tint, line=3, shade=0.6 * (1 - burn))
    if burn:
        layer.wash(shade, linear((0, -h), (0, -h * 0.4), [("#ffeab0", 110 * burn), ("#ffe0a0", 235 * burn)]))


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    return (Bulb(0, -asked.high * 0.6, 360, "#ffc878", 0.95 * burn, halo=330, glow=0.5),) if burn else ()


PART = Part(_draw, 130, 170, "#f0dcb4", "#5a8a94", z=1.22, bulbs=_bulbs, rim=0.5, haze=0.0, shadow=0.2)
