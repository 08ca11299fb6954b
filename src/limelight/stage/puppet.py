"""An actor in motion: the drawn parts put together anew whenever the face, the mouth, a lid or the carriage changes.

Only the box around the head is drawn again, and only when something in it changed; the rest of the figure stands as
baked.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.acting.nods import Carriage
from limelight.stage.picture import Actor, Head
from limelight.stage.planes import Cutout, cutout

REACH = 26
"""Figure units around the head that nods and tilts may reach."""


@dataclass(frozen=True)
class Moment:
    """What an actor does at one frame."""

    head: int
    mouth: str
    lid: str
    carriage: Carriage


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


class Puppet:
    """Plays one actor. `pose(moment)` gives its cut-out, the same object as before when nothing changed."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.cut = cutout(self._whole(actor.base), actor.x, actor.y)
        self._last: Moment | None = None
        self._faces: dict[tuple[int, str, str], np.ndarray] = {}
        self._box = self._head_box()

    def _whole(self, base: np.ndarray) -> np.ndarray:
        front = self.actor.front
        if front is None:
            return base
        whole = base.copy()
        lay_over(whole, front.image, front.x, front.y)
        return whole

    def _head_box(self) -> tuple[int, int, int, int] | None:
        """Left, top, right, bottom of what the head may touch, in the base's pixels; even."""
        if not self.actor.heads:
            return None
        height, width = self.actor.base.shape[:2]
        reach = int(REACH * self.actor.unit)
        head = self.actor.heads[0].image
        left = self.actor.head_x - self.actor.x - reach
        top = self.actor.head_y - self.actor.y - reach
        right, bottom = left + head.shape[1] + 2 * reach, top + head.shape[0] + 2 * reach
        return max(0, left) & ~1, max(0, top) & ~1, min(width, right) & ~1, min(height, bottom) & ~1

    def pose(self, moment: Moment) -> Cutout:
        """The actor's cut-out at this moment, its place in frame pixels included."""
        if self._box is None or moment == self._last:
            return self.cut
        self._last = moment
        left, top, right, bottom = self._box
        drawn = blend_over(self.actor.base[top:bottom, left:right], self._tilted(moment, left, top, right, bottom))
        front = self.actor.front
        if front is not None:
            lay_over(drawn, front.image, front.x - left, front.y - top)
        self._paste(cutout(drawn), left, top, right, bottom)
        return self.cut

    def _tilted(self, moment: Moment, left: int, top: int, right: int, bottom: int) -> np.ndarray:
        """The head with this mouth and these lids, turned about the neck, in the box."""
        actor, hold = self.actor, moment.carriage
        matrix = cv2.getRotationMatrix2D(
            (actor.pivot[0] - actor.head_x, actor.pivot[1] - actor.head_y), -hold.angle, 1.0
        )
        matrix[0, 2] += actor.head_x - actor.x - left + hold.dx * actor.unit
        matrix[1, 2] += actor.head_y - actor.y - top + hold.dy * actor.unit
        face = self._face(moment.head, moment.mouth, moment.lid)
        return cv2.warpAffine(face, matrix, (right - left, bottom - top), flags=cv2.INTER_LINEAR)

    def _face(self, index: int, mouth: str, lid: str) -> np.ndarray:
        key = (index, mouth, lid)
        if key not in self._faces:
            self._faces[key] = composed(self.actor.heads[index], mouth, lid)
        return self._faces[key]

    def _paste(self, part: Cutout, left: int, top: int, right: int, bottom: int) -> None:
        full = slice(top, bottom), slice(left, right)
        half = slice(top // 2, bottom // 2), slice(left // 2, right // 2)
        self.cut.y[full], self.cut.through[full] = part.y, part.through
        self.cut.u[half], self.cut.v[half], self.cut.through_half[half] = part.u, part.v, part.through_half


def composed(head: Head, mouth: str, lid: str) -> np.ndarray:
    """The head with its mouth and lids pasted in."""
    image = head.image
    patches = [p for p in (head.mouths.get(mouth), head.eyes.get(lid)) if p is not None]
    if patches:
        image = image.copy()
    for patch in patches:
        height, width = patch.image.shape[:2]
        image[patch.y : patch.y + height, patch.x : patch.x + width] = patch.image
    return image
