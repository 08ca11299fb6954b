"""A pupil's desk with its chair behind it, a book and a pencil on it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, darker, lighter, limb, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h, steel = asked.wide, asked.high, asked.trim
    for x in (-0.24, 0.24):
        layer.shape(limb([(x * w, -h * 1.36), (x * w, -h * 0.7)], [8, 8]), steel, line=2.6, shade=0.4)
    back = [(-w * 0.3, -h * 1.2), (-w * 0.28, -h * 1.44), (w * 0.28, -h * 1.44), (w * 0.3, -h * 1.2)]
    layer.shape(blob(back, pull=0.3), darker(asked.tint, 0.1), line=3, shade=0.7)
    for x in (-0.42, 0.42):
        layer.shape(limb([(x * w, -h + 40), (x * w * 1.06, -6)], [9, 9]), steel, line=2.8, shade=0.5)
        layer.shape(
            limb([(x * w * 0.86, -h + 40), (x * w * 0.88, -h * 0.16)], [7, 7]), darker(steel, 0.2), line=2.4, shade=0.4
        )
    slab(layer, -w * 0.44, -h + 24, w * 0.88, h * 0.26, darker(asked.tint, 0.22), line=3, shade=0.5)
    top = [(-w * 0.45, -h - 26), (w * 0.45, -h - 26), (w / 2, -h + 16), (-w / 2, -h + 16)]
    layer.shape(polygon(top), asked.tint, line=3, shade=0, grade=0.2)
    slab(layer, -w / 2, -h + 16, w, 20, darker(asked.tint, 0.1), line=3, shade=0.3)
    book = [(-w * 0.2, -h - 20), (w * 0.06, -h - 20), (w * 0.09, -h + 4), (-w * 0.21, -h + 4)]
    layer.shape(polygon(book), asked.chance.choice(("#d8604a", "#4a8ac0", "#e8b84a", "#6aa868")), line=2.4, shade=0.3)
    layer.stroke(f"M {w * 0.2} {-h - 14} L {w * 0.34} {-h + 2}", "#f0bc5a", 6)
    layer.stroke(f"M {-w * 0.43} {-h - 22} L {w * 0.43} {-h - 22}", lighter(asked.tint, 0.5), 3, 120)


PART = Part(_draw, 340, 290, "#c9965c", "#7f8a94", z=1.25, rim=0.7, haze=0.0, shadow=0.3)
