"""At what height the captions of a shot stand: where they always do, unless a face would be written over.

People are staged so that chins stay above the captions; somebody who kneels, sits among standing people or rises out of
the ground may still be lower. Then all captions of that shot stand below, or above: wherever they cover least. They
never move within a shot: an eye that reads is led by the place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from limelight.media.captions import Level, Page, Place

LEVELS: tuple[Level, ...] = ("usual", "low", "high")
COVERED = 0.06
"""Share of a face that may be written over: a chin."""
EVERY = 6
"""Frames between two looks."""


class Part(Protocol):
    """A part of the frame, in pixels."""

    @property
    def left(self) -> int: ...
    @property
    def top(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def bottom(self) -> int: ...


Faces = Callable[[int], Iterable[Part]]
"""Where faces are at a frame of the shot."""


def level_of(pages: Sequence[tuple[range, Page]], faces: Faces) -> Level:
    """Where `pages` stand, each up on the frames of its range: the first place that leaves faces free, or the best."""
    looks = [(page, list(faces(frame))) for frames, page in pages for frame in frames[::EVERY]]
    if not any(seen for _, seen in looks):
        return LEVELS[0]
    covered = [max(_covered(_at(page, level), seen) for page, seen in looks) for level in LEVELS]
    best = next((at for at, share in enumerate(covered) if share <= COVERED), covered.index(min(covered)))
    return LEVELS[best]


def _at(page: Page, level: Level) -> Page:
    place = Place(page.place.tier, page.place.tiers, level)
    return Page(page.rows, page.language, page.width, page.height, place, page.look)


def _covered(page: Page, faces: Iterable[Part]) -> float:
    """The largest share of a face under the page's letters."""
    (x, y), (width, height), clear = page.corner, page.box, page.margin
    left, top, right, bottom = x + clear, y + clear, x + width - clear, y + height - clear
    return max((_shared(face, left, top, right, bottom) for face in faces), default=0.0)


def _shared(face: Part, left: int, top: int, right: int, bottom: int) -> float:
    across = min(face.right, right) - max(face.left, left)
    down = min(face.bottom, bottom) - max(face.top, top)
    return max(0, across) * max(0, down) / ((face.right - face.left) * (face.bottom - face.top))
