"""Contact sheets: every family of drawings on one labelled sheet, `docs/pictures/FAMILY.jpg`.

    python -m tools.contact_sheets [FAMILY ...]

They are for people who choose: what there is, under the name that a file calls it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import ceil, sqrt
from pathlib import Path

import cv2
import numpy as np
import skia

from limelight.media.fonts import REGULAR, faces
from limelight.stage.drawing.shapes import Sheet, ink, mix, paint
from limelight.testing.gallery import FAMILIES, Tile, tiles

HOME = Path(__file__).parents[1] / "docs" / "pictures"
WIDEST, LEAST = 260, 150
"""How wide a tile is in pixels: less in a large family."""
MANY = 40.0
"""Square tiles that a sheet has room for before they grow smaller."""
GAP, EDGE, LABEL, TITLE = 18, 34, 34, 74
PAGE, INK = "#f4efe6", "#2c2432"
MOST_BYTES = 400_000


def sheet(family: str) -> np.ndarray:
    """The family's contact sheet, BGR."""
    shape = FAMILIES[family].tall
    wide = _wide(len(FAMILIES[family].names()), shape)
    shown = tiles(family, wide)
    tall = next(iter(shown.values())).shape[0]
    across = FAMILIES[family].across or _across(len(shown), shape)
    rows = ceil(len(shown) / across)
    width = 2 * EDGE + across * wide + (across - 1) * GAP
    page = Sheet(width, TITLE + EDGE + rows * (tall + LABEL) + (rows - 1) * GAP)
    page.canvas.clear(ink(PAGE))
    _letter(page.canvas, family.replace("-", " "), EDGE, TITLE - 24, 34)
    for nth, (name, tile) in enumerate(shown.items()):
        row, column = divmod(nth, across)
        x, y = EDGE + column * (wide + GAP), TITLE + row * (tall + LABEL + GAP)
        _hang(page, tile, x, y)
        _letter(page.canvas, name, x + 2, y + tall + 24, min(19, wide / 11))
    return cv2.cvtColor(page.image, cv2.COLOR_BGRA2BGR)


def _wide(count: int, tall: float) -> int:
    """How wide a tile is, so that a sheet of so many stays a page."""
    return round(min(WIDEST, max(LEAST, WIDEST * sqrt(MANY / (count * tall)))) / 2) * 2


def _across(count: int, tall: float) -> int:
    """So many in a row that the sheet is a little wider than high, and its last row as full as can be."""
    near = max(1, round(sqrt(count * tall * 1.5)))
    return min(range(max(3, near), near + 3), key=lambda across: (-count % across, abs(across - near)))


def _hang(page: Sheet, tile: Tile, x: int, y: int) -> None:
    """A tile with round corners and a hairline about it."""
    height, width = tile.shape[:2]
    frame = skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x, y, width, height), 10, 10)
    page.canvas.save()
    page.canvas.clipRRect(frame, True)
    opaque = np.ascontiguousarray(cv2.cvtColor(tile, cv2.COLOR_BGR2BGRA))
    page.canvas.drawImage(skia.Image.fromarray(opaque, colorType=skia.kBGRA_8888_ColorType), x, y)
    page.canvas.restore()
    page.canvas.drawRRect(frame, paint(mix(PAGE, INK, 0.35), stroke=1.5))


def _letter(canvas: skia.Canvas, words: str, x: float, y: float, size: float) -> None:
    canvas.drawString(words, x, y, skia.Font(faces("en", REGULAR).typefaces[0], size), paint(INK))


def write(family: str, home: Path = HOME) -> Path:
    """The sheet as a JPEG, as good and as large as its size allows."""
    image, file = sheet(family), home / f"{family}.jpg"
    file.write_bytes(next(data for data in _smaller_and_smaller(image) if len(data) <= MOST_BYTES))
    return file


def _smaller_and_smaller(image: np.ndarray) -> Iterator[bytes]:
    while True:
        for quality in (90, 86, 82, 76, 70):
            yield cv2.imencode(".jpg", image, (cv2.IMWRITE_JPEG_QUALITY, quality))[1].tobytes()
        image = cv2.resize(image, None, fx=0.88, fy=0.88, interpolation=cv2.INTER_AREA)


if __name__ == "__main__":
    for asked in sys.argv[1:] or FAMILIES:
        print(write(asked))
