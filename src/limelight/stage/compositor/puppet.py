"""An actor in its parts: the body, the head with the mouth and the lids of a moment, and what passes before the head.

The parts are kept as the encoder's planes and moved straight to their place in the frame: nothing is drawn, blended or
converted a second time. Mouths and lids are kept as they come up: lips return to the same nine shapes all the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import cv2
import numpy as np

from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import Carriage
from limelight.stage.compositor.lens import Sheet
from limelight.stage.compositor.picture import Actor, Head, Patch
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, cutout, even_crop, shared

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
    """Holds one actor's parts: bodies and fronts as cut-outs in picture pixels, `face(moment)` the head's pixels."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self._masks = [_Mask(head) for head in actor.heads]

    def body(self, number: int) -> Cutout:
        """One drawing of the body: the first, or what differs laid into the first's place."""
        actor = self.actor
        patch = actor.bodies[number - 1].base if number else None
        return _cropped(actor.base if patch is None else _replaced(actor.base, patch), actor.x, actor.y)

    def front(self, number: int) -> Cutout | None:
        """What passes before the head in that drawing."""
        actor = self.actor
        front = actor.bodies[number - 1].front if number else actor.front
        return None if front is None else _cropped(front.image, actor.x + front.x, actor.y + front.y)

    def behind(self, number: int) -> Sheet | None:
        """What falls behind the shoulders from that head, in pixels of its own."""
        return self._masks[self._hair(number)].behind

    def _hair(self, number: int) -> int:
        """The head whose hair that head wears: its own, or that of the face that it passes to."""
        heads = range(number, len(self.actor.heads))
        return next((each for each in heads if self.actor.heads[each].behind is not None), number)

    def face(self, moment: Moment) -> Sheet:
        """The head with that mouth and those lids; its pixels are used again for the next."""
        return self._masks[moment.head].worn(moment.mouth, moment.lid)

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

    def differing(self, before: Moment, after: Moment) -> Box:
        """The part of the head's pixels that differs between two moments of one face."""
        mask = self._masks[after.head]
        if before.head != after.head:
            return mask.whole
        mouths = {before.mouth, after.mouth} if before.mouth != after.mouth else set[str]()
        lids = {before.lid, after.lid} if before.lid != after.lid else set[str]()
        return reduce(Box.join, [mask.place(p) for p in mask.patches(mouths, lids)], NOWHERE)


class _Mask:
    """One head, bare, and the mouths and lids that were asked for so far; only what they cover is ever converted."""

    def __init__(self, head: Head) -> None:
        self._head, self._image = head, _even(head.image)
        self.whole = Box(0, 0, self._image.shape[1], self._image.shape[0])
        self.behind = None if head.behind is None else Sheet.of(cutout(head.behind.image))
        self._bare: Sheet | None = None
        self._worn: Sheet | None = None
        self._on: list[tuple[Box, Sheet]] = []
        self._made: dict[tuple[str, str], list[tuple[Box, Sheet]]] = {}

    def patches(self, mouths: Iterable[str], lids: Iterable[str]) -> list[Patch]:
        found = (*map(self._head.mouths.get, mouths), *map(self._head.eyes.get, lids))
        return [patch for patch in found if patch is not None]

    def place(self, patch: Patch) -> Box:
        height, width = patch.image.shape[:2]
        return Box.around(patch.x, patch.y, patch.x + width, patch.y + height).cut(self.whole)

    def worn(self, mouth: str, lid: str) -> Sheet:
        """The head with that mouth and those lids."""
        if self._bare is None or self._worn is None:
            self._bare = Sheet.of(cutout(self._image))
            self._worn = self._bare.copy()
        if (mouth, lid) not in self._made:
            patches = self.patches((mouth,), (lid,))
            self._made[mouth, lid] = [(box, self._drawn(box, patches)) for box in map(self.place, patches)]
        for box, _ in self._on:
            self._worn.paste(self._bare.part(box), box)
        self._on = self._made[mouth, lid]
        for box, part in self._on:
            self._worn.paste(part, box)
        return self._worn

    def _drawn(self, box: Box, patches: list[Patch]) -> Sheet:
        """What is inside the box with these patches on."""
        image = self._image[box.top : box.bottom, box.left : box.right].copy()
        for patch in patches:
            here, there = shared(image, patch.image, patch.x - box.left, patch.y - box.top)
            image[here] = patch.image[there]
        return Sheet.of(cutout(image))


def _replaced(image: np.ndarray, patch: Patch) -> np.ndarray:
    """`image` with the patch in the place of what was there."""
    whole = image.copy()
    here, there = shared(whole, patch.image, patch.x, patch.y)
    whole[here] = patch.image[there]
    return whole


def _cropped(image: np.ndarray, x: int, y: int) -> Cutout:
    piece, left, top = even_crop(image)
    return cutout(piece, x + left, y + top)


def _even(image: np.ndarray) -> np.ndarray:
    """`image` with even sides, one clear row or column more where it needs one."""
    odd_h, odd_w = image.shape[0] % 2, image.shape[1] % 2
    if not odd_h and not odd_w:
        return image
    return cv2.copyMakeBorder(image, 0, odd_h, 0, odd_w, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
