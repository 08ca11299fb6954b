"""A place for its model sheet: at an hour, in a weather, nobody in it, as the camera of the film would see it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from limelight.stage.compositor.key_frame import key_frame
from limelight.stage.compositor.picture import Picture
from limelight.stage.drawing.art import Light
from limelight.stage.sets import paint_place
from limelight.stage.sets.backing import Backing
from limelight.stage.staging.backdrops import backdrop_of
from limelight.stage.staging.bake import bake
from limelight.works.inserts import seen_at
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.places import Place
from limelight.works.shots import Shot


def empty(
    place: Place,
    hour: str,
    weather: str,
    insert: str,
    width: int,
    height: int,
    look: BrandLook = HOUSE,
    backing: Backing | None = None,
) -> Picture:
    """The place with nobody in it: all of it, or the thing of that name filling the frame."""
    if insert:
        place, insert = seen_at(place, insert)
    size = "insert" if insert else "wide"
    shot = Shot("sheet", "sheet", "", size, (), insert=insert)
    behind = backdrop_of(shot, place.kind, hour, weather, (width, height), place.design)
    art = paint_place(
        place.kind, design=place.design, backing=backing, hour=hour, weather=weather, tint=place.tint, width=width,
        height=height,
        focus=None if behind.zoom == 1 else (behind.x, behind.y, behind.zoom), blur=behind.blur, look=look,
    )  # fmt: skip
    return bake(shot, {}, (), art, width, height)


def seen(picture: Picture) -> np.ndarray:
    """(h, w, 3) uint8 BGR."""
    return key_frame(picture)


def colours(light: Light) -> Iterator[tuple[str, str]]:
    """What lights people there, by name: from above, from below, along their edges, out of lamps."""
    yield "above", light.ambient_top
    yield "below", light.ambient_bottom
    for rim in dict.fromkeys(rim[0] for rim in light.rims):
        yield "edge", rim
    for lamp in dict.fromkeys(lamp.colour for lamp in light.lamps):
        yield "lamp", lamp
