"""The eye: takes in the pictures of a film five times a second, and keeps what each looks like in a few bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import av
import numpy as np

from limelight.media.fingerprints import looks
from limelight.media.fingerprints.signature import blocks, signature
from limelight.works.fingerprints import CROPS, LOOKS_A_SECOND, Fingerprints, packed

_PLAIN = ("yuv4", "yuvj4", "gray", "nv12", "nv21")
"""Pixel formats whose first plane is the picture's light and shade; those of more than eight bits are longer."""


class Eye:
    """What was seen of one film, or of one still."""

    def __init__(self) -> None:
        self.signatures: list[np.ndarray] = []
        self._looks: list[bytes] = []
        self._crops: tuple[list[bytes], ...] = tuple([] for _ in CROPS)
        self._corners: list[bytes] = []
        self._size = (0, 0)

    def __len__(self) -> int:
        return len(self._looks)

    def see(self, luma: np.ndarray) -> None:
        """The next moment: brightness, uint8."""
        means = blocks(luma)
        if len(self) % LOOKS_A_SECOND == 0:
            self._look_closely(luma, means)
        self.signatures.append(signature(means))
        self._looks.append(looks.look(means))
        self._size = luma.shape

    def see_again(self) -> None:
        """The next moment shows what the last one showed."""
        if len(self) % LOOKS_A_SECOND == 0:
            for kept in (*self._crops, self._corners):
                kept.append(kept[-1])
        self.signatures.append(self.signatures[-1])
        self._looks.append(self._looks[-1])

    def seen(self, taken: Fingerprints) -> Fingerprints:
        """The fingerprints, with what was seen."""
        height, width = self._size
        return replace(
            taken,
            width=width,
            height=height,
            looks=packed(b"".join(self._looks)),
            crops=tuple(packed(b"".join(crop)) for crop in self._crops),
            corners=packed(b"".join(self._corners)),
        )

    def _look_closely(self, luma: np.ndarray, means: np.ndarray) -> None:
        for kept, crop in zip(self._crops, looks.crops(means), strict=True):
            kept.append(crop)
        self._corners.append(looks.corners(luma))


def luma_of(frame: av.VideoFrame) -> np.ndarray:
    """How bright a frame is, a byte a pixel; not copied where it lies there already."""
    if not frame.format.name.startswith(_PLAIN) or frame.format.components[0].bits != 8:
        frame = frame.reformat(format="gray")
    plane: Any = frame.planes[0]
    whole = np.frombuffer(plane, np.uint8)[: plane.line_size * plane.height]
    return whole.reshape(plane.height, plane.line_size)[:, : plane.width]
