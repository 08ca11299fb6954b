"""A drawing that changes in parts: a body and its gestures, a face and its lips and lids.

It is kept as the encoder's planes. What takes the place of a part of it is converted when it is first asked for, and
kept: lips return to the same nine shapes all the time.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import reduce

import cv2
import numpy as np

from limelight.stage.compositor.picture import Patch
from limelight.stage.compositor.planes import NOWHERE, Box, Cutout, cutout, paste, shared


class Patched:
    """`piece` is the drawing with the patches on that were asked for last; `patches` are all that may be."""

    def __init__(self, image: np.ndarray, patches: Sequence[Patch], x: int = 0, y: int = 0) -> None:
        self._x, self._y, self._all = x, y, patches
        whole = Box.around(0, 0, image.shape[1], image.shape[0])
        self._box = reduce(Box.join, map(_place, patches), _drawn_on(image)).cut(whole)
        self._image = even(image[self._box.window])
        self.piece = cutout(self._image, x + self._box.left, y + self._box.top)
        self._worn: Hashable = None
        self._on: list[Cutout] = []
        self._made: dict[Hashable, list[tuple[Cutout, Cutout]]] = {}

    def wear(self, name: Hashable, patches: Sequence[Patch]) -> None:
        """Put on these patches, known by that name, for those that are on."""
        if name == self._worn:
            return
        for bare in self._on:
            paste(self.piece, bare)
        self._worn = name
        if name not in self._made:
            boxes = [_place(patch).cut(self._box) for patch in patches]
            self._made[name] = [
                (self.piece.part(box.moved(self._x, self._y)).copy(), self._with(patches, box))
                for box in boxes
                if not box.empty
            ]
        self._on = [bare for bare, _ in self._made[name]]
        for _, drawn in self._made[name]:
            paste(self.piece, drawn)

    def place(self, patch: Patch) -> Box:
        """Where a patch lies."""
        return _place(patch).moved(self._x, self._y)

    def through(self) -> tuple[np.ndarray, np.ndarray]:
        """What shows through it with any of its patches on: the least, and the most."""
        least, most = self.piece.through.copy(), self.piece.through.copy()
        for patch in self._all:
            here, there = shared(least, patch.image, patch.x - self._box.left, patch.y - self._box.top)
            holes = cv2.bitwise_not(cv2.extractChannel(patch.image[there], 3))
            cv2.min(least[here], holes, dst=least[here])
            cv2.max(most[here], holes, dst=most[here])
        return least, most

    def _with(self, patches: Sequence[Patch], box: Box) -> Cutout:
        """What is inside the box with these patches on."""
        inside = box.moved(-self._box.left, -self._box.top)
        image = self._image[inside.window].copy()
        for patch in patches:
            here, there = shared(image, patch.image, patch.x - box.left, patch.y - box.top)
            image[here] = patch.image[there]
        return cutout(image, self._x + box.left, self._y + box.top)


def _place(patch: Patch) -> Box:
    height, width = patch.image.shape[:2]
    return Box.around(patch.x, patch.y, patch.x + width, patch.y + height)


def _drawn_on(image: np.ndarray) -> Box:
    left, top, width, height = cv2.boundingRect(cv2.extractChannel(image, 3))
    return Box.around(left, top, left + width, top + height).grown(2) if width else NOWHERE


def even(image: np.ndarray) -> np.ndarray:
    """`image` with even sides, one clear row or column more where it needs one."""
    odd_h, odd_w = image.shape[0] % 2, image.shape[1] % 2
    if not odd_h and not odd_w:
        return np.ascontiguousarray(image)
    return cv2.copyMakeBorder(image, 0, odd_h, 0, odd_w, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
