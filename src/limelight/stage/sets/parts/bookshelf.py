"""A case of shelves, `count` of them, full of books and a few other things."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, ellipse, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import book_row, box, slab
from limelight.stage.sets.parts.style import Asked, Part

SPINES = ("#d86a5a", "#5a9ab0", "#f0bc5a", "#7aa86a", "#3b4a78", "#8a3b54", "#e8dcc4")


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, wood = asked.wide, asked.high, asked.tint
    slab(layer, -w / 2, -h, w, h, wood, line=3.4, shade=0.8)
    layer.flat(polygon(box(-w / 2 + 20, -h + 20, w - 40, h - 60)), darker(wood, 0.5))
    step = (h - 70) / max(1, asked.count)
    for k in range(asked.count):
        foot = -h + 20 + step * (k + 1)
        _filled(layer, asked, foot, step)
        slab(layer, -w / 2 + 14, foot - 4, w - 28, 18, wood, line=3, shade=0.4)
    slab(layer, -w / 2 - 12, -h - 14, w + 24, 26, wood, line=3.2, shade=0.4)


def _filled(layer: Layer, asked: Asked, foot: float, step: float) -> None:
    left, right = -asked.wide / 2 + 24, asked.wide / 2 - 24
    cut = asked.chance.uniform(0.55, 0.95) * (right - left)
    book_row(layer, asked.chance, left, left + cut, foot - 6, SPINES)
    room = right - left - cut
    if room > 70:
        x, pot = left + cut + room / 2, asked.chance.choice(("#c46a48", "#5a9ab0", "#e8dcc4"))
        high = min(step * 0.5, 80)
        vase = [(x - 24, foot - 6, "c"), (x - 30, foot - high * 0.6), (x - 12, foot - high), (x + 12, foot - high),
                (x + 30, foot - high * 0.6), (x + 24, foot - 6, "c")]  # fmt: skip
        layer.shape(blob(vase), pot, line=2.6, shade=0.7)
        layer.flat(ellipse(x, foot - high, 12, 4), darker(pot, 0.6))


PART = Part(_draw, 380, 700, "#8a5c42", count=4, z=1.35, rim=0.6, haze=0.0, shadow=0.35)
