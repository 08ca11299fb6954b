"""Many in one frame: where the heads of those who share a plane stand, so that each face is seen.

Two or three stand side by side, as far apart as their heads and hats are wide. When there is no room for that, they
stand in rows: neighbours in different rows, those behind a little smaller and raised, between the heads of those before
them; whoever wears the larger hat stands farther back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = 290.0
"""Figure units between two heads of one row, from middle to middle."""

BESIDE = 266.0
"""Figure units at least between two heads that stand side by side: each hides no more than hair of the other."""

RISE, BEHIND = 200.0, 0.1
"""Figure units that a row stands higher than the one before it, and how much farther away it is."""

ROWS, MUCH = 3, 0.75
"""More rows hide each other; to stand in fewer, people are drawn smaller by so much at most."""

KNOWN = 4
"""Up to so many stand in the order in which they were: they look at each other."""


@dataclass(frozen=True)
class Head:
    """Somebody to be placed: the wish, in pixels across the frame; half the width of head and hat, and how much they
    would hide of whoever stands behind them, in figure units.
    """

    wish: float
    half: float
    hides: float = 0.0


@dataclass(frozen=True)
class Spot:
    """Where a head's middle comes to stand across the frame, and in which row: 0 is the nearest."""

    x: float
    row: int
    lower: float = 0.0
    """How much lower than usual the first row stands, in rises, for the others to be in the frame."""


def rows_for(count: int, scale: float, width: float) -> int:
    """In how many rows so many people stand who would be drawn at this scale: as few as they can without becoming much
    smaller.
    """
    if count < 3:
        return 1
    if _room(scale, width) / (count - 1) >= BESIDE * scale:
        return 1
    return next((rows for rows in range(2, ROWS) if _in_rows_at(count, rows, width) >= MUCH * scale), ROWS)


def _in_rows_at(count: int, rows: int, width: float, outer: float = HEAD) -> float:
    """The scale at which so many stand in so many rows, `outer` being what the outermost need beyond their middles:
    rows * (width - scale * outer) / (count - 1) = HEAD * scale.
    """
    return rows * width / (HEAD * (count - 1) + rows * outer)


def scale_for(heads: Sequence[Head], scale: float, width: float) -> float:
    """The largest scale up to this one at which everybody's face is seen."""
    count, rows = len(heads), rows_for(len(heads), scale, width)
    order, _ = _ordered(heads, rows)
    outer = sum(max(HEAD / 2, heads[index].half) for index in (order[0], order[-1]))
    if rows > 1:
        return min(scale, _in_rows_at(count, rows, width, outer))
    return min(scale, width / (outer + BESIDE * (count - 1)))


def spots(heads: Sequence[Head], rows: int, scale: float, width: float) -> list[Spot]:
    """Where each of `heads` stands, in their own order."""
    order, first = _ordered(heads, rows)
    standing = [heads[index] for index in order]
    places = _in_rows(standing, scale, width) if rows > 1 else _side_by_side(standing, scale, width)
    found = {
        index: Spot(x, (number + first) % rows, 0.45 * (rows - 1))
        for number, (index, x) in enumerate(zip(order, places, strict=True))
    }
    return [found[index] for index in range(len(heads))]


def _ordered(heads: Sequence[Head], rows: int) -> tuple[list[int], int]:
    """Who stands where from left to right, neighbours in different rows, and in which row the leftmost stands."""
    by_wish = sorted(range(len(heads)), key=lambda index: heads[index].wish)
    if len(heads) > KNOWN:
        return _by_hats(heads, rows), 0
    hidden = [max((heads[index].hides for index in by_wish[first::rows]), default=0.0) for first in (0, 1)]
    return by_wish, 0 if rows == 1 or hidden[0] <= hidden[1] else 1


def _by_hats(heads: Sequence[Head], rows: int) -> list[int]:
    """The larger the hat, the farther back."""
    everyone = sorted(range(len(heads)), key=lambda index: (heads[index].hides, heads[index].wish))
    places: dict[int, int] = {}
    for row in range(rows):
        across = range(row, len(heads), rows)
        standing, everyone = everyone[: len(across)], everyone[len(across) :]
        places.update(zip(across, sorted(standing, key=lambda index: heads[index].wish), strict=True))
    return [places[number] for number in range(len(heads))]


def _room(scale: float, width: float) -> float:
    return max(1.0, width - scale * HEAD)


def _in_rows(heads: Sequence[Head], scale: float, width: float) -> list[float]:
    """Evenly from side to side; the hats of the outermost are whole."""
    left, right = (scale * max(HEAD / 2, head.half) for head in (heads[0], heads[-1]))
    return [left + number * (width - left - right) / (len(heads) - 1) for number in range(len(heads))]


def _side_by_side(heads: Sequence[Head], scale: float, width: float) -> list[float]:
    """Each where it wishes, as far as the frame's sides and its neighbours leave it that."""
    places: list[float] = []
    for head in heads:
        least = places[-1] + BESIDE * scale if places else head.half * scale
        places.append(max(head.wish, least))
    most = width - heads[-1].half * scale
    for number in range(len(heads) - 1, -1, -1):
        places[number] = min(places[number], most)
        most = places[number] - BESIDE * scale
    return places
