"""Painting a place: its painter draws it in daylight colours, then the hour lights it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from limelight.stage.art import SetArt
from limelight.stage.sets.easel import Easel, Focus, frame_view
from limelight.stage.sets.field import paint_field
from limelight.stage.sets.garden import paint_garden
from limelight.stage.sets.grave import paint_grave
from limelight.stage.sets.lighting import lit_cels, people_light, seen_lamps
from limelight.stage.sets.mood import air_of
from limelight.stage.sets.room import paint_room
from limelight.stage.sets.setting import Setting
from limelight.stage.sets.street import paint_street
from limelight.stage.sets.study import paint_study

Painter = Callable[[Easel, str, Random], Setting]

PLACES: dict[str, Painter] = {
    "field": paint_field,
    "garden": paint_garden,
    "grave": paint_grave,
    "room": paint_room,
    "street": paint_street,
    "study": paint_study,
}
"""Every kind of place that can be painted, by the name that a place's TOML calls it."""


def paint_place(
    kind: str,
    *,
    hour: str = "day",
    weather: str = "clear",
    tint: str = "",
    width: int = 1080,
    height: int = 1920,
    seed: int = 0,
    focus: Focus | None = None,
    blur: float = 0.0,
    sharp: float | str = 1.0,
) -> SetArt:
    """A place, painted and lit, from far to near.

    With `focus` (x, y, zoom) it is painted anew, enlarged about that point of the frame at zoom 1: everything in the
    SetArt (cels, lamps, lines, things) is then in the enlarged frame's pixels. `blur` is the lens's blur far behind
    what is in focus, in pixels; `sharp` is the depth in focus (1 for people), or the name of a thing.

    Raises ValueError for a kind, an hour, a weather or a thing that it does not know, naming those that it does.
    """
    if kind not in PLACES:
        raise ValueError(f"place {kind!r}: known are {', '.join(sorted(PLACES))}")
    view = frame_view(width, height, focus)
    easel = Easel(view, air_of(hour, weather, tint))
    setting = PLACES[kind](easel, hour, Random(f"{kind} {seed}"))
    cels = lit_cels(easel, blur=blur, sharp=_depth(sharp, setting))
    things = {name: (*view.seen(t.x, t.y), t.half * view.scale) for name, t in setting.things.items()}
    return SetArt(
        kind,
        cels,
        people_light(easel.air, seen_lamps(easel)),
        stand=view.seen(0, setting.stand)[1],
        eye=view.seen(0, setting.eye)[1],
        things=things,
        weather=setting.weather,
    )


def _depth(sharp: float | str, setting: Setting) -> float:
    if not isinstance(sharp, str):
        return sharp
    if sharp not in setting.things:
        raise ValueError(f"thing {sharp!r}: this place has {', '.join(sorted(setting.things))}")
    return setting.things[sharp].z
