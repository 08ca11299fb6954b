"""A star of five points, soft at its tips: on wallpaper, in a child's hand, in a picture."""

from __future__ import annotations

import math

import skia

from limelight.stage.drawing.shapes import blob

POINTS = 5


def star(x: float, y: float, radius: float, *, waist: float = 0.5, turn: float = 0.0) -> skia.Path:
    """The star's outline; `waist` is how far in it goes between two points, `turn` in degrees."""
    corners = []
    for k in range(2 * POINTS):
        angle = math.radians(turn - 90) + k * math.pi / POINTS
        reach = radius if k % 2 == 0 else radius * waist
        corners.append((x + math.cos(angle) * reach, y + math.sin(angle) * reach))
    return blob(corners, pull=0.16)
