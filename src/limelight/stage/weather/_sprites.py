"""Small pictures of what drifts, drawn about their own middle."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import skia

from limelight.stage.drawing.shapes import Sheet, ellipse, paint, radial


def sprite(reach: float, draw: Callable[[skia.Canvas], object]) -> np.ndarray:
    """What `draw` draws about (0, 0), no farther from it than `reach` pixels: BGRA, premultiplied, square, even."""
    side = max(4, math.ceil(reach) * 2 + 2)
    sheet = Sheet(side, side)
    sheet.canvas.translate(side / 2, side / 2)
    draw(sheet.canvas)
    return sheet.image


def glow(radius: float, colour: str, strength: float = 1.0, heart: str = "", heart_size: float = 0.14) -> np.ndarray:
    """A point of light with its halo; `heart` is the colour of its core, white-hot where left out."""

    def draw(canvas: skia.Canvas) -> None:
        stops = [(colour, 200 * strength), (colour, 84 * strength), (colour, 20 * strength), (colour, 0.0)]
        canvas.drawPath(ellipse(0, 0, radius), paint(shader=radial((0, 0), radius, stops, [0, 0.2, 0.52, 1])))
        core = radius * heart_size
        canvas.drawPath(ellipse(0, 0, core), paint(heart or "#fffdf0", 255 * min(1.0, strength), blur=core * 0.35))

    return sprite(radius, draw)


def speck(radius: float, colour: str, alpha: float, blur: float = 0.0) -> np.ndarray:
    """A grain with a soft edge."""
    return sprite(
        radius + 3 * blur, lambda canvas: canvas.drawPath(ellipse(0, 0, radius), paint(colour, alpha, blur=blur))
    )
