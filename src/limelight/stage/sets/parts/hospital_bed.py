"""A hospital bed seen from its side, its head raised, rails, wheels, a white pillow and a thin blanket in `tint`."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, darker, ellipse, lighter, limb, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.trim
    half, seat = w / 2, -h * 0.52
    for x in (-half + 90, half - 90):
        layer.shape(limb([(x, seat + 60), (x, -34)], [13, 11]), steel, line=2.8, shade=0.5)
        layer.shape(ellipse(x, -22, 22), "#3c424c", line=2.8, shade=0.5)
        layer.flat(ellipse(x, -22, 8), "#aab2ba")
    slab(layer, -half + 30, seat + 34, w - 60, 34, steel, line=3, shade=0.5)
    slab(layer, -half + 120, seat + 92, w - 240, 14, darker(steel, 0.2), line=2.4, shade=0.3)
    back = [(-half + 40, seat + 30, "c"), (-half + 14, -h + 24, "c"), (-half + 70, -h + 6, "c"),
            (-half + 330, seat - 34, "c"), (-half + 330, seat + 30, "c")]  # fmt: skip
    layer.shape(blob(back, pull=0.2), "#eef2f4", line=3, shade=0.7)
    layer.shape(polygon(box(-half + 310, seat - 34, w - 360, 68)), "#eef2f4", line=3, shade=0.4)
    pillow = [(-half + 36, -h + 40), (-half + 66, -h - 26), (-half + 176, -h + 14), (-half + 250, -h + 84),
              (-half + 226, -h + 118), (-half + 110, -h + 92)]  # fmt: skip
    layer.shape(blob(pillow), "#ffffff", line=3, shade=0.9)
    _blanket(layer, asked, -half + 260, half - 26, seat)
    slab(layer, half - 40, -h * 0.86, 30, h * 0.52, lighter(steel, 0.2), line=3, shade=0.6)
    _rail(layer, -half + 330, -half + 690, seat - 92, steel)


def _blanket(layer: Layer, asked: Asked, left: float, right: float, seat: float) -> None:
    cover = [(left, seat - 70), (left + 130, seat - 74), ((left + right) / 2, seat - 96), (right - 120, seat - 70),
             (right, seat - 40), (right + 4, seat + 76), ((left + right) / 2, seat + 88),
             (left - 6, seat + 70)]  # fmt: skip
    outline = blob(cover, pull=0.26)
    layer.shape(outline, asked.tint, line=3.2, shade=0.9)
    with clipped(layer.canvas, outline):
        layer.flat(polygon(box(left - 20, seat - 110, 96, 220)), "#ffffff", 225)
        layer.stroke(f"M {left + 78} {seat - 110} L {left + 72} {seat + 100}", darker(asked.tint, 0.4), 3, 120)
        for k in range(1, 6):
            x = left + 90 + k * (right - left - 90) / 6
            layer.stroke(f"M {x} {seat - 90} C {x + 14} {seat - 20} {x - 10} {seat + 30} {x + 6} {seat + 90}",
                         darker(asked.tint, 0.4), 9, 70, blur=5)  # fmt: skip


def _rail(layer: Layer, left: float, right: float, top: float, steel: str) -> None:
    bar = [(left, top + 130), (left + 6, top + 12), (left + 30, top), (right - 30, top), (right - 6, top + 12),
           (right, top + 130)]  # fmt: skip
    layer.stroke(blob(bar, closed=False, pull=0.3), darker(steel, 0.5), 15)
    layer.stroke(blob(bar, closed=False, pull=0.3), lighter(steel, 0.5), 10)
    for k in range(1, 4):
        x = left + k * (right - left) / 4
        layer.stroke(f"M {x} {top + 6} L {x} {top + 124}", lighter(steel, 0.3), 8)


PART = Part(_draw, 860, 420, "#a8cfd8", "#9aa6b0", z=1.2, rim=0.7, haze=0.0, shadow=0.35)
