"""Make a contact sheet: the stills of all takes side by side, with numbers that are read from across a room."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
import skia

from limelight.core.graph import Needs, craft
from limelight.media.lettering import row
from limelight.media.onto_disk import write_picture
from limelight.works.viewing import Preview

ACROSS = 4
"""Stills in a row, at most."""
GAP, FOOT, HEAD = 24, 70, 76
"""Pixels between stills, under each for its words, and above all for the title."""
WORDS = 20.0
"""Size of the words under a still."""
GROUND, INK, DIM, MARK = 0xFF111214, 0xFFEBE9E4, 0xFFB3B5B9, 0xFFD9E86A


@craft(revision=1, upgrade="follow", needs=Needs(cpu=0.5, memory_mb=250))
def contact_sheet(
    previews: tuple[Preview, ...], names: tuple[str, ...], title: str, selected: int, *, scratch: Path
) -> Path:
    """A PNG. `names` tell each take: its number, a line break, and what it does otherwise; `selected` is the place of
    the take that fills the slot, -1 for none.
    """
    columns = min(ACROSS, len(previews))
    rows = math.ceil(len(previews) / columns)
    width = max(each.width for each in previews)
    height = max(each.height for each in previews)
    sheet = np.zeros((HEAD + rows * (height + FOOT + GAP), GAP + columns * (width + GAP), 4), np.uint8)
    surface = skia.Surface(sheet)
    with surface as canvas:
        canvas.clear(GROUND)
        _write(canvas, title, GAP, 18, 30, INK, sheet.shape[1] - 2 * GAP)
        for place, (preview, name) in enumerate(zip(previews, names, strict=True)):
            x = GAP + place % columns * (width + GAP)
            y = HEAD + place // columns * (height + FOOT + GAP)
            _still(canvas, preview, x, y)
            if place == selected:
                frame = skia.Paint(Color=MARK, Style=skia.Paint.kStroke_Style, StrokeWidth=6, AntiAlias=True)
                canvas.drawRect(skia.Rect.MakeXYWH(x - 3, y - 3, preview.width + 6, preview.height + 6), frame)
            _name(canvas, name, x, y, preview.height, width, chosen=place == selected)
    path = scratch / "sheet.png"
    write_picture(path, cv2.cvtColor(sheet, cv2.COLOR_RGBA2BGR))
    return path


def _still(canvas: skia.Canvas, preview: Preview, x: int, y: int) -> None:
    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(preview.still))
    canvas.drawImage(image, x, y)


def _name(canvas: skia.Canvas, name: str, x: int, y: int, height: int, width: int, *, chosen: bool) -> None:
    """The number, large, on the still; what the take does otherwise under it."""
    number, _, said = name.partition("\n")
    chip = skia.Rect.MakeXYWH(x + 12, y + 12, 44 + 26 * len(number), 72)
    canvas.drawRoundRect(chip, 14, 14, skia.Paint(Color=MARK if chosen else 0xD9111214, AntiAlias=True))
    _write(canvas, number, x + 34, y + 14, 52, GROUND if chosen else INK, chip.width())
    for number_of_row, text in enumerate(_rows(said, width)):
        _write(canvas, text, x, y + height + 10 + 27 * number_of_row, WORDS, DIM, width)


def _rows(text: str, room: float) -> list[str]:
    """The words in two rows at most; what does not fit is cut off when it is written."""
    words = text.split()
    fits = next((n for n in range(len(words), 0, -1) if _line(" ".join(words[:n]), DIM).MaxIntrinsicWidth <= room), 1)
    return [part for part in (" ".join(words[:fits]), " ".join(words[fits:])) if part]


def _line(text: str, colour: int, size: float = WORDS) -> skia.textlayout.Paragraph:
    return row([(text, skia.Paint(Color=colour, AntiAlias=True))], "en", size)


def _write(canvas: skia.Canvas, text: str, x: float, y: float, size: float, colour: int, room: float) -> None:
    """A row of text, cut off where there is no more room."""
    line = _line(text, colour, size)
    while text and line.MaxIntrinsicWidth > room:
        text = text[:-2].rstrip(" ,;")
        line = _line(f"{text} …", colour, size)
    line.paint(canvas, x, y)
