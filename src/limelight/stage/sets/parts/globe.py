"""A globe on its stand: blue seas, green lands."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, lighter, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part

LANDS = (
    ((-0.5, -0.5), (-0.1, -0.66), (0.05, -0.3), (-0.2, -0.05), (-0.46, -0.16)),
    ((-0.2, 0.1), (0.06, 0.14), (0.0, 0.55), (-0.2, 0.66), (-0.26, 0.34)),
    ((0.3, -0.6), (0.75, -0.44), (0.8, -0.06), (0.44, 0.02), (0.26, -0.26)),
    ((0.42, 0.24), (0.7, 0.2), (0.62, 0.5), (0.42, 0.48)),
)


def _draw(layer: Layer, asked: Asked) -> None:
    r = asked.high * 0.36
    y = -asked.high + r
    layer.shape(path(f"M {-r * 0.7} 0 Q 0 -26 {r * 0.7} 0 Z"), asked.trim, line=3, shade=0.4)
    layer.stroke(f"M 0 -10 L 0 {y + r}", asked.trim, 11)
    layer.stroke(
        path(f"M {r * 0.5} {y - r * 1.04} C {r * 1.5} {y - r * 0.3} {r * 1.1} {y + r} 0 {y + r * 1.1}"), asked.trim, 9
    )
    sea = ellipse(0, y, r)
    layer.shape(sea, asked.tint, line=3.2, shade=1.2)
    with clipped(layer.canvas, sea):
        for land in LANDS:
            layer.flat(blob([(px * r, y + py * r) for px, py in land]), "#7fb05a")
        layer.flat(ellipse(-r * 0.36, y - r * 0.4, r * 0.3), lighter(asked.tint, 0.9), 60, blur=10)


PART = Part(_draw, 140, 210, "#4a90c8", "#b08040", z=1.3, rim=0.9, haze=0.0, shadow=0.25)
