"""An extractor hood over a stove, its pipe running up out of sight; the shelf lamp in it burns with the others."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w * 0.2, asked.top, w * 0.4, -asked.top - h * 0.8, asked.tint, line=3, shade=0.8)
    layer.shape(polygon([(-w * 0.2, -h), (w * 0.2, -h), (w / 2, -34), (-w / 2, -34)]), asked.tint, line=3.2, shade=0.9)
    slab(layer, -w / 2 - 6, -36, w + 12, 36, asked.trim, line=3, shade=0.4)
    layer.stroke(f"M {-w * 0.14} {-h + 6} L {-w * 0.4} -44", lighter(asked.tint, 0.8), 5, 120, blur=2)
    if asked.hour.burn:
        layer.flat(ellipse(0, 0, w * 0.3, 7), "#fff2c8")


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    return (Bulb(0, 30, 300, "#ffdca0", 0.7 * burn, halo=230, glow=0.5, name="hood"),) if burn else ()


PART = Part(_draw, 330, 190, "#c2c8cc", "#8f979e", z=1.45, bulbs=_bulbs, rim=0.5, haze=0.0, shadow=0.25)
