"""Label a segment: lay a market's words over the frames of one shot that they are up in, and encode it over again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.label import LabelPlate, room_in
from limelight.media.over_again import encoded_again
from limelight.stage.compositor.planes import Cutout, Planes, cutout, lay
from limelight.works.labels import Box, LaidLabel


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=250))
def label_segment(segment: Path, laid: tuple[LaidLabel, ...], width: int, busy: bool, *, scratch: Path) -> Path:
    """The segment with its labels, ready to be joined where it stood. `busy` says how it was encoded before, `width` is
    that of the frame.
    """
    path = scratch / "segment.mp4"
    encoded_again(segment, path, [_Laid(each, width) for each in laid], busy=busy)
    return path


@dataclass(frozen=True)
class _Laid:
    """One label as it is laid."""

    label: LaidLabel
    width: int

    @property
    def first(self) -> int:
        return self.label.first

    @property
    def after(self) -> int:
        return self.label.after

    @cached_property
    def box(self) -> Box:
        height, width = self._plate.y.shape
        return Box(self.label.x, self.label.y, self.label.x + width, self.label.y + height)

    @cached_property
    def _plate(self) -> Cutout:
        made = LabelPlate(self.label.text, self.label.language, self.label.height, room_in(self.width))
        return cutout(made.image)

    def onto(self, y: np.ndarray, u: np.ndarray, v: np.ndarray) -> None:
        lay(Planes(y, u, v), self._plate)
