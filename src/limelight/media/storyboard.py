"""A storyboard on paper: a cover, then six shots to a page: still, camera, words, why it is so, and room for notes.

As one PDF, or page by page as pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from limelight.media.errors import StreamMissing
from limelight.media.move_marks import Way, mark_move, mark_ways
from limelight.media.paper import GREY, LABEL, WARM, Box, Drawn, Page, read_picture, write_pdf, write_png
from limelight.media.typesetting import Ink, block
from limelight.works.paper import A_PAGE, COLUMNS, PAPERS, ROWS

MARGIN, GUTTER, HEAD = 42.0, 18.0, 24.0
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

TITLES, SUBTITLE = tuple(Ink(size, bold=True) for size in (34, 30, 26)), Ink(11, GREY)
VALUE = Ink(10.5)
CAST, ABOUT = Ink(10.5, bold=True), Ink(9, GREY)
NUMBER, FACTS = Ink(13, bold=True), Ink(7.5, GREY)
SCENE, SPEAKER, WORDS, REASON = Ink(7, WARM, bold=True), Ink(7, bold=True), Ink(9.5), Ink(7.5, GREY)
SEEN = Ink(8.5, 0xFF3A3446)


@dataclass(frozen=True)
class Card:
    """One shot. `facts` say its id, when and how it is seen; `action` is what is seen by the script, `spoken` who says
    what; `scene` begins a scene. `move` is the camera's, `ways` are people's: both are drawn over the still.
    """

    number: int
    still: Path
    facts: Sequence[str]
    spoken: Sequence[tuple[str, str]]
    reason: str
    scene: str = ""
    action: str = ""
    move: str = "hold"
    ways: Sequence[Way] = ()


@dataclass(frozen=True)
class Cover:
    """`facts` are names with what they are; `cast` is everybody, and what is known of them."""

    title: str
    subtitle: str
    facts: Sequence[tuple[str, str]]
    cast: Sequence[tuple[str, str]]
    still: Path


def storyboard(cover: Cover, cards: Sequence[Card], language: str, paper: str, out: Path) -> None:
    """Write the storyboard to `out` as a PDF; `language` is what is spoken in it, `paper` one of PAPERS."""
    write_pdf(_pages(cover, cards), PAPERS[paper], language, cover.title, out)


def storyboard_page(cover: Cover, cards: Sequence[Card], language: str, paper: str, page: int, out: Path) -> None:
    """Write one of its pages to `out` as a PNG; 0 is the cover."""
    write_png(_pages(cover, cards)[page], PAPERS[paper], language, out)


def _pages(cover: Cover, cards: Sequence[Card]) -> list[Drawn]:
    shown = [cards[at : at + A_PAGE] for at in range(0, len(cards), A_PAGE)]
    return [_cover(cover, cards), *(_shots(cover, some, at, len(shown)) for at, some in enumerate(shown, 1))]


def _cover(cover: Cover, cards: Sequence[Card]) -> Drawn:
    return lambda page: _Board(page.canvas, page.paper, page.language).cover(cover, cards)


def _shots(cover: Cover, cards: Sequence[Card], number: int, count: int) -> Drawn:
    def draw(page: Page) -> None:
        board = _Board(page.canvas, page.paper, page.language)
        board.head(cover.title, f"{number} / {count}")
        board.cards(cards)

    return draw


@dataclass(frozen=True)
class _Board(Page):
    # -- the cover ---------------------------------------------------------------------------------------------------

    def cover(self, cover: Cover, cards: Sequence[Card]) -> None:
        """A tall picture stands to the right of the words, a wide one above them; below, the film at a glance."""
        picture, inner = _read(cover.still), self._inner
        tall = picture.shape[1] < picture.shape[0] * _NARROW
        across = inner.width * (0.46 if tall else 1.0)
        shown = Box(inner.right - across, inner.y, across, across * picture.shape[0] / picture.shape[1])
        self.picture(picture, shown)
        column = inner.width - across - GUTTER if tall else inner.width
        y = inner.y if tall else shown.bottom + GUTTER
        y = self.say("Storyboard", LABEL, inner.x, y, column) + 6
        y = self.say(cover.title, self._title(cover.title, column), inner.x, y, column, 4)
        y = self.say(cover.subtitle, SUBTITLE, inner.x, y + 4, column, 3) + GUTTER
        for name, value in cover.facts:
            self.say(name, LABEL, inner.x, y + 2, 62)
            y = self.say(value, VALUE, inner.x + 62, y, column - 62, 2) + 2
        y = self._cast(cover.cast, Box(inner.x, y + GUTTER, column, inner.bottom - y - GUTTER))
        top = max(y, shown.bottom) + GUTTER
        self._glance([card.still for card in cards], picture.shape[1] / picture.shape[0], inner.below(top))

    def _title(self, title: str, width: float) -> Ink:
        """The largest letters that take no line more than the smallest do."""

        def lines(ink: Ink) -> int:
            return round(block(title, self.language, ink, width).height / block("x", self.language, ink, width).height)

        return next(ink for ink in TITLES if lines(ink) == lines(TITLES[-1]))

    def _cast(self, cast: Iterable[tuple[str, str]], room: Box) -> float:
        y = self.say("Cast", LABEL, room.x, room.y, room.width) + 4
        for name, about in cast:
            if y > room.bottom - 40:
                return self.say("…", ABOUT, room.x, y, room.width)
            y = self.say(name, CAST, room.x, y, room.width, 1)
            y = self.say(about, ABOUT, room.x, y, room.width, 3) + 5
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
            self.picture(_read(still), Box(at_x, at_y, width, height))

    # -- a page of shots ---------------------------------------------------------------------------------------------

    def head(self, title: str, number: str) -> None:
        inner = self._inner
        self.say(title, LABEL, inner.x, inner.y - 6, inner.width * 0.8, 1)
        self.flush_right(number, LABEL, inner.right, inner.y - 6, 200)
        self.rule(inner.x, inner.right, inner.y + 9)

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
        self.picture(picture, shown)
        mark_ways(self.canvas, shown, card.ways)
        mark_move(self.canvas, shown, card.move)
        self._words(card, words)

    def _words(self, card: Card, room: Box) -> None:
        """What a shot is, what is said in it, why it is so; what is left of the room is ruled for notes."""
        y = room.y
        if card.scene:
            y = self.say(card.scene, SCENE, room.x, y, room.width, 2) + 1
        self.say(str(card.number), NUMBER, room.x, y - 2, 34)
        for fact in [" · ".join(card.facts)] if room.width > _WIDE else card.facts:
            y = self.say(fact, FACTS, room.x + 30, y + 1, room.width - 30, 1)
        y += 5
        if card.action:
            y = self.say(card.action, SEEN, room.x, y, room.width, 4 if not card.spoken else 2) + 4
        for who, words in card.spoken:
            if y > room.bottom - 40:
                break
            y = self.say(who, SPEAKER, room.x, y, room.width, 1)
            y = self.say(words, WORDS, room.x, y, room.width, 4) + 3
        left = int((room.bottom - y) / 10)
        y = self.say(card.reason, REASON, room.x, y, room.width, max(1, min(6, left))) if left else y
        self._notes(Box(room.x, y, room.width, room.bottom - y))

    def _notes(self, room: Box) -> None:
        """Lines to write on, from below."""
        for at in range(int((room.height - 6) / _RULE)):
            self.rule(room.x, room.right, room.bottom - at * _RULE)

    @property
    def _inner(self) -> Box:
        return self.paper.inside(MARGIN)


def _rows_height(count: int, across: int, shape: float, room: Box) -> float:
    """How high so many pictures stand, that many of them in a row."""
    rows = -(-count // across)
    return rows * ((room.width - _THIN * (across - 1)) / across / shape + _THIN) - _THIN


def _read(still: Path) -> np.ndarray:
    """(h, w, 3) uint8 BGR."""
    picture = read_picture(still.read_bytes())
    if picture is None:
        raise StreamMissing(file=still.name, kind="picture")
    return picture
