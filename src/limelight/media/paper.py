"""A page to draw on, of a PDF or of a picture alike: text in any script, rules, panels, pictures.

Measures are points, 72 to an inch, from the page's top left. A PDF keeps its letters as letters (they can be searched
and copied); the same page as a picture has `DOTS` pixels to a point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import skia

from limelight.media.onto_disk import write_picture, written_document
from limelight.media.typesetting import Block, Ink, block

DOTS = 2
"""Pixels to a point of a page that is a picture."""
_DOTS_AN_INCH, _QUALITY = 260, 88
_LIGHTLY = (cv2.IMWRITE_PNG_COMPRESSION, 3)

GREY, PALE, WARM = 0xFF6B6577, 0xFFD9D5DF, 0xFFA4452F
LABEL = Ink(8, GREY)


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    def below(self, y: float) -> Box:
        """What of it lies below `y`."""
        return Box(self.x, y, self.width, self.bottom - y)

    def inside(self, margin: float) -> Box:
        return Box(self.x + margin, self.y + margin, self.width - 2 * margin, self.height - 2 * margin)


def grid(count: int, shape: float, room: Box, gap: float, foot: float = 0.0) -> list[Box]:
    """So many cells of one shape (width to height), as large as lets all of them into the room, in rows from its top.

    Under each there are `foot` points for words.
    """
    best = max(range(1, count + 1), key=lambda across: _cell(count, across, shape, room, gap, foot), default=1)
    width = _cell(count, best, shape, room, gap, foot)
    height = width / shape
    return [
        Box(room.x + at % best * (width + gap), room.y + at // best * (height + foot + gap), width, height)
        for at in range(count)
    ]


def full_grid(count: int, shape: float, room: Box, gap: float, foot: float = 0.0) -> list[Box]:
    """As `grid`, but the cells fill the room: their shape is only about the one asked for."""
    if not count:
        return []
    across = max(range(1, count + 1), key=lambda n: _cell(count, n, shape, room, gap, foot))
    rows = -(-count // across)
    across = -(-count // rows)
    width = (room.width - gap * (across - 1)) / across
    height = (room.height - gap * (rows - 1)) / rows - foot
    return [
        Box(room.x + at % across * (width + gap), room.y + at // across * (height + foot + gap), width, height)
        for at in range(count)
    ]


def _cell(count: int, across: int, shape: float, room: Box, gap: float, foot: float) -> float:
    """How wide a cell is where that many stand in a row."""
    rows = -(-count // across)
    wide = (room.width - gap * (across - 1)) / across
    high = (room.height - gap * (rows - 1)) / rows - foot
    return max(0.0, min(wide, high * shape))


@dataclass(frozen=True)
class Page:
    """One page; `language` is that of most of its words."""

    canvas: skia.Canvas
    paper: Box
    language: str

    def say(self, text: str, ink: Ink, x: float, y: float, width: float, lines: int = 1) -> float:
        """Set `text` there; the y below it, which is `y` itself where there is nothing to say."""
        return block(text, self.language, ink, width, lines).paint(self.canvas, x, y) if text else y

    def centred(self, text: str, ink: Ink, middle: float, y: float, width: float, lines: int = 1) -> float:
        """Set `text` with its widest line about `middle`; the y below it."""
        if not text:
            return y
        return self._laid(self._fitting(text, ink, width, lines), middle, y, 0.5)

    def flush_right(self, text: str, ink: Ink, right: float, y: float, width: float) -> float:
        """Set one line of `text` that ends at `right`; the y below it."""
        return self._laid(self._fitting(text, ink, width, 1), right, y, 1.0) if text else y

    def _fitting(self, text: str, ink: Ink, width: float, lines: int) -> Block:
        """`text` set no wider than it is: what is read from the right begins at the right of its room."""
        wide = block(text, self.language, ink, width, lines)
        tight = block(text, self.language, ink, wide.width + 1, lines)
        return tight if tight.height <= wide.height else wide

    def _laid(self, text: Block, x: float, y: float, before: float) -> float:
        return text.paint(self.canvas, x - text.width * before, y)

    def fits(self, text: str, ink: Ink, width: float) -> bool:
        """Whether `text` has room on one line."""
        return block(text, self.language, ink, 10_000).width <= width

    def rule(self, left: float, right: float, y: float, colour: int = PALE, width: float = 0.6) -> None:
        self.canvas.drawLine(left, y, right, y, skia.Paint(Color=colour, StrokeWidth=width))

    def panel(self, box: Box, colour: int, corner: float = 6.0) -> None:
        """A plain ground with round corners."""
        rect = skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height)
        self.canvas.drawRoundRect(rect, corner, corner, skia.Paint(Color=colour, AntiAlias=True))

    def shadow(self, box: Box) -> None:
        """The soft shadow of what stands there."""
        paint = skia.Paint(Color=0x38201830, AntiAlias=True)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, box.height * 0.16))
        self.canvas.drawOval(skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height), paint)

    def disc(self, x: float, y: float, radius: float, colour: int) -> None:
        """A sample of a colour, with a thin edge so that white stands off the paper."""
        self.canvas.drawCircle(x, y, radius, skia.Paint(Color=colour, AntiAlias=True))
        edge = skia.Paint(Color=0x33000000, Style=skia.Paint.kStroke_Style, StrokeWidth=0.6, AntiAlias=True)
        self.canvas.drawCircle(x, y, radius, edge)

    def picture(self, picture: np.ndarray, box: Box, corner: float = 0.0) -> None:
        """(h, w, 3) uint8 BGR, as a JPEG at print resolution."""
        dots = (round(box.width / 72 * _DOTS_AN_INCH), round(box.height / 72 * _DOTS_AN_INCH))
        printed = cv2.resize(picture, dots, interpolation=cv2.INTER_AREA) if dots[0] < picture.shape[1] else picture
        jpeg = cv2.imencode(".jpg", printed, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1].tobytes()
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(jpeg))
        target = skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height)
        with skia.AutoCanvasRestore(self.canvas):
            if corner:
                self.canvas.clipRRect(skia.RRect.MakeRectXY(target, corner, corner), skia.ClipOp.kIntersect, True)
            self.canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear))

    def cut_out(self, picture: np.ndarray, box: Box) -> None:
        """(h, w, 4) uint8 BGRA premultiplied, laid over what is there."""
        dots = (round(box.width / 72 * _DOTS_AN_INCH), round(box.height / 72 * _DOTS_AN_INCH))
        fits = picture if dots[0] >= picture.shape[1] else cv2.resize(picture, dots, interpolation=cv2.INTER_AREA)
        image = skia.Image.fromarray(
            np.ascontiguousarray(fits), skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType, copy=True
        )
        target = skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height)
        self.canvas.drawImageRect(image, target, skia.SamplingOptions(skia.CubicResampler.Mitchell()))


Drawn = Callable[[Page], None]
"""What stands on one page."""


def write_pdf(pages: Iterable[Drawn], size: tuple[float, float], language: str, title: str, out: Path) -> None:
    """Every page, in order, as one PDF."""
    metadata = skia.PDF.Metadata()
    metadata.fTitle, metadata.fCreator = title, "limelight"
    with written_document(out, metadata) as document:
        for draw in pages:
            draw(Page(document.beginPage(*size), Box(0, 0, *size), language))
            document.endPage()


def write_png(draw: Drawn, size: tuple[float, float], language: str, out: Path) -> None:
    """One page as a picture."""
    width, height = (round(side * DOTS) for side in size)
    pixels = np.full((height, width, 4), 255, np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    with surface as canvas:
        canvas.scale(DOTS, DOTS)
        draw(Page(canvas, Box(0, 0, *size), language))
    write_picture(out, cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), _LIGHTLY)


def read_picture(data: bytes) -> np.ndarray | None:
    """(h, w, 3) uint8 BGR of an encoded picture; None where the bytes are none."""
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)


def on_ground(picture: np.ndarray, ground: Sequence[int]) -> np.ndarray:
    """A premultiplied BGRA picture laid on a plain colour (BGR): (h, w, 3) uint8."""
    clear = 255 - cv2.extractChannel(picture, 3)
    behind = cv2.merge([cv2.convertScaleAbs(clear, alpha=level / 255) for level in ground])
    return cv2.add(cv2.cvtColor(picture, cv2.COLOR_BGRA2BGR), behind)
