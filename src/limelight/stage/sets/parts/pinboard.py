"""A board of cork with children's drawings pinned to it."""

from __future__ import annotations

from limelight.stage.drawing.shapes import clipped, ellipse, placed, polygon
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.joinery import box, slab
from limelight.stage.sets.parts.style import Asked, Part

SHEETS = (("#fdf6e4", "#e8943a"), ("#e4f2fa", "#4a8ac0"), ("#fdf0f0", "#d8604a"), ("#f0f8e8", "#5f9a4a"))


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    slab(layer, -w / 2 - 14, -h / 2 - 14, w + 28, h + 28, asked.trim, line=3, shade=0.5)
    slab(layer, -w / 2, -h / 2, w, h, asked.tint, line=2, shade=0.2)
    columns = max(1, round(w / 120))
    for k in range(columns * 2):
        x = -w / 2 + (k % columns + 0.5) * w / columns
        y = -h * 0.24 + (k // columns) * h * 0.48
        with placed(layer.canvas, x, y, angle=asked.chance.uniform(-7, 7), scale=min(w / columns, h / 2) / 130):
            _sheet(layer, *SHEETS[(k * 3 + k // columns) % len(SHEETS)], k)


def _sheet(layer: Layer, page: str, ink: str, k: int) -> None:
    paper = polygon(box(-48, -52, 96, 104))
    layer.shape(paper, page, line=2, shade=0.3)
    with clipped(layer.canvas, paper):
        layer.flat(polygon(box(-48, 26, 96, 30)), "#9ac86a", 200)
        if k % 2:
            layer.flat(polygon(box(-22, -8, 44, 36)), ink, 220)
            layer.flat(polygon([(-30, -8), (30, -8), (0, -38)]), "#b8503e", 220)
        else:
            layer.flat(ellipse(0, -12, 20), ink, 220)
            layer.stroke("M 0 8 L 0 32", ink, 5, 220)
        layer.flat(ellipse(32, -36, 9), "#f2c84a", 230)
    layer.flat(ellipse(0, -50, 6), "#d8382e")


PART = Part(_draw, 300, 320, "#c89a68", "#8a6242", z=1.58, hangs=True, middle=0.0, rim=0.3, haze=0.0)
