"""A patchwork quilt over a bed, seen from its foot, knees under it: it stands before whoever sits in the bed."""

from __future__ import annotations

import math

from limelight.stage.drawing.shapes import Point, blob, clipped, darker, ellipse, lighter, mix, moved, path
from limelight.stage.sets.easel import Layer
from limelight.stage.sets.parts.style import Asked, Part
from limelight.stage.sets.star import star

PATCHES = ("#d8747a", "#f0bc5a", "#7ab0a8", "#f2e4cc", "#8a7ab8", "#e89a6a")
ROWS, COLUMNS = 7, 12


def _draw(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    half = [(w * 0.13, 22), (w * 0.27, -16), (w * 0.42, 26), (w * 0.5, 90)]
    crown = [*((-x, y) for x, y in reversed(half)), (0, 30), *half]
    cover = blob([*crown, (w * 0.62, h, "c"), (-w * 0.62, h, "c")], pull=0.3)
    layer.shape(cover, asked.tint, line=3.6, shade=1.0)
    with clipped(layer.canvas, cover):
        for row in range(ROWS):
            for column in range(COLUMNS):
                _patch(layer, asked, row, column)
        _folds(layer, asked)
    layer.stroke(blob(crown, closed=False, pull=0.3), lighter(asked.trim, 0.3), 16, 235)
    layer.stroke(moved(blob(crown, closed=False, pull=0.3), 0, 9), darker(asked.trim, 0.4), 3, 170)


def _at(asked: Asked, u: float, v: float) -> Point:
    """A point of the cloth: u across, v down the bed, over two knees."""
    t = max(0.0, v / ROWS)
    x = (u / COLUMNS - 0.5) * asked.wide * (1.04 + 0.34 * t)
    knees = sum(math.exp(-(((x - side * asked.wide * 0.27) / (asked.wide * 0.13)) ** 2)) for side in (-1, 1))
    return x, -30 + (asked.high + 60) * t**1.1 - 62 * knees * (1 - t) ** 2 + 8 * math.sin(1.3 * u + v)


def _patch(layer: Layer, asked: Asked, row: int, column: int) -> None:
    edge = [(0, 0), (0.5, -0.03), (1, 0), (1.03, 0.5), (1, 1), (0.5, 1.03), (0, 1), (-0.02, 0.5)]
    colour = mix(PATCHES[(column * 2 + row * 3 + column * row % 2) % 6], asked.tint, 0.15)
    square = blob([_at(asked, column + u, row + v) for u, v in edge], pull=0.2)
    layer.shape(square, colour, line=0, shade=0.25, grade=0.1)
    layer.stroke(square, lighter(colour, 0.5), 2.2, 130)
    x, y = _at(asked, column + 0.5, row + 0.5)
    match (row + column) % 3:
        case 0:
            layer.flat(star(x, y, 16), lighter(colour, 0.5), 150)
        case 1:
            for dx in (-18, 0, 18):
                for dy in (-14, 0, 14):
                    layer.flat(ellipse(x + dx, y + dy, 4.2), darker(colour, 0.25), 90)
        case _:
            layer.stroke(path(f"M {x - 24} {y} Q {x - 12} {y - 12} {x} {y} Q {x + 12} {y + 12} {x + 24} {y}"),
                         lighter(colour, 0.4), 4, 150)  # fmt: skip


def _folds(layer: Layer, asked: Asked) -> None:
    w, h = asked.wide, asked.high
    for t, lean in ((-0.4, -0.1), (-0.17, 0.03), (0.0, 0.0), (0.17, -0.03), (0.4, 0.1)):
        x = t * w
        fold = path(f"M {x} 10 C {x + lean * w} {h * 0.3} {x + lean * w * 1.5} {h * 0.6} {x * 1.2} {h}")
        layer.stroke(fold, "#2c2452", 28, 78, blur=12)
        layer.stroke(moved(fold, -22, -4), "#fff2d8", 14, 52, blur=8)


PART = Part(_draw, 1020, 700, "#6a86b8", "#f4ead8", z=0.94, middle=-0.3, rim=0.8, haze=0.0, shadow=0.35)
