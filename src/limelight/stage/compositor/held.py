"""A head and its hair as they are held: turned once, and kept for as long as that is what is seen.

To turn is what costs most of all that a frame takes. So a head that has turned by less than is seen is not turned anew
but slides, by whole pixels. Lips and lids change where they stand. What falls behind the head is turned when it swings,
and only as much of it as is seen past what stands before it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import Carriage
from limelight.stage.acting.trailing import Trail
from limelight.stage.compositor.planes import NOWHERE, Box, paste
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.compositor.strips import TURNED, Part
from limelight.stage.compositor.turning import clear, reach, slid, turned, turned_parts

UNSEEN = 1.6
"""Pixels of a frame 1080 wide by which the farthest corner of a head may be off before it is turned anew, and twice
what its middle may.
"""

COVERED, MOVED = 24, 16
"""Pixels that what hides must go beyond what is hidden, and that it may move before that is turned anew."""


class HeldHead:
    """`layer` is the head in the picture."""

    def __init__(self, puppet: Puppet, within: Box, track: Sequence[Moment], unseen: float) -> None:
        self._puppet, self._within = puppet, within
        self._drawn = _drawings(puppet, track, unseen)
        self._shown: tuple[int, Carriage] | None = None
        self._slid = 0, 0
        self._worn = Moment()
        self._turned = self.layer = clear(NOWHERE)
        self._parts: list[Part] = []

    @property
    def parts(self) -> list[Part]:
        """Where it is, and where nothing is seen past it."""
        x, y = map(_even, self._slid)
        return [(box.moved(x, y), solid) for box, solid in self._parts]

    @property
    def solid(self) -> list[Box]:
        """Where nothing is seen past it."""
        return [box for box, solid in self.parts if solid]

    def bring(self, moment: Moment) -> Box:
        """Bring the head to a moment. Returns the part of the picture that differs."""
        drawn = self._drawn[moment.head, moment.carriage]
        mask, matrix = self._puppet.face(moment), self._puppet.turn(drawn)
        worn, slid, self._worn = self._worn, self._slid, moment
        self._slid = _whole(_slide(self._puppet, moment, drawn))
        if (moment.head, drawn) != self._shown:
            self._shown = moment.head, drawn
            self._parts = _within(mask.outline.parts(matrix, TURNED), self._within)
            self._turned = turned_parts(mask.piece, matrix, self._parts)
            return self._show_all()
        box = reach(matrix, mask.differing(worn, moment)).cut(self._turned.box)
        if not box.empty:
            paste(self._turned, turned(mask.piece, matrix, box))
        return self._show_all() if self._slid != slid else self._show(box)

    def _show_all(self) -> Box:
        x, y = self._slid
        before = self.layer.box
        if self._slides_by_pairs:
            self.layer = replace(self._turned, x=self._turned.x + x, y0=self._turned.y0 + y)
        else:
            self.layer = slid(self._turned, x, y, self._turned.box.moved(_even(x), _even(y)))
        return before.join(self.layer.box)

    @property
    def _slides_by_pairs(self) -> bool:
        """Whether chroma slides by whole pixels too: then what is turned is shown as it is."""
        return not any(by % 2 for by in self._slid)

    def _show(self, differs: Box) -> Box:
        """Show a part of what was drawn that differs; returns where it is seen."""
        if differs.empty:
            return NOWHERE
        x, y = self._slid
        box = differs.moved(_even(x), _even(y)).grown(2).cut(self.layer.box)
        if not self._slides_by_pairs:
            paste(self.layer, slid(self._turned, x, y, box))
        return box


def _drawings(puppet: Puppet, track: Sequence[Moment], unseen: float) -> dict[tuple[int, Carriage], Carriage]:
    """For every way in which a head is held the one in which it is drawn."""
    drawn: dict[tuple[int, Carriage], Carriage] = {}
    last: dict[int, Carriage] = {}
    for moment in track:
        held = last.setdefault(moment.head, moment.carriage)
        off = math.radians(abs(moment.carriage.angle - held.angle)) * puppet.far(moment.head)
        x, y = _slide(puppet, moment, held)
        if max(off, 2 * abs(x - round(x)), 2 * abs(y - round(y))) > unseen:
            last[moment.head] = moment.carriage
        drawn.setdefault((moment.head, moment.carriage), last[moment.head])
    return drawn


def _slide(puppet: Puppet, moment: Moment, drawn: Carriage) -> tuple[float, float]:
    """How far a head's middle is from where it was drawn."""
    moved = puppet.turn(moment.carriage) - puppet.turn(drawn)
    x, y = moved @ np.array([*puppet.middle(moment.head), 1.0])
    return float(x), float(y)


def _whole(slide: tuple[float, float]) -> tuple[int, int]:
    """By parts of a pixel it would only be blurred."""
    return round(slide[0]), round(slide[1])


class HeldHair:
    """`layer` is what falls behind the head, in the picture; nothing where nothing does."""

    def __init__(self, puppet: Puppet, within: Box) -> None:
        self._puppet, self._within = puppet, within
        self._shown: tuple[int, Trail] | None = None
        self._hidden: list[Box] = []
        self.layer = clear(NOWHERE)

    def bring(self, moment: Moment, before: list[Box]) -> Box:
        """Bring it to a moment; `before` is solid and stands before it. Returns the part that differs."""
        now = moment.head, moment.trail
        if now == self._shown and _near(before, self._hidden):
            return NOWHERE
        self._shown, self._hidden, was = now, before, self.layer.box
        fallen, matrix = self._puppet.behind(moment.head), self._puppet.fall(moment)
        hidden = [box.grown(-COVERED) for box in before]
        parts = [] if fallen is None else _within(fallen.outline.parts(matrix, TURNED, hidden), self._within)
        self.layer = clear(NOWHERE) if fallen is None else turned_parts(fallen.piece, matrix, parts)
        return was.join(self.layer.box)


def _near(boxes: list[Box], before: list[Box]) -> bool:
    """Whether boxes are about where they were before."""
    if len(boxes) != len(before):
        return False
    edges = (
        (a.left - b.left, a.top - b.top, a.right - b.right, a.bottom - b.bottom)
        for a, b in zip(boxes, before, strict=True)
    )
    return all(abs(edge) <= MOVED for moved in edges for edge in moved)


def _even(pixels: int) -> int:
    return pixels // 2 * 2


def _within(parts: list[Part], box: Box) -> list[Part]:
    return [(kept, solid) for part, solid in parts if not (kept := part.cut(box)).empty]
