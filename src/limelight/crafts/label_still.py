"""Label a still: a market's words on a poster, where they cover neither a face nor a caption."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.label import LabelPlate, room_in
from limelight.media.still_labelled import labelled
from limelight.works.labels import LabelPlaces


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.5, memory_mb=200))
def label_still(still: Path, places: LabelPlaces) -> bytes:
    """The still with the labels of its one shot, as PNG of the same size."""
    laid = [
        (LabelPlate(each.text, each.language, each.height, room_in(places.width)).image, each.x, each.y)
        for shot in places.shots
        for each in shot.laid
    ]
    return labelled(still, laid)
