"""A bus stop's sign on its pole: a round plate, lines under it, a timetable."""

from __future__ import annotations

from limelight.stage.drawing.shapes import ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.lettering import across
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -9, -h + 40, 18, h - 40, "#7a848e", line=2.8, shade=0.6)
    layer.shape(ellipse(0, -8, 38, 9), "#4a525c", line=2.6, shade=0.3)
    r = w / 2
    layer.shape(ellipse(0, -h + r, r), asked.tint, line=3.4, shade=0.6)
    layer.stroke(ellipse(0, -h + r, r * 0.86), asked.trim, 7)
    across(layer, asked.words, 0, -h + r, r * 0.9, asked.trim)
    for k, colour in enumerate(("#f2ead8", "#e8b84a", "#f2ead8")):
        slab(layer, -r * 0.8, -h + 2 * r + 12 + k * 50, r * 1.6, 42, colour, line=2.4, shade=0.3)
        across(layer, ("12", "N7", "48")[k], -r * 0.36, -h + 2 * r + 33 + k * 50, 28, "#2a2636")
        layer.stroke(
            f"M {r * 0.06} {-h + 2 * r + 33 + k * 50} L {r * 0.64} {-h + 2 * r + 33 + k * 50}", "#2a2636", 4, 160
        )
    slab(layer, -r * 0.62, -h * 0.46, r * 1.24, h * 0.2, "#f2f4f2", line=2.6, shade=0.3)
    for k in range(6):
        layer.stroke(
            f"M {-r * 0.48} {-h * 0.43 + k * h * 0.027} L {r * 0.48} {-h * 0.43 + k * h * 0.027}", "#5a6676", 2.4, 170
        )


PART = Part(_draw, 130, 800, "#2f6aa8", "#fbf6ea", words="BUS", z=1.15, rim=0.8, haze=0.0, shadow=0.25)
