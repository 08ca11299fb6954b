"""Model sheets of places on paper: each as it usually is, at every hour, in every weather, and all that it can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from limelight.media.paper import Box, Drawn, Page, grid, read_picture, write_pdf, write_png
from limelight.media.sheet_page import NAME, SECTION, SIZE, sheet_head
from limelight.media.tints import NOBODY, argb
from limelight.works.models import PlaceView

GAP, FOOT, HEADING, LIGHT = 12.0, 15.0, 15.0, 18.0
"""Between pictures, under each for its name, above a row for its heading, under an hour for its light."""
ABREAST = 7
"""Pictures that stand in one row, at most."""


@dataclass(frozen=True)
class PlacePage:
    """One place on paper. `usual` is large; the others are in the order in which they are shown."""

    name: str
    about: str
    usual: PlaceView
    hours: Sequence[PlaceView]
    weathers: Sequence[PlaceView]
    inserts: Sequence[PlaceView]

    @property
    def tint(self) -> str:
        """The colour of its light from above."""
        return next((colour for name, colour in self.usual.light if name == "above"), NOBODY)


def print_place(title: str, place: PlacePage, language: str, out: Path) -> None:
    """The sheet of one place as a PNG."""
    write_png(_alone(title, place), SIZE, language, out)


def print_places(title: str, places: Sequence[PlacePage], language: str, out: Path) -> None:
    """Every place's sheet as one PDF."""
    write_pdf([_alone(title, place) for place in places], SIZE, language, title, out)


def _alone(title: str, place: PlacePage) -> Drawn:
    return lambda page: _sheet(page, title, place)


def _sheet(page: Page, title: str, place: PlacePage) -> None:
    inner = sheet_head(page, title, place.name, place.tint, place.about)
    usual = _decoded(place.usual)
    shape = usual.shape[1] / usual.shape[0]
    down = min(inner.height - FOOT, inner.width * 0.44 / shape)
    shown = Box(inner.x, inner.y, down * shape, down)
    page.picture(usual, shown, 6)
    page.say(f"{place.usual.hour}, {place.usual.weather}: as it usually is", NAME, shown.x, shown.bottom + 3, down)
    column = Box(shown.right + GAP * 2, inner.y - 2, inner.right - shown.right - GAP * 2, inner.height)
    _rows(page, place, shape, column)


def _rows(page: Page, place: PlacePage, shape: float, column: Box) -> None:
    """Hours, weathers and things, one under the other, each as large as the room lets it be."""
    rows: list[tuple[str, Sequence[PlaceView], Sequence[str], float]] = [
        (
            "At every hour, and the light on people then: from above, from below, along their edges, from lamps",
            place.hours,
            [view.hour for view in place.hours],
            LIGHT,
        ),
        ("In every weather", *_told(place.weathers, "weather"), 0.0),
        ("To look at closely", *_told(place.inserts, "insert"), 0.0),
    ]
    rows = [row for row in rows if row[1]]
    wanted = [_wanted(len(views), shape, column.width, foot) for _, views, _, foot in rows]
    room = column.height - GAP * (len(rows) - 1)
    y = column.y
    for (heading, views, names, foot), want in zip(rows, wanted, strict=True):
        height = want * room / max(room, sum(wanted))
        _row(page, heading, views, names, shape, Box(column.x, y, column.width, height), foot)
        y += height + GAP


def _wanted(count: int, shape: float, width: float, foot: float) -> float:
    """How high a row of pictures is that fills the width; more than a handful stand in two."""
    across = count if count <= ABREAST else -(-count // 2)
    each = (width - GAP * (across - 1)) / across / shape + FOOT + foot
    return HEADING + each * -(-count // across)


def _row(
    page: Page, heading: str, views: Sequence[PlaceView], names: Sequence[str], shape: float, room: Box, foot: float
) -> None:
    page.say(heading, SECTION, room.x, room.y, room.width)
    cells = grid(len(views), shape, room.below(room.y + HEADING), GAP, FOOT + foot)
    for view, name, cell in zip(views, names, cells, strict=True):
        page.picture(_decoded(view), cell, 4)
        page.say(name, NAME, cell.x + 1, cell.bottom + 2, cell.width + GAP * 0.6)
        if foot:
            _light(page, view, Box(cell.x, cell.bottom + FOOT, cell.width, foot))


def _light(page: Page, view: PlaceView, room: Box) -> None:
    """A sample of each colour of the light there."""
    radius, apart = 4.5, 14.0
    for at, (_, colour) in enumerate(view.light[: int(room.width / apart)]):
        page.disc(room.x + radius + at * apart, room.y + radius + 1, radius, argb(colour))


def _told(views: Sequence[PlaceView], by: str) -> tuple[list[PlaceView], list[str]]:
    """The views that differ, each with the names of all that look the same."""
    names: dict[bytes, list[str]] = {}
    for view in views:
        names.setdefault(view.jpeg, []).append(getattr(view, by))
    first = {view.jpeg: view for view in reversed(views)}
    return [first[jpeg] for jpeg in names], [", ".join(called) for called in names.values()]


def _decoded(view: PlaceView) -> np.ndarray:
    picture = read_picture(view.jpeg)
    assert picture is not None, "views are packed by view_place"
    return picture
