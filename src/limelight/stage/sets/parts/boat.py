"""A fishing boat with a mast and a lantern, seen from its side; from dusk its lantern burns."""

from __future__ import annotations

from limelight.stage.drawing.shapes import blob, clipped, ellipse, lighter, path, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Bulb, Part


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    layer.flat(ellipse(0, 4, w * 0.48, h * 0.05), "#0a1030", 90, blur=5)
    layer.stroke(f"M {w * 0.04} {-h * 0.24} L {w * 0.04} {-h}", "#6a4a3a", 8)
    sail = path(f"M {w * 0.07} {-h * 0.95} Q {w * 0.36} {-h * 0.6} {w * 0.38} {-h * 0.34} L {w * 0.07} {-h * 0.32} Z")
    layer.shape(sail, "#f2e8d4", line=2.6, shade=0.8)
    layer.stroke(
        f"M {w * 0.04} {-h} L {-w * 0.42} {-h * 0.28} M {w * 0.04} {-h} L {w * 0.46} {-h * 0.26}", "#4a3a3a", 2, 200
    )
    cabin = [(-w * 0.24, -h * 0.2), (-w * 0.22, -h * 0.46), (-w * 0.02, -h * 0.46), (0, -h * 0.2)]
    layer.shape(polygon(cabin), "#e8dcc8", line=2.6, shade=0.6)
    burn = asked.hour.burn
    layer.shape(ellipse(-w * 0.12, -h * 0.36, h * 0.05), "#ffd890" if burn else "#5a6a80", line=2.4, shade=0)
    hull = blob([(-w * 0.5, -h * 0.28, "c"), (0, -h * 0.2), (w * 0.5, -h * 0.3, "c"), (w * 0.36, 0, "c"),
                 (-w * 0.38, 0, "c")], pull=0.22)  # fmt: skip
    layer.shape(hull, asked.tint, line=3, shade=0.9)
    with clipped(layer.canvas, hull):
        layer.stroke(f"M {-w * 0.52} {-h * 0.23} Q 0 {-h * 0.15} {w * 0.52} {-h * 0.25}", asked.trim, h * 0.045)
        layer.flat(polygon([(-w, -h * 0.05), (w, -h * 0.05), (w, 10), (-w, 10)]), lighter(asked.tint, 0.3), 70)


def _bulbs(asked: Asked) -> tuple[Bulb, ...]:
    burn = asked.hour.burn
    x, y = -asked.wide * 0.12, -asked.high * 0.36
    return (Bulb(x, y, asked.wide, "#ffc878", 0.9 * burn, halo=asked.wide * 1.3, glow=0.9),) if burn else ()


def _shine(layer: Layer, asked: Asked) -> None:
    """The lantern itself, and the path of its light on the water."""
    burn, x, y = asked.hour.burn, -asked.wide * 0.12, -asked.high * 0.36
    if not burn:
        return
    layer.flat(ellipse(x, y, asked.high * 0.06), "#fffbe8", 255 * burn, blur=3)
    for k in range(7):
        glitter = ellipse(x + asked.chance.uniform(-16, 16), 16 + 20 * k, (44 - 5 * k), 4)
        layer.flat(glitter, "#ffd890", (200 - 24 * k) * burn, blur=1.5)


PART = Part(_draw, 260, 240, "#b8564a", "#f4e4c8", z=4.0, bulbs=_bulbs, shine=_shine, rim=0.7, lit=0.4, haze=0.2)
