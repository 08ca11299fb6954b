"""The eye: takes in the pictures of a film five times a second, and keeps what each looks like in a few bytes.

Black bars that stand all through a film are not looked at: copies are set in them, and taken out of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import av
import numpy as np

from limelight.media.fingerprints import looks
from limelight.media.fingerprints.looks import WHOLE, Box
from limelight.media.fingerprints.signature import blocks, signature
from limelight.works.fingerprints import CROPS, LOOKS_A_SECOND, Fingerprints, packed

_PLAIN = ("yuv4", "yuvj4", "gray", "nv12", "nv21")
"""Pixel formats whose first plane is the picture's light and shade; those of more than eight bits are longer."""
_BLACK = 28
"""How bright black is at most, in a picture whose black is 16, once it has been encoded a few times."""
_BAR = 0.04
"""The least share of a side that is a bar."""


class Eye:
    """What was seen of one film, or of one still."""

    def __init__(self) -> None:
        self.signatures: list[np.ndarray] = []
        self._means: list[np.ndarray] = []
        self._lit: list[Box] = []
        self._size = (0, 0)

    def __len__(self) -> int:
        return len(self._means)

    def see(self, luma: np.ndarray) -> None:
        """The next moment: brightness, uint8."""
        means = blocks(luma)
        if len(self) % LOOKS_A_SECOND == 0:
            self._lit += _lit(luma)
        self.signatures.append(signature(means))
        self._means.append(means.astype(np.float32))
        self._size = luma.shape

    def see_again(self) -> None:
        """The next moment shows what the last one showed."""
        self.signatures.append(self.signatures[-1])
        self._means.append(self._means[-1])

    def seen(self, taken: Fingerprints) -> Fingerprints:
        """The fingerprints, with what was seen."""
        height, width = self._size
        box = self._shown()
        closely = [looks.crops(means, box) for means in self._means[::LOOKS_A_SECOND]]
        return replace(
            taken,
            width=width,
            height=height,
            shown=() if box == WHOLE else tuple(round(float(side), 4) for side in box),
            looks=packed(b"".join(looks.look(means, box) for means in self._means)),
            crops=tuple(packed(b"".join(each[crop] for each in closely)) for crop in range(len(CROPS))),
            fine=packed(b"".join(looks.fine_look(means, box) for means in self._means[::LOOKS_A_SECOND])),
        )

    def _shown(self) -> Box:
        """The picture without its bars: a side has one where it is black in every picture that was looked at."""
        if not self._lit:
            return WHOLE
        left, top = (min(box[side] for box in self._lit) for side in (0, 1))
        right, bottom = (max(box[side] for box in self._lit) for side in (2, 3))
        return (
            left if left >= _BAR else 0.0,
            top if top >= _BAR else 0.0,
            right if right <= 1 - _BAR else 1.0,
            bottom if bottom <= 1 - _BAR else 1.0,
        )


def _lit(luma: np.ndarray) -> list[Box]:
    """The part of a picture that is not black; none for one that is black all over."""
    rows, columns = np.flatnonzero(luma.max(axis=1) > _BLACK), np.flatnonzero(luma.max(axis=0) > _BLACK)
    if not len(rows):
        return []
    height, width = luma.shape
    return [(columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height)]


def luma_of(frame: av.VideoFrame) -> np.ndarray:
    """How bright a frame is, a byte a pixel; not copied where it lies there already."""
    if not frame.format.name.startswith(_PLAIN) or frame.format.components[0].bits != 8:
        frame = frame.reformat(format="gray")
    plane: Any = frame.planes[0]
    whole = np.frombuffer(plane, np.uint8)[: plane.line_size * plane.height]
    return whole.reshape(plane.height, plane.line_size)[:, : plane.width]
