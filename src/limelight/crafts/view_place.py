"""View a place: one hour, one weather, or one thing of it close, nobody there, for its model sheet."""

from __future__ import annotations

import cv2

from limelight.core.graph import Needs, craft
from limelight.stage.models.place import colours, empty, seen
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.models import PlaceView
from limelight.works.places import Place

QUALITY = (cv2.IMWRITE_JPEG_QUALITY, 90)


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=1, memory_mb=450))
def view_place(
    place: Place, hour: str, weather: str, insert: str, width: int, height: int, look: BrandLook = HOUSE
) -> PlaceView:
    """The place as the film's camera would see it empty, in a frame of `width` x `height` pixels (both even)."""
    picture = empty(place, hour, weather, insert, width, height, look)
    jpeg = cv2.imencode(".jpg", seen(picture), QUALITY)[1].tobytes()
    return PlaceView(hour, weather, insert, jpeg, tuple(colours(picture.light)), picture.light.shade)
