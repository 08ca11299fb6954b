"""A rack of pigeon-holes behind a reception: keys with tassels, letters in some."""

from __future__ import annotations

from limelight.stage.drawing.shapes import darker, ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2, -h, w, h, asked.tint, line=3.4, shade=0.6)
    rows, columns = max(2, round(h / 92)), max(2, round(w / 84))
    wide, high = (w - 24) / columns, (h - 24) / rows
    for row in range(rows):
        for column in range(columns):
            x, y = -w / 2 + 12 + column * wide, -h + 12 + row * high
            slab(layer, x + 5, y + 5, wide - 10, high - 10, darker(asked.tint, 0.5), line=2.2, shade=0)
            _kept(layer, asked, x, y, wide, high)


def _kept(layer: Layer, asked: Asked, x: float, y: float, wide: float, high: float) -> None:
    what = asked.chance.random()
    if what < 0.34:
        slab(layer, x + wide * 0.2, y + high * 0.3, wide * 0.6, high * 0.58, "#f4ead4", line=1.8, shade=0.2)
        layer.stroke(f"M {x + wide * 0.2} {y + high * 0.3} L {x + wide * 0.5} {y + high * 0.6}", "#c8b494", 2)
        layer.stroke(f"M {x + wide * 0.8} {y + high * 0.3} L {x + wide * 0.5} {y + high * 0.6}", "#c8b494", 2)
    elif what < 0.84:
        at = x + wide / 2, y + high * 0.34
        layer.stroke(ellipse(*at, 9), asked.trim, 4)
        layer.stroke(f"M {at[0]} {at[1] + 9} L {at[0]} {y + high * 0.76}", asked.trim, 4)
        layer.stroke(f"M {at[0]} {y + high * 0.7} L {at[0] + 8} {y + high * 0.7}", asked.trim, 4)
        layer.flat(ellipse(at[0] - 12, y + high * 0.7, 7, 11), "#b03a34")


PART = Part(_draw, 440, 380, "#8a5a38", "#e2b450", z=1.56, hangs=True, rim=0.3, haze=0.0)
