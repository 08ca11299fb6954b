"""A great column from the floor up out of sight, on a stone foot, with a band of `trim` about it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, lighter, linear, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, top = asked.wide, asked.top - 20
    shaft = polygon(box(-w / 2, top, w, -top - 60))
    layer.shape(shaft, asked.tint, line=3.4, shade=0)
    round_ = [(darker(asked.tint, 0.6), 190.0), (asked.tint, 0.0), (lighter(asked.tint, 0.7), 120.0),
              (asked.tint, 0.0), (darker(asked.tint, 0.7), 210.0)]  # fmt: skip
    layer.wash(shaft, linear((-w / 2, 0), (w / 2, 0), round_, [0, 0.24, 0.36, 0.5, 1]))
    for y in (-150, top + 240):
        _band(layer, asked, y)
    foot = [(-w * 0.62, -64, "c"), (w * 0.62, -64, "c"), (w * 0.76, -30), (w * 0.72, 0, "c"), (-w * 0.72, 0, "c"),
            (-w * 0.76, -30)]  # fmt: skip
    layer.shape(blob(foot, pull=0.3), "#b5aca2", line=3.2, shade=0.9)


def _band(layer: Layer, asked: Asked, y: float) -> None:
    w, gold = asked.wide, asked.trim
    slab(layer, -w / 2, y - 46, w, 92, darker(asked.tint, 0.35), line=2.6, shade=0)
    with clipped(layer.canvas, polygon(box(-w / 2, y - 46, w, 92))):
        for k in range(-3, 4):
            x = k * w * 0.26
            layer.stroke(f"M {x - 20} {y + 34} Q {x} {y - 44} {x + 20} {y + 34}", gold, 6)
            layer.stroke(f"M {x - 9} {y + 34} Q {x} {y - 10} {x + 9} {y + 34}", gold, 4, 200)
    for dy in (-46, 46):
        slab(layer, -w / 2 - 5, y + dy - 7, w + 10, 14, gold, line=2.4, shade=0.4)


PART = Part(_draw, 130, 1400, "#a82f2c", "#e0b04e", z=1.25, rim=0.8, haze=0.0, shadow=0.35)
