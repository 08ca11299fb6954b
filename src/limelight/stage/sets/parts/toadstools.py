"""Toadstools, red with white spots, and a few small ones about them."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

GROUP = ((0.0, 1.0), (0.34, 0.62), (-0.3, 0.5))
"""Each: how far across, and how large."""
SPOTS = ((-0.2, 0.74, 0.08), (0.08, 0.86, 0.09), (0.24, 0.66, 0.07), (-0.04, 0.62, 0.06), (-0.36, 0.6, 0.05))
"""Of each cap, against its height: how far across, how far up, how large."""


def _draw(layer: Layer, asked: Asked) -> None:
    for across, size in sorted(GROUP, key=lambda one: -one[1]):
        _one(layer, asked, across * asked.wide, asked.high * size)


def _one(layer: Layer, asked: Asked, x: float, h: float) -> None:
    stem = [
        (x - h * 0.12, -h * 0.6, "c"),
        (x - h * 0.17, 0, "c"),
        (x + h * 0.17, 0, "c"),
        (x + h * 0.12, -h * 0.6, "c"),
    ]
    layer.shape(blob(stem, pull=0.3), "#f2e8d6", line=2.6, shade=0.6)
    cap = [(x - h * 0.46, -h * 0.52, "c"), (x - h * 0.36, -h * 0.84), (x, -h), (x + h * 0.36, -h * 0.84),
           (x + h * 0.46, -h * 0.52, "c"), (x, -h * 0.47)]  # fmt: skip
    outline = blob(cap, pull=0.34)
    layer.shape(outline, asked.tint, line=2.8, shade=0.9)
    with clipped(layer.canvas, outline):
        for dx, dy, r in SPOTS:
            layer.flat(ellipse(x + dx * h, -dy * h, r * h, r * h * 0.8), "#fff6ea")


PART = Part(_draw, 130, 100, "#cf3a32", z=1.1, rim=0.9, haze=0.0, shadow=0.25)
