"""A wide window in thin frames, `count` panes across: it opens the wall that it hangs on, from its foot up."""

from __future__ import annotations

from limelight.stage.drawing.shapes import polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Bulb, Part
from limelight.stage.sets.parts.window import DAYLIGHT, STRENGTH

FRAME = 16.0


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    pane = w / asked.count
    glass = polygon(box(-w / 2, -h, w, h))
    layer.cut(glass)
    layer.flat(glass, "#dceaf4", 16)
    for k in range(asked.count):
        x = -w / 2 + k * pane
        for at, wide in ((0.12, 0.16), (0.34, 0.06)):
            foot = x + pane * at
            shine = [(foot, 0), (foot + pane * wide, 0), (foot + pane * (wide + 0.4), -h), (foot + pane * 0.4, -h)]
            layer.flat(polygon(shine), "#ffffff", 20)
    for k in range(asked.count + 1):
        slab(layer, -w / 2 + k * pane - FRAME / 2, -h, FRAME, h, asked.tint, line=2.4, shade=0.4)
    for y in (-h - FRAME, -h * 0.22):
        slab(layer, -w / 2 - FRAME / 2, y, w + FRAME, FRAME, asked.tint, line=2.4, shade=0.4)
    slab(layer, -w / 2 - 30, -4, w + 60, 26, asked.trim, line=3, shade=0.5)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    name = asked.hour.name
    return (Bulb(0, -asked.high / 2, 1.1 * asked.wide, DAYLIGHT[name], 0.85 * STRENGTH[name], name="window"),)


PART = Part(_draw, 700, 700, "#3c4250", "#e6e0d6", count=3, z=1.6, hangs=True, bulbs=_bulbs, rim=0.3, haze=0.0)
