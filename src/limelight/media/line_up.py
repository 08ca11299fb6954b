"""A line-up on paper: everybody of a cast side by side, to one scale."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.media.paper import Box, Page
from limelight.media.person import Person, decoded, lay
from limelight.media.sheet_page import SMALL, sheet_head
from limelight.media.tints import NOBODY, paled
from limelight.media.typesetting import Ink

ABREAST, NAMES = 7, 76.0
"""How many stand in one row, and how much room their names take under it."""
GAP = 14.0
_TALL = 0.82
"""The most of a row's height that the tallest takes."""
WHO = Ink(13, bold=True)


def line_up(page: Page, title: str, cast: Sequence[Person]) -> None:
    """All on one ground, as tall as they are next to each other; many stand in several rows."""
    count = "One character" if len(cast) == 1 else f"{len(cast)} characters"
    inner = sheet_head(page, title, "The cast", NOBODY, f"{count}, to one scale")
    down = -(-len(cast) // ABREAST)
    across = -(-len(cast) // down)
    each = inner.height / down
    rooms = [Box(inner.x, inner.y + row * each, inner.width, each - NAMES) for row in range(down)]
    scale = min(_scale(cast, room, across) for room in rooms)
    for row, room in enumerate(rooms):
        _row(page, cast[row * across : (row + 1) * across], room, across, scale)


def _scale(cast: Sequence[Person], room: Box, across: int) -> float:
    """How many points a head unit has for all of them."""
    tallest = max(person.stature.floor - person.stature.top for person in cast)
    broadest = max(decoded(person.front).shape[1] / person.front.unit for person in cast)
    return min(room.height * _TALL / tallest, room.width / across * 1.05 / broadest)


def _row(page: Page, cast: Sequence[Person], room: Box, across: int, scale: float) -> None:
    """Some of them side by side, each before a ground of their own, their names under them."""
    ground, width = room.bottom - 22, room.width / across
    places = [room.x + width * (at + 0.5) for at in range(len(cast))]
    for place, person in zip(places, cast, strict=True):
        page.panel(Box(place - width / 2 + 3, room.y, width - 6, room.height), paled(person.tint))
        page.shadow(Box(place - 210 * scale, ground - 26 * scale, 420 * scale, 60 * scale))
    for place, person in zip(places, cast, strict=True):
        lay(page, person.front, place, ground - person.stature.floor * scale, scale)
        y = page.centred(person.name, WHO, place, room.bottom + 6, width - GAP, 2)
        y = page.centred(f"{person.stature.heads:.1f} heads tall", SMALL, place, y + 1, width - GAP)
        page.centred(person.about, SMALL, place, y + 2, min(width - GAP, 250), 3 if across < ABREAST else 2)
