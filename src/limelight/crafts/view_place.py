"""View a place: one hour, one weather, or one thing of it close, nobody there, for its model sheet."""

from __future__ import annotations

from pathlib import Path

import cv2

from limelight.core.graph import Needs, craft
from limelight.media.still_file import opaque, read_still
from limelight.stage.models.place import colours, empty, seen
from limelight.stage.sets.backing import Backing
from limelight.stage.staging.scenery import Scenery
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.models import PlaceView
from limelight.works.places import Place

QUALITY = (cv2.IMWRITE_JPEG_QUALITY, 90)


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=1, memory_mb=450))
def view_place(
    place: Place,
    hour: str,
    weather: str,
    insert: str,
    width: int,
    height: int,
    look: BrandLook = HOUSE,
    backing: Path | None = None,
) -> PlaceView:
    """The place as the film's camera would see it empty, in a frame of `width` x `height` pixels (both even).

    `backing` is the picture that hangs behind it. Raises a FootageRefused for one that cannot be read.
    """
    hung = None if backing is None else Backing(opaque(read_still(backing, place.picture)))
    picture = empty(Scenery(place, hour, weather, look, hung), insert, (width, height))
    jpeg = cv2.imencode(".jpg", seen(picture), QUALITY)[1].tobytes()
    return PlaceView(hour, weather, insert, jpeg, tuple(colours(picture.light)), picture.light.shade)
