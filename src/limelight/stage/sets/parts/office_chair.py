"""An office chair on castors, its back to us."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, lighter, limb
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.trim
    for k in (-2, -1, 0, 1, 2):
        x = k * w * 0.22
        layer.shape(limb([(0, -h * 0.17), (x, -16)], [9, 7]), steel, line=2.6, shade=0.4)
        layer.shape(ellipse(x, -10, 11), "#23262e", line=2, shade=0.3)
    layer.shape(limb([(0, -h * 0.42), (0, -h * 0.15)], [11, 13]), steel, line=2.6, shade=0.4)
    seat = [(-w * 0.44, -h * 0.46), (0, -h * 0.5), (w * 0.44, -h * 0.46), (w * 0.4, -h * 0.37), (0, -h * 0.35),
            (-w * 0.4, -h * 0.37)]  # fmt: skip
    layer.shape(blob(seat, pull=0.3), darker(asked.tint, 0.15), line=3, shade=0.7)
    for side in (-1, 1):
        arm = [(side * w * 0.42, -h * 0.42), (side * w * 0.52, -h * 0.5), (side * w * 0.5, -h * 0.64)]
        layer.shape(limb(arm, [9, 9, 12]), steel, line=2.6, shade=0.5)
    back = [(-w * 0.34, -h * 0.5), (-w * 0.4, -h * 0.8), (-w * 0.3, -h * 0.97), (0, -h), (w * 0.3, -h * 0.97),
            (w * 0.4, -h * 0.8), (w * 0.34, -h * 0.5), (0, -h * 0.46)]  # fmt: skip
    layer.shape(blob(back, pull=0.3), asked.tint, line=3.2, shade=0.9)
    for y in (0.62, 0.76):
        layer.stroke(f"M {-w * 0.36} {-h * y} Q 0 {-h * y - 14} {w * 0.36} {-h * y}", darker(asked.tint, 0.4), 4, 120)
    layer.stroke(f"M {-w * 0.28} {-h * 0.93} Q 0 {-h * 0.98} {w * 0.28} {-h * 0.93}", lighter(asked.tint, 0.5), 4, 110)


PART = Part(_draw, 230, 430, "#3f4a5c", "#868f9a", z=1.15, rim=0.8, haze=0.0, shadow=0.25)
