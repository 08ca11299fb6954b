"""A storyboard on paper: a cover, then six shots to a page, each with its still, its words and room for notes.

PDF as Skia writes it: letters stay letters (they can be searched and copied), stills are JPEG at print resolution.
Measures are points, 72 to an inch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import skia

from limelight.media.errors import StreamMissing
from limelight.media.typesetting import Ink, block

PAPERS = {"a4": (595.0, 842.0), "letter": (612.0, 792.0)}
MARGIN, GUTTER, HEAD = 42.0, 18.0, 24.0
COLUMNS, ROWS = 2, 3
A_PAGE = COLUMNS * ROWS
_DOTS_AN_INCH, _QUALITY = 260, 86
_THIN = 4.0
"""Between the pictures of the film at a glance."""
_RULE = 17.0
"""Between two lines to write notes on."""
_NARROW = 1.2
"""Pictures wider than that stand above their words, others beside them."""
_PICTURE = 0.56
"""The most of a cell's height that a wide picture takes from its words."""
_WIDE = 180.0
"""Where words have as much room, what a shot is stands on one line."""

_GREY, _PALE, _WARM = 0xFF6B6577, 0xFFD9D5DF, 0xFFA4452F
TITLES, SUBTITLE = tuple(Ink(size, bold=True) for size in (34, 30, 26)), Ink(11, _GREY)
LABEL, VALUE = Ink(8, _GREY), Ink(10.5)
CAST, ABOUT = Ink(10.5, bold=True), Ink(9, _GREY)
NUMBER, FACTS = Ink(13, bold=True), Ink(7.5, _GREY)
SCENE, SPEAKER, WORDS, REASON = Ink(7, _WARM, bold=True), Ink(7, bold=True), Ink(9.5), Ink(7.5, _GREY)


@dataclass(frozen=True)
class Card:
    """One shot. `facts` say its id, when and how it is seen; `spoken` is who says what; `scene` begins a scene."""

    number: int
    still: Path
    facts: Sequence[str]
    spoken: Sequence[tuple[str, str]]
    reason: str
    scene: str = ""


@dataclass(frozen=True)
class Cover:
    """`facts` are names with what they are; `cast` is everybody, and what is known of them."""

    title: str
    subtitle: str
    facts: Sequence[tuple[str, str]]
    cast: Sequence[tuple[str, str]]
    still: Path


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


def storyboard(cover: Cover, cards: Sequence[Card], language: str, paper: str, out: Path) -> None:
    """Write the storyboard to `out`; `language` is what is spoken in it, `paper` one of PAPERS."""
    width, height = PAPERS[paper]
    stream = skia.FILEWStream(str(out))
    document = skia.PDF.MakeDocument(stream, _metadata(cover.title))
    pages = [cards[at : at + A_PAGE] for at in range(0, len(cards), A_PAGE)]
    _Page(document.beginPage(width, height), Box(0, 0, width, height), language).cover(cover, cards)
    document.endPage()
    for number, shown in enumerate(pages, 1):
        page = _Page(document.beginPage(width, height), Box(0, 0, width, height), language)
        page.head(cover.title, f"{number} / {len(pages)}")
        page.cards(shown)
        document.endPage()
    document.close()
    stream.flush()


def _metadata(title: str) -> skia.PDF.Metadata:
    metadata = skia.PDF.Metadata()
    metadata.fTitle, metadata.fCreator = title, "limelight"
    return metadata


@dataclass(frozen=True)
class _Page:
    canvas: skia.Canvas
    paper: Box
    language: str

    # -- the cover ---------------------------------------------------------------------------------------------------

    def cover(self, cover: Cover, cards: Sequence[Card]) -> None:
        """A tall picture stands to the right of the words, a wide one above them; below, the film at a glance."""
        picture, inner = _read(cover.still), self._inner
        tall = picture.shape[1] < picture.shape[0] * _NARROW
        across = inner.width * (0.46 if tall else 1.0)
        shown = Box(inner.right - across, inner.y, across, across * picture.shape[0] / picture.shape[1])
        self._picture(picture, shown)
        column = inner.width - across - GUTTER if tall else inner.width
        y = inner.y if tall else shown.bottom + GUTTER
        y = self._say("Storyboard", LABEL, inner.x, y, column) + 6
        y = self._say(cover.title, self._title(cover.title, column), inner.x, y, column, 4)
        y = self._say(cover.subtitle, SUBTITLE, inner.x, y + 4, column, 3) + GUTTER
        for name, value in cover.facts:
            self._say(name, LABEL, inner.x, y + 2, 62)
            y = self._say(value, VALUE, inner.x + 62, y, column - 62, 2) + 2
        y = self._cast(cover.cast, Box(inner.x, y + GUTTER, column, inner.bottom - y - GUTTER))
        top = max(y, shown.bottom) + GUTTER
        self._glance([card.still for card in cards], picture.shape[1] / picture.shape[0], _below(inner, top))

    def _title(self, title: str, width: float) -> Ink:
        """The largest letters that take no line more than the smallest do."""

        def lines(ink: Ink) -> int:
            return round(block(title, self.language, ink, width).height / block("x", self.language, ink, width).height)

        return next(ink for ink in TITLES if lines(ink) == lines(TITLES[-1]))

    def _cast(self, cast: Iterable[tuple[str, str]], room: Box) -> float:
        y = self._say("Cast", LABEL, room.x, room.y, room.width) + 4
        for name, about in cast:
            if y > room.bottom - 40:
                return self._say("…", ABOUT, room.x, y, room.width)
            y = self._say(name, CAST, room.x, y, room.width, 1)
            y = self._say(about, ABOUT, room.x, y, room.width, 3) + 5
        return y

    def _glance(self, stills: Sequence[Path], shape: float, room: Box) -> None:
        """Every shot in order, as large as lets all of them into the room; none where they would be specks."""
        fits = (across for across in range(4, 25) if _rows_height(len(stills), across, shape, room) <= room.height)
        across = next(fits, 0)
        for at, still in enumerate(stills if across else ()):
            row, column = divmod(at, across)
            width = (room.width - _THIN * (across - 1)) / across
            height = width / shape
            at_x, at_y = room.x + column * (width + _THIN), room.y + row * (height + _THIN)
            self._picture(_read(still), Box(at_x, at_y, width, height))

    # -- a page of shots ---------------------------------------------------------------------------------------------

    def head(self, title: str, number: str) -> None:
        inner = self._inner
        self._say(title, LABEL, inner.x, inner.y - 6, inner.width * 0.8, 1)
        across = block(number, "en", LABEL, 200).width
        self._say(number, LABEL, inner.right - across - 0.5, inner.y - 6, across + 1, 1)
        self._rule(inner.x, inner.right, inner.y + 9)

    def cards(self, cards: Sequence[Card]) -> None:
        inner = self._inner
        width = (inner.width - GUTTER * (COLUMNS - 1)) / COLUMNS
        height = (inner.height - HEAD - GUTTER * (ROWS - 1)) / ROWS
        for at, card in enumerate(cards):
            row, column = divmod(at, COLUMNS)
            x, y = inner.x + column * (width + GUTTER), inner.y + HEAD + row * (height + GUTTER)
            self._card(card, Box(x, y, width, height))

    def _card(self, card: Card, cell: Box) -> None:
        picture = _read(card.still)
        shape = picture.shape[1] / picture.shape[0]
        if shape > _NARROW:
            down = min(cell.width / shape, cell.height * _PICTURE)
            shown = Box(cell.x, cell.y, down * shape, down)
            words = Box(cell.x, shown.bottom + 5, cell.width, cell.bottom - shown.bottom - 5)
        else:
            across = min(cell.height * shape, cell.width * 0.47)
            shown = Box(cell.x, cell.y, across, across / shape)
            words = Box(shown.right + 9, cell.y - 3, cell.right - shown.right - 9, shown.height + 3)
        self._picture(picture, shown)
        self._words(card, words)

    def _words(self, card: Card, room: Box) -> None:
        """What a shot is, what is said in it, why it is so; what is left of the room is ruled for notes."""
        y = room.y
        if card.scene:
            y = self._say(card.scene, SCENE, room.x, y, room.width, 2) + 1
        self._say(str(card.number), NUMBER, room.x, y - 2, 34)
        for fact in [" · ".join(card.facts)] if room.width > _WIDE else card.facts:
            y = self._say(fact, FACTS, room.x + 30, y + 1, room.width - 30, 1)
        y += 5
        for who, words in card.spoken:
            if y > room.bottom - 40:
                break
            y = self._say(who, SPEAKER, room.x, y, room.width, 1)
            y = self._say(words, WORDS, room.x, y, room.width, 4) + 3
        left = int((room.bottom - y) / 10)
        y = self._say(card.reason, REASON, room.x, y, room.width, max(1, min(6, left))) if left else y
        self._notes(Box(room.x, y, room.width, room.bottom - y))

    def _notes(self, room: Box) -> None:
        """Lines to write on, from below."""
        for at in range(int((room.height - 6) / _RULE)):
            self._rule(room.x, room.right, room.bottom - at * _RULE)

    # -- marks on paper ----------------------------------------------------------------------------------------------

    @property
    def _inner(self) -> Box:
        return Box(MARGIN, MARGIN, self.paper.width - 2 * MARGIN, self.paper.height - 2 * MARGIN)

    def _say(self, text: str, ink: Ink, x: float, y: float, width: float, lines: int = 1) -> float:
        """Set `text` there; the y below it, which is `y` itself where there is nothing to say."""
        return block(text, self.language, ink, width, lines).paint(self.canvas, x, y) if text else y

    def _rule(self, left: float, right: float, y: float) -> None:
        self.canvas.drawLine(left, y, right, y, skia.Paint(Color=_PALE, StrokeWidth=0.6))

    def _picture(self, picture: np.ndarray, box: Box) -> None:
        dots = (round(box.width / 72 * _DOTS_AN_INCH), round(box.height / 72 * _DOTS_AN_INCH))
        printed = cv2.resize(picture, dots, interpolation=cv2.INTER_AREA) if dots[0] < picture.shape[1] else picture
        jpeg = cv2.imencode(".jpg", printed, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1].tobytes()
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(jpeg))
        target = skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height)
        self.canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear))


def _below(box: Box, y: float) -> Box:
    return Box(box.x, y, box.width, box.bottom - y)


def _rows_height(count: int, across: int, shape: float, room: Box) -> float:
    """How high so many pictures stand, that many of them in a row."""
    rows = -(-count // across)
    return rows * ((room.width - _THIN * (across - 1)) / across / shape + _THIN) - _THIN


def _read(still: Path) -> np.ndarray:
    """(h, w, 3) uint8 BGR."""
    picture = cv2.imdecode(np.frombuffer(still.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise StreamMissing(file=still.name, kind="picture")
    return picture
