"""A lantern with four panes, set down on the ground; it burns from dusk on."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse, linear, path, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    burn = asked.hour.burn
    with placed(layer.canvas, scale=asked.high / 170):
        layer.flat(ellipse(0, -2, 62, 10), "#120c20", 120, blur=5)
        layer.stroke("M -20 -122 Q 0 -178 20 -122", asked.tint, 5)
        layer.shape(path("M -35 -84 L 35 -84 L 47 0 L -47 0 Z"), asked.tint, line=3.2, shade=0.5)
        glass = polygon([(-27, -76), (27, -76), (35, -10), (-35, -10)])
        layer.flat(glass, "#8fa4b0" if not burn else "#ffe0a0")
        if burn:
            layer.wash(glass, linear((0, -76), (0, -10), [("#fff8dc", 220 * burn), ("#ffb850", 220 * burn)]))
        layer.stroke("M 0 -76 L 0 -10", asked.tint, 4)
        layer.shape(path("M -49 -82 L 49 -82 L 15 -122 L -15 -122 Z"), asked.tint, line=3.2, shade=0.4)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    y = -asked.high * 0.26
    return (Bulb(0, y, 300, "#ffb860", 1.05 * burn, halo=330, glow=0.5, name="lantern", pool=(0, 30)),) if burn else ()


PART = Part(_draw, 110, 170, "#5a4a50", z=1.05, bulbs=_bulbs, rim=0.9, haze=0.0)
