"""Label a segment: lay a market's words over the frames of one shot that they are up in, and encode it over again."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.label import LabelPlate, room_in
from limelight.media.over_again import Overlay, encoded_again
from limelight.stage.compositor.planes import Planes, cutout, lay
from limelight.works.labels import Box, LaidLabel


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=250))
def label_segment(segment: Path, laid: tuple[LaidLabel, ...], width: int, busy: bool, *, scratch: Path) -> Path:
    """The segment with its labels, ready to be joined where it stood. `busy` says how it was encoded before, `width` is
    that of the frame.
    """
    path = scratch / "segment.mp4"
    encoded_again(segment, path, [_overlay(each, width) for each in laid], busy=busy)
    return path


def _overlay(laid: LaidLabel, width: int) -> Overlay:
    """One label as it is laid."""
    made = cutout(LabelPlate(laid.text, laid.language, laid.height, room_in(width)).image)
    down, across = made.y.shape
    box = Box(laid.x, laid.y, laid.x + across, laid.y + down)
    return Overlay(laid.first, laid.after, box, lambda planes: lay(Planes(*planes), made))
