"""A wooden chair, three-quarters to us; `trim` is its cushion."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, limb, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    seat = -h * 0.46
    for x, foot in ((w * 0.3, -h * 0.09), (-w * 0.22, -h * 0.09)):
        layer.shape(limb([(x * 0.95, seat), (x, foot)], [9, 7]), darker(wood, 0.25), line=2.8, shade=0.5)
    layer.shape(limb([(-w * 0.34, seat), (-w * 0.36, -h * 0.75), (-w * 0.42, -h)], [11, 10, 10]), wood, shade=0.5)
    layer.shape(
        limb([(w * 0.2, seat - 20), (w * 0.18, -h * 0.75), (w * 0.12, -h * 0.96)], [11, 10, 10]), wood, shade=0.5
    )
    for rail in (0.93, 0.8, 0.67):
        bar = [
            (-w * 0.4, -h * rail - 12),
            (w * 0.14, -h * rail + 2),
            (w * 0.14, -h * rail + 34),
            (-w * 0.39, -h * rail + 22),
        ]
        layer.shape(polygon(bar), wood, line=2.8, shade=0.5)
    top = [(-w * 0.44, seat), (w * 0.22, seat - h * 0.055), (w * 0.46, seat + h * 0.015), (-w * 0.24, seat + h * 0.07)]
    layer.shape(polygon(top), wood, line=3, shade=0.2)
    edge = [(-w * 0.44, seat), (-w * 0.24, seat + h * 0.07), (w * 0.46, seat + h * 0.015), (w * 0.46, seat + h * 0.055),
            (-w * 0.24, seat + h * 0.115), (-w * 0.44, seat + h * 0.04)]  # fmt: skip
    layer.shape(polygon(edge), darker(wood, 0.18), line=2.8, shade=0.3)
    if asked.trim != PART.trim:
        pad = [(x * 0.9, y - 12) for x, y in top]
        layer.shape(blob(pad, pull=0.2), asked.trim, line=2.8, shade=0.8)
    for x, top_y in ((-w * 0.22, seat + h * 0.1), (w * 0.42, seat + h * 0.04), (-w * 0.4, seat + h * 0.03)):
        layer.shape(limb([(x, top_y), (x * 1.04, -4)], [10, 7]), wood, line=2.8, shade=0.6)


PART = Part(_draw, 300, 560, "#9a6844", z=1.15, rim=0.8, haze=0.0, shadow=0.3)
