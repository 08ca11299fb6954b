"""A standing lamp with a cloth shade: it burns from dusk on."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, linear, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, burn = asked.wide, asked.high, asked.hour.burn
    layer.shape(ellipse(0, -8, w * 0.36, 14), asked.trim, line=3, shade=0.4)
    layer.stroke(f"M 0 -14 L 0 {-h * 0.8}", asked.trim, 9)
    layer.stroke(f"M -2 -14 L -2 {-h * 0.8}", "#ffffff", 2, 60)
    top, foot = -h, -h * 0.72
    shade = path(f"M {-w * 0.3} {top} L {w * 0.3} {top} L {w / 2} {foot} Q 0 {foot + 22} {-w / 2} {foot} Z")
    layer.shape(shade, asked.tint, line=3.2, shade=0.6 * (1 - burn))
    if burn:
        layer.wash(shade, linear((0, top), (0, foot), [("#fff0c0", 120 * burn), ("#ffd890", 235 * burn)]))
    layer.stroke(f"M {-w * 0.3} {top} L {w * 0.3} {top}", asked.trim, 4)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    h, burn = asked.high, asked.hour.burn
    if not burn:
        return ()
    return (Bulb(0, -h * 0.82, 430, "#ffcf8a", 0.95 * burn, halo=420, glow=0.5, pool=(0, 40)),)


PART = Part(_draw, 190, 760, "#e8c48a", "#5a4438", z=1.25, bulbs=_bulbs, rim=0.5, haze=0.0, shadow=0.25)
