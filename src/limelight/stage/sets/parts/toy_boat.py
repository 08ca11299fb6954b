"""A toy boat that hangs on a thread and turns in the draught; its mast's foot is its point."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, path, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import slab
from limelight.stage.sets.parts.style import Asked, Part


def _draw(layer: Layer, asked: Asked) -> None:
    layer.stroke(f"M 0 {asked.top} L 2 -104", "#4a4a78", 3)
    with placed(layer.canvas, angle=-5, scale=asked.wide / 232):
        hull = path("M -110 20 L 110 20 C 96 66 60 76 0 76 C -60 76 -96 66 -110 20 Z")
        layer.shape(hull, asked.tint, line=3.2, shade=0.9)
        slab(layer, -116, 8, 232, 16, "#f0dcc0", line=3, shade=0.2)
        slab(layer, -4, -100, 8, 112, "#7a5040", line=2.6, shade=0)
        layer.shape(blob([(8, -94), (70, -30), (84, 0, "c"), (8, -4, "c")]), asked.trim, line=3, shade=0.7)
        layer.shape(blob([(-8, -80), (-62, -24), (-70, -2, "c"), (-8, -4, "c")]), asked.trim, line=3, shade=0.7)
        layer.shape(polygon([(4, -100), (36, -112), (4, -124)]), "#f2b84a", line=2.4, shade=0)


PART = Part(_draw, 232, 210, "#c85a4a", "#f6ead2", z=1.4, middle=0.0, rim=0.8, haze=0.0, shadow=0.25, sway=0.004)
