"""Details in the gallery: hands alone, and cloth by the piece."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from limelight.stage.compositor.puppet import lay_over
from limelight.stage.drawing.shapes import Sheet
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.cloth import Cloth, tile_of
from limelight.stage.figures.hands import HANDS, draw_hand
from limelight.stage.figures.pen import Box, Pen
from limelight.testing.gallery.family import Family, Tile
from limelight.testing.gallery.people import MAN, WALL
from limelight.works import vocabulary


def _hand(name: str, width: int, height: int) -> Tile:
    return _drawn(width, height, lambda pen: draw_hand(pen, name, Flesh.of(MAN.skin)), (-80, -130, 240, 110))


def _print(name: str, width: int, height: int) -> Tile:
    cloth = Cloth("#d0642c", name, "#f4c838", "#1f4f8a")
    return _drawn(width, height, lambda pen: tile_of(pen, cloth, 0, 0, 190), (-200, -200, 200, 200))


def _drawn(width: int, height: int, draw: Callable[[Pen], None], box: Box) -> Tile:
    """What `draw` leaves in a box of head units, on the wall."""
    left, top, right, bottom = box
    sheet, scale = Sheet(width, height), min(width / (right - left), height / (bottom - top))
    sheet.canvas.translate(width / 2 - (left + right) / 2 * scale, height / 2 - (top + bottom) / 2 * scale)
    sheet.canvas.scale(scale, scale)
    draw(Pen(sheet.canvas))
    tile = np.zeros((height, width, 4), np.uint8)
    tile[...] = (*WALL, 255)
    lay_over(tile, sheet.image, 0, 0)
    return tile[..., :3]


DETAILS: dict[str, Family] = {
    "hands": Family(lambda: tuple(HANDS), _hand, 0.8),
    "prints": Family(lambda: vocabulary.PATTERNS, _print),
}
