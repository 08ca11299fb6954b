"""Model sheets of a cast on paper: everybody side by side, then each alone, from every side, with every face and pose.

A3 lying; the sheet of one character is also a picture of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from limelight.media.line_up import line_up
from limelight.media.paper import Box, Drawn, Page, full_grid, on_ground, write_pdf, write_png
from limelight.media.person import Person, decoded, lay
from limelight.media.sheet_page import NAME, SECTION, SIZE, SMALL, sheet_head
from limelight.media.tints import argb, bgr, paled
from limelight.works.models import Drawing, Stature

GAP, FOOT = 14.0, 12.0
_TURN = 0.56
"""The part of a page's width that the turnaround takes."""
_UPPER = 0.53
"""The part of its height below the head that turnaround and faces take."""
_MANY, _LESS = 24, 0.46
"""So many poses ask for more of the page, and turnaround and faces take but that part of it."""
_SIDE = 168.0
"""How wide the column of colours is."""
_FACE, _POSE = 0.9, 0.8
"""Cells of portraits and of poses: about their width to their height."""
_LOWEST, _HIGHEST = -250.0, -345.0
"""Where a portrait begins above the eyes, in head units, as hat and hair ask for it."""
_PORTRAIT, _POSED = 225.0, (-335.0, 960.0)
"""How far below the eyes a portrait goes, and what is seen of a pose."""
_NARROW, _FARTHER = 0.8, 1.35
"""How narrow the cell of a portrait may be for its height, and how much farther off a broad head is seen, at most."""
_ASIDE = 0.18
"""The most that somebody stands beside the middle of a cell, in its widths."""


def print_person(title: str, person: Person, language: str, out: Path) -> None:
    """The sheet of one character as a PNG."""
    write_png(lambda page: _sheet(page, title, person), SIZE, language, out)


def print_cast(title: str, cast: Sequence[Person], language: str, out: Path) -> None:
    """Everybody's sheets as one PDF, the line-up first."""
    sheets: list[Drawn] = [lambda page: line_up(page, title, cast)]
    sheets += [_alone(title, person) for person in cast]
    write_pdf(sheets, SIZE, language, title, out)


def _alone(title: str, person: Person) -> Drawn:
    return lambda page: _sheet(page, title, person)


# -- one alone ---------------------------------------------------------------------------------------------------------


def _sheet(page: Page, title: str, person: Person) -> None:
    inner = sheet_head(page, title, person.name, person.tint, person.about)
    upper = inner.height * (_UPPER if len(person.models["poses"].drawings) <= _MANY else _LESS)
    turn = Box(inner.x, inner.y, inner.width * _TURN, upper)
    faces = Box(turn.right + GAP, inner.y, inner.right - turn.right - GAP, upper)
    lower = inner.below(turn.bottom + GAP)
    side = Box(lower.right - _SIDE, lower.y, _SIDE, lower.height)
    poses = Box(lower.x, lower.y, lower.width - _SIDE - GAP * 1.5, lower.height)
    _turnaround(page, person, turn)
    _cells(page, "Faces", person.models["faces"].drawings, _FACE, faces, person.tint, _portrait(person))
    _cells(page, "Poses", person.models["poses"].drawings, _POSE, poses, person.tint, _posed(person))
    _colours(page, person, side)


def _turnaround(page: Page, person: Person, room: Box) -> None:
    """Every view on one ground, with a rule for each head of height."""
    drawings = person.models["turnaround"].drawings
    page.panel(room, paled(person.tint))
    page.say("Turnaround", SECTION, room.x + 12, room.y + 8, 200)
    stature = person.stature
    each = (room.width - 24) / len(drawings)
    ground, top = room.bottom - 26, room.y + 26
    broadest = max(decoded(each).shape[1] / each.unit for each in drawings)
    scale = min((ground - top) / (stature.floor - stature.top), each * 1.04 / broadest)
    _rulings(page, room, ground, scale, stature)
    for at, drawing in enumerate(drawings):
        x = room.x + 12 + each * (at + 0.5)
        lay(page, drawing, x, ground - stature.floor * scale, scale)
        page.centred(drawing.name, NAME, x, ground + 8, each)
    page.flush_right(f"{stature.heads:.1f} heads", SMALL, room.right - 12, room.y + 9, 120)


def _rulings(page: Page, room: Box, ground: float, scale: float, stature: Stature) -> None:
    head = stature.head * scale
    for nth in range(int(stature.heads) + 1):
        page.rule(room.x + 10, room.right - 10, ground - nth * head, 0x30403848, 0.5)


def _cells(
    page: Page, what: str, drawings: Sequence[Drawing], shape: float, room: Box, tint: str, seen: tuple[float, float]
) -> None:
    """Drawings side by side, each in a cell with its name; `seen` is what of them above and below the eyes."""
    page.say(what, SECTION, room.x, room.y - 2, room.width)
    colour = paled(tint, 0.88)
    for drawing, cell in zip(drawings, full_grid(len(drawings), shape, room.below(room.y + 13), 6, FOOT), strict=True):
        page.panel(cell, colour, 5)
        page.picture(_framed(drawing, cell.width / cell.height, seen, colour), cell, 5)
        page.centred(drawing.name, NAME, cell.middle, cell.bottom + 1, cell.width + 6)


def _posed(person: Person) -> tuple[float, float]:
    """As far as somebody tall is seen; somebody small is seen whole, and larger."""
    top, low = _POSED
    return min(-250.0, max(top, person.stature.top - 60)), min(low, person.stature.floor + 40)


def _portrait(person: Person) -> tuple[float, float]:
    """From above hat and hair, and as far below as shows a broad head from side to side."""
    top = min(_LOWEST, max(_HIGHEST, person.stature.top - 14))
    farther = max(1.0, min(_FARTHER, 2 * person.breadth / _NARROW / (_PORTRAIT - top)))
    return top * farther, _PORTRAIT * farther


def _framed(drawing: Drawing, shape: float, seen: tuple[float, float], colour: int) -> np.ndarray:
    """The drawing in a frame of that shape, on that colour, from `seen` above to below the eyes; what reaches far to
    one side moves it to the other.
    """
    image = on_ground(decoded(drawing), bgr(colour))
    top, bottom = (round(drawing.y + reach * drawing.unit) for reach in seen)
    across = round((bottom - top) * shape)
    left = round(drawing.x - across / 2)
    right = left + across
    over = max(0, image.shape[1] - right) - max(0, left)
    shift = round(min(max(over, -across * _ASIDE), across * _ASIDE))
    return _padded(image, left + shift, top, across, bottom - top, bgr(colour))


def _padded(
    image: np.ndarray, left: int, top: int, width: int, height: int, ground: tuple[int, int, int]
) -> np.ndarray:
    """The part of `image` in that box, with the ground's colour wherever it ends."""
    above, before = max(0, -top), max(0, -left)
    below, after = max(0, top + height - image.shape[0]), max(0, left + width - image.shape[1])
    grown = cv2.copyMakeBorder(image, above, below, before, after, cv2.BORDER_CONSTANT, value=ground)
    return grown[top + above : top + above + height, left + before : left + before + width]


def _colours(page: Page, person: Person, room: Box) -> None:
    """Samples of every colour, then what is known in words."""
    page.say("Colours", SECTION, room.x, room.y - 2, room.width)
    y = room.y + 16
    for at, (name, colour) in enumerate(person.colours):
        x, row = room.x + at % 2 * room.width / 2, y + at // 2 * 27
        page.disc(x + 10, row + 10, 10, argb(colour))
        page.say(name.replace("_", " "), NAME, x + 25, row, room.width / 2 - 24)
        page.say(colour, SMALL, x + 25, row + 10, room.width / 2 - 24)
    y += -(-len(person.colours) // 2) * 27 + 10
    page.say("As the TOML has it", SECTION, room.x, y, room.width)
    y += 15
    for name, value in person.facts:
        if y > room.bottom - 12:
            break
        page.say(name, SMALL, room.x, y + 0.5, 60)
        y = page.say(value, NAME, room.x + 60, y, room.width - 60, 2) + 2
    for lack in person.lacks:
        y = page.say(lack, SMALL, room.x, y + 4, room.width, 3)
