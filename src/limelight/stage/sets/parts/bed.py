"""A bed seen from its side: its head to the left, a pillow, a blanket in `tint` that falls over the edge."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, lighter, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.trim
    half, seat = w / 2, -h * 0.5
    head = [(-half, 0, "c"), (-half, -h * 0.86), (-half + 40, -h), (-half + 84, -h * 0.9), (-half + 84, 0, "c")]
    layer.shape(blob(head, pull=0.3), wood, line=3.4, shade=1.0)
    slab(layer, half - 46, -h * 0.66, 46, h * 0.66, wood, line=3.2, shade=0.8)
    slab(layer, -half + 60, seat + h * 0.2, w - 100, h * 0.16, darker(wood, 0.1), line=3, shade=0.5)
    mattress = polygon(box(-half + 62, seat - 12, w - 108, h * 0.24))
    layer.shape(mattress, "#f2ead8", line=3, shade=0.4)
    pillow = [(-half + 80, seat - 6), (-half + 96, seat - 76), (-half + 190, seat - 92), (-half + 280, seat - 64),
              (-half + 292, seat - 8), (-half + 180, seat + 6)]  # fmt: skip
    layer.shape(blob(pillow), "#fbf4e6", line=3, shade=0.9)
    layer.stroke(
        f"M {-half + 130} {seat - 70} Q {-half + 180} {seat - 40} {-half + 240} {seat - 62}", "#c8b8a8", 3, 130
    )
    _blanket(layer, asked, -half + 250, half - 40, seat)


def _blanket(layer: Layer, asked: Asked, left: float, right: float, seat: float) -> None:
    drop = -asked.high * 0.14
    hem = [(right - k * (right - left) / 6, drop + (16 if k % 2 else -8)) for k in range(7)]
    cover = [(left, seat - 40), (left + 90, seat - 66), ((left + right) / 2, seat - 52), (right - 60, seat - 44),
             (right + 6, seat - 6), *hem, (left - 16, seat - 4)]  # fmt: skip
    outline = blob(cover, pull=0.28)
    layer.shape(outline, asked.tint, line=3.4, shade=0.9)
    with clipped(layer.canvas, outline):
        for k in range(1, 6):
            x = left + k * (right - left) / 6
            layer.stroke(f"M {x} {seat - 60} C {x + 16} {seat} {x - 12} {drop - 60} {x + 8} {drop + 20}",
                         darker(asked.tint, 0.45), 12, 70, blur=6)  # fmt: skip
            layer.stroke(f"M {x - 24} {seat - 60} C {x - 8} {seat} {x - 36} {drop - 60} {x - 16} {drop + 20}",
                         lighter(asked.tint, 0.5), 6, 60, blur=4)  # fmt: skip
    fold = [
        (left - 6, seat - 44),
        (left + 60, seat - 72),
        (left + 110, seat - 60),
        (left + 60, drop + 6),
        (left - 22, drop - 6),
    ]
    layer.shape(blob(fold, pull=0.25), lighter(asked.tint, 0.5), line=3, shade=0.6)


PART = Part(_draw, 900, 420, "#7a8fc0", "#9a6848", z=1.15, rim=0.7, haze=0.0, shadow=0.35)
