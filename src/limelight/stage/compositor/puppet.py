"""An actor in its parts: the body, the head with the mouth and the lids of a moment, and what passes before the head.

The parts are kept as the encoder's planes and moved straight to their place in the frame: nothing is drawn, blended or
converted a second time. Mouths and lids are kept as they come up: lips return to the same nine shapes all the time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, reduce

import cv2
import numpy as np

from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import Carriage
from limelight.stage.compositor.patched import Patched, even
from limelight.stage.compositor.picture import Actor, Body, Head, Patch
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, cutout, even_crop
from limelight.stage.compositor.strips import Outline, Part
from limelight.stage.compositor.turning import reach

REACH = 26
"""Figure units around the head that nods and tilts may reach."""


def blend_over(ground: np.ndarray, piece: np.ndarray) -> np.ndarray:
    """`piece` laid over `ground`, both premultiplied BGRA of one size."""
    through = cv2.bitwise_not(cv2.extractChannel(piece, 3))
    return cv2.add(cv2.multiply(ground, cv2.merge([through] * 4), scale=1 / 255), piece)


def lay_over(sheet: np.ndarray, piece: np.ndarray, x: int, y: int) -> None:
    """`piece` laid over `sheet` in place, its top left at (x, y), cut at the sheet's edges."""
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(sheet.shape[1], x + piece.shape[1]), min(sheet.shape[0], y + piece.shape[0])
    if x0 < x1 and y0 < y1:
        ground = sheet[y0:y1, x0:x1]
        ground[:] = blend_over(ground, piece[y0 - y : y1 - y, x0 - x : x1 - x])


HANGS = 150.0
"""Figure units below the crown from which hair swings."""


class Puppet:
    """Holds one actor's parts: bodies and fronts as cut-outs in picture pixels, faces in their own."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self._masks = [Mask(head) for head in actor.heads]
        self._fronts: dict[int, Cutout | None] = {}

    @cached_property
    def _body(self) -> Patched:
        actor = self.actor
        return Patched(actor.base, [body.base for body in actor.bodies if body.base is not None], actor.x, actor.y)

    def body(self, number: int) -> Cutout:
        """One drawing of the body: the first, or what differs put in the first's place, until another is asked for."""
        patch = self.actor.bodies[number - 1].base if number else None
        self._body.wear(number, [] if patch is None else [patch])
        return self._body.piece

    def body_parts(self, dear: int) -> list[Part]:
        """Where its body is seen, whichever drawing of it is; `dear` is what one more part costs."""
        return self._outline.parts(np.eye(2, 3), dear)

    @cached_property
    def _outline(self) -> Outline:
        return Outline(self._body.piece, self._body.through())

    def front(self, number: int) -> Cutout | None:
        """What passes before the head in that drawing."""
        actor = self.actor
        if number not in self._fronts:
            front = actor.bodies[number - 1].front if number else actor.front
            self._fronts[number] = None if front is None else _cropped(front, actor.x, actor.y)
        return self._fronts[number]

    def fronts(self) -> Box:
        """Where anything may pass before the head."""
        patches = (self.actor.front, *(body.front for body in self.actor.bodies))
        return reduce(Box.join, (self._body.place(patch) for patch in patches if patch is not None), NOWHERE)

    def changes(self, number: int) -> Box:
        """The part of the picture in which that drawing of the body differs from the first."""
        body = self.actor.bodies[number - 1] if number else Body()
        patches = (body.base, body.front, self.actor.front)
        return reduce(Box.join, (self._body.place(patch) for patch in patches if patch is not None), NOWHERE)

    def room(self, moments: Iterable[Moment]) -> Box:
        """The part of the picture that its head needs, and what falls behind it."""
        heads = {(moment.head, moment.carriage) for moment in moments}
        falls = {(moment.head, moment.trail): moment for moment in moments}
        boxes = [reach(self.turn(carriage), self._masks[head].whole) for head, carriage in heads]
        for (head, _), moment in falls.items():
            if (fallen := self.behind(head)) is not None:
                boxes.append(reach(self.fall(moment), fallen.piece.box))
        return reduce(Box.join, boxes, NOWHERE)

    def behind(self, number: int) -> Fallen | None:
        """What falls behind the shoulders from that head, in pixels of its own."""
        return self._masks[self._hair(number)].behind

    def _hair(self, number: int) -> int:
        """The head whose hair that head wears: its own, or that of the face that it passes to."""
        heads = range(number, len(self.actor.heads))
        return next((each for each in heads if self.actor.heads[each].behind is not None), number)

    def face(self, moment: Moment) -> Mask:
        """The head with that mouth and those lids."""
        mask = self._masks[moment.head]
        mask.wear(moment.mouth, moment.lid)
        return mask

    def turn(self, carriage: Carriage) -> np.ndarray:
        """The matrix that brings the head's pixels to the picture's: turned about the neck, shifted."""
        actor = self.actor
        neck = actor.pivot[0] - actor.head_x, actor.pivot[1] - actor.head_y
        matrix = cv2.getRotationMatrix2D(neck, -carriage.angle, 1.0)
        matrix[:, 2] += actor.head_x + carriage.dx * actor.unit, actor.head_y + carriage.dy * actor.unit
        return matrix

    def fall(self, moment: Moment) -> np.ndarray:
        """The matrix that brings what falls behind the head to the picture: it hangs from the crown, and trails."""
        actor, fallen = self.actor, self.actor.heads[self._hair(moment.head)].behind
        matrix = self.turn(moment.trail.carriage)
        if fallen is not None:
            across = matrix[:, :2] @ np.array([fallen.x, fallen.y], np.float64)
            matrix[:, 2] += across
            top = actor.head_y + HANGS * actor.unit
            # Sheared about a level line: what is below it swings, and where it hangs from nothing moves.
            skew = np.array([[1.0, moment.trail.skew, -moment.trail.skew * top], [0.0, 1.0, 0.0]])
            matrix = skew[:, :2] @ matrix + np.array([[0, 0, skew[0, 2]], [0, 0, 0]])
        return matrix

    def middle(self, number: int) -> tuple[float, float]:
        """The middle of a head, in its own pixels."""
        return self._masks[number].middle

    def far(self, number: int) -> float:
        """Pixels from the middle of a head to its corners."""
        return math.hypot(*self.middle(number))


@dataclass(frozen=True)
class Fallen:
    """What falls behind a head."""

    piece: Cutout
    outline: Outline


class Mask:
    """One head, and the mouths and lids that were asked for so far; it wears those that were asked for last."""

    def __init__(self, head: Head) -> None:
        self._head = head
        height, width = head.image.shape[:2]
        self.whole = Box.around(0, 0, width, height)
        self.middle = self.whole.right / 2, self.whole.bottom / 2

    @cached_property
    def _worn(self) -> Patched:
        return Patched(self._head.image, (*self._head.mouths.values(), *self._head.eyes.values()))

    @property
    def piece(self) -> Cutout:
        return self._worn.piece

    @cached_property
    def outline(self) -> Outline:
        return Outline(self.piece, self._worn.through())

    @cached_property
    def behind(self) -> Fallen | None:
        if self._head.behind is None:
            return None
        piece = cutout(even(self._head.behind.image))
        return Fallen(piece, Outline(piece))

    def wear(self, mouth: str, lid: str) -> None:
        """Put on that mouth and those lids, for the ones that it has on."""
        self._worn.wear((mouth, lid), self._patches({mouth}, {lid}))

    def differing(self, before: Moment, after: Moment) -> Box:
        """The part of it that differs between two moments of this face."""
        mouths = {before.mouth, after.mouth} if before.mouth != after.mouth else set[str]()
        lids = {before.lid, after.lid} if before.lid != after.lid else set[str]()
        return reduce(Box.join, map(self._worn.place, self._patches(mouths, lids)), NOWHERE).cut(self.whole)

    def _patches(self, mouths: Iterable[str], lids: Iterable[str]) -> list[Patch]:
        found = (*map(self._head.mouths.get, mouths), *map(self._head.eyes.get, lids))
        return [patch for patch in found if patch is not None]


def _cropped(patch: Patch, x: int, y: int) -> Cutout:
    piece, left, top = even_crop(patch.image)
    return cutout(piece, x + patch.x + left, y + patch.y + top)
