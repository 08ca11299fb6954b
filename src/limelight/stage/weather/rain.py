"""Rain: two depths of streaks, and on open ground the rings and drops where it lands."""

from __future__ import annotations

from functools import lru_cache
from random import Random

import numpy as np

from limelight.stage.drawing.art import frame_unit
from limelight.stage.drawing.shapes import Sheet, paint
from limelight.stage.weather._drips import drips
from limelight.stage.weather._fall import Fall, plane_of, repeats, tile_side
from limelight.stage.weather._splash import splashes
from limelight.stage.weather.style import Around, Layer, Weather, as_many

SLANT = -0.145
"""Pixels that it moves sideways for each that it falls."""

INKED = 0.5
"""From how much ink in a print on rain is drawn in ink: light would not show on paper."""


def layers(around: Around) -> list[Layer]:
    far = streaks(around, "far", SLANT, 360, (20, 52), 0.9, 58, 1500, behind=True)
    near = streaks(around, "near", SLANT, 150, (60, 130), 1.5, 74, 2500)
    return [far, *drips(around), *splashes(around, 36), near]


def streaks(
    around: Around, name: str, slant: float, count: int, length: tuple[float, float], thick: float, bright: int,
    speed: float, *, behind: bool = False,
) -> Fall:  # fmt: skip
    """One depth of rain, `speed` in pixels a second."""
    plane = _drawn(name, around.size, slant, count, length, thick, bright)
    inked = around.light.look.press.mono > INKED
    return Fall(plane, around, speed * around.unit * slant, speed * around.unit, behind=behind, inked=inked)


@lru_cache(maxsize=4)
def _drawn(
    name: str, size: tuple[int, int], slant: float, count: int, length: tuple[float, float], thick: float, bright: int
) -> np.ndarray:
    """The plane of one depth, every streak drawn on across its tile's edges."""
    unit, chance = frame_unit(*size), Random(f"rain {name}")
    wide, tall = size[0], tile_side(size[1])
    sheet = Sheet(wide, tall)
    for _ in range(as_many(count, *size)):
        x, y, near = chance.uniform(0, wide), chance.uniform(0, tall), chance.random() ** 1.6
        long = (length[0] + (length[1] - length[0]) * near) * unit
        ink = paint("#ffffff", bright * (0.35 + 0.65 * near), stroke=max(0.8, thick * unit * (0.6 + 0.6 * near)))
        ends = sorted((x, x + long * slant))
        for dx, dy in repeats(ends[0] - 4, y - 4, ends[1] + 4, y + long + 4, wide, tall):
            sheet.canvas.drawLine(x + dx, y + dy, x + dx + long * slant, y + dy + long, ink)
    return plane_of(sheet, *size)


WEATHER = Weather(layers, wind=0.35, wet=True)
