"""A place for its model sheet: at an hour, in a weather, nobody in it, as the camera of the film would see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from limelight.stage.compositor.key_frame import key_frame
from limelight.stage.compositor.picture import Picture
from limelight.stage.drawing.art import Light
from limelight.stage.staging.bake import bake
from limelight.stage.staging.scenery import Scenery, Size
from limelight.works.inserts import seen_at
from limelight.works.shots import Shot


def empty(scenery: Scenery, insert: str, size: Size) -> Picture:
    """The place with nobody in it: all of it, or the thing of that name filling the frame."""
    if insert:
        place, insert = seen_at(scenery.place, insert)
        scenery = replace(scenery, place=place)
    shot = Shot("sheet", "sheet", "", "insert" if insert else "wide", (), insert=insert)
    return bake(shot, {}, (), scenery.painted(scenery.behind(shot, size), size), *size)


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
