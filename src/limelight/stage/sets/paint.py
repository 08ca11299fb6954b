"""Painting a place: its painter draws it in daylight colours, then the hour lights it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from random import Random

from limelight.stage.drawing.art import Light, SetArt
from limelight.stage.drawing.hand import drawn_by
from limelight.stage.light.shading import luma
from limelight.stage.sets.backing import Backing, hang_backing
from limelight.stage.sets.brand_light import glows_in_look, in_its_light, lamps_in_look, under_its_sky
from limelight.stage.sets.composing import painter_of
from limelight.stage.sets.easel import Easel, Focus, View, frame_view
from limelight.stage.sets.lighting import half_will_do, lit_cels, people_light, seen_lamps
from limelight.stage.sets.mood import Air, air_of, indoors
from limelight.stage.sets.painters.style import Painter
from limelight.stage.sets.relight import from_its_side, put_out, relit, relit_lamps, relit_people
from limelight.stage.sets.setting import Setting, Thing
from limelight.stage.weather import WEATHERS as KINDS_OF_WEATHER
from limelight.works.design import Design
from limelight.works.looks import HOUSE, BrandLook, Hand
from limelight.works.place_kinds import design_of
from limelight.works.places import WEATHERS

FALLING = tuple(name for name in WEATHERS if name != "clear")
Spots = dict[str, tuple[float, float, float]]
"""name -> (x, y, half height worth seeing), in frame pixels."""


def paint_place(
    kind: str,
    *,
    design: Design | None = None,
    backing: Backing | None = None,
    hour: str = "day",
    weather: str = "clear",
    tint: str = "",
    width: int = 1080,
    height: int = 1920,
    seed: int = 0,
    focus: Focus | None = None,
    blur: float = 0.0,
    sharp: float | str | None = None,
    lighting: str = "",
    dark: bool = False,
    look: BrandLook = HOUSE,
) -> SetArt:
    """A place, painted and lit, from far to near: one of its own `design`, else what its kind looks like.

    With `focus` (x, y, zoom) it is painted anew, enlarged about that point of the frame at zoom 1: everything in the
    SetArt (cels, lamps, lines, things) is then in the enlarged frame's pixels. `blur` is the lens's blur far behind
    what is in focus, in pixels. `sharp` is the depth in focus (1 for people), or the name of a thing; left out, it is
    the thing that an insert goes up to or that fills the frame, if one does, else people. `lighting` is one of
    `relight.RELIGHTS`; in a `dark` place no lamp burns. A `backing` is a picture that hangs behind
    everything else. `look` whose hand, light and print it is.

    Raises ValueError for a kind, an hour, a weather or a thing that it does not know, naming those that it does.
    """
    painter, view = _painter(kind, design), frame_view(width, height, focus)
    air = under_its_sky(from_its_side(air_of(hour, weather, tint), lighting), look)
    setting = painter.setting(air)
    gone_to = design.past if design and sharp is None and design.past in setting.things else sharp
    depth, past = _depth(gone_to, setting, view), _passing(setting)
    page = _page(kind, design, backing, hour, air, seed, frame_view(width, height), look.hand)
    easel = page.through(view, half_will_do(view, blur, depth))
    if dark:
        put_out(easel)
    easel.layers = glows_in_look(easel.layers, look)
    easel.air = relit(in_its_light(easel.air, look), lighting)
    if _thing_in(view, setting):
        easel.air = _opened(easel.air)
    easel.lamps = relit_lamps(lamps_in_look(easel.lamps, look, view), lighting)
    return SetArt(
        kind,
        lit_cels(easel, blur=blur, sharp=depth),
        replace(relit_people(people_light(easel.air, seen_lamps(easel, view)), lighting), look=look),
        width,
        height,
        stand=view.seen(0, setting.stand)[1],
        eye=view.seen(0, setting.eye)[1],
        things=_spots(setting, view),
        weather=_falling(setting, weather) + tuple(name for name in setting.weather if name not in past),
        outside=((weather,) if setting.indoors and weather in FALLING else ()) + past,
        seated=setting.seated,
    )


@lru_cache(maxsize=4)
def _page(
    kind: str, design: Design | None, backing: Backing | None, hour: str, air: Air, seed: int, view: View, hand: Hand
) -> Easel:
    """The place painted, once for all its framings."""
    easel = Easel(view, air)
    if backing is not None:
        hang_backing(easel, backing)
    with drawn_by(hand):
        _painter(kind, design).paint(easel, hour, Random(f"{kind} {seed}"))
    return easel


def things_of(
    kind: str,
    design: Design | None = None,
    *,
    hour: str = "day",
    weather: str = "clear",
    width: int = 1080,
    height: int = 1920,
) -> Spots:
    """What a place has to look at closely, in a frame at zoom 1, without painting it."""
    return _spots(_painter(kind, design).setting(air_of(hour, weather)), frame_view(width, height))


def light_of(
    kind: str,
    design: Design | None = None,
    *,
    hour: str = "day",
    weather: str = "clear",
    tint: str = "",
    look: BrandLook = HOUSE,
) -> Light:
    """The light of a place's hour on people, lamps apart, without painting it."""
    air = air_of(hour, weather, tint)
    around = indoors(air, hour) if _painter(kind, design).setting(air).indoors else air
    return replace(people_light(in_its_light(around, look), ()), look=look)


def falls_in(kind: str, design: Design | None = None, *, hour: str = "day", weather: str = "clear") -> tuple[str, ...]:
    """What of that weather falls in a place: nothing indoors."""
    return _falling(_painter(kind, design).setting(air_of(hour, weather)), weather)


def _falling(setting: Setting, weather: str) -> tuple[str, ...]:
    return (weather,) if weather in FALLING and not setting.indoors else ()


def _passing(setting: Setting) -> tuple[str, ...]:
    """What the place brings that goes by outside its windows."""
    return tuple(name for name in setting.weather if setting.indoors and KINDS_OF_WEATHER[name].outdoors)


def lines_of(kind: str, design: Design | None = None, *, width: int, height: int) -> tuple[float, float, float]:
    """Where a place has a standing adult's eyes, the ground under people and its upper edge, in a frame at zoom 1."""
    setting, view = _painter(kind, design).setting(air_of("day", "clear")), frame_view(width, height)
    return view.seen(0, setting.eye)[1], view.seen(0, setting.stand)[1], view.seen(0, view.top)[1]


def sits_in(kind: str, design: Design | None = None) -> bool:
    """Whether people sit in a place, and are never seen down to their feet."""
    return _painter(kind, design).setting(air_of("day", "clear")).seated


def _painter(kind: str, design: Design | None) -> Painter:
    return painter_of(design or design_of(kind))


def _spots(setting: Setting, view: View) -> Spots:
    return {name: (*view.seen(t.x, t.y), t.half * view.scale) for name, t in setting.things.items()}


def _depth(sharp: float | str | None, setting: Setting, view: View) -> float:
    if sharp is None:
        return _filling(setting, view)
    if not isinstance(sharp, str):
        return sharp
    if sharp not in setting.things:
        raise ValueError(f"thing {sharp!r}: this place has {', '.join(sorted(setting.things))}")
    return setting.things[sharp].z


def _filling(setting: Setting, view: View) -> float:
    """The depth of the thing that an insert is framed on; people's where it is framed on none."""
    thing = _thing_in(view, setting)
    return 1.0 if thing is None else thing.z


def _thing_in(view: View, setting: Setting) -> Thing | None:
    """The thing that an insert is framed on: near the middle, and at least half the frame high."""
    for thing in setting.things.values():
        x, y = view.seen(thing.x, thing.y)
        centred = abs(x - view.width / 2) < 0.1 * view.width and abs(y - view.height / 2) < 0.1 * view.height
        if centred and thing.half * view.scale > 0.3 * view.height:
            return thing
    return None


BRIGHT, OPENS = 0.72, 0.75
"""How bright a place's light on a thing is enough, and how much of what lacks the lens makes up for."""


def _opened(air: Air) -> Air:
    """The air as a lens sees it that opens up on one thing in the dark, to show what it is."""
    lacks = max(0.0, BRIGHT - (luma(air.ambient_top) + luma(air.ambient_bottom)) / 2 * air.ambient)
    return replace(air, ambient=air.ambient * (1 + OPENS * lacks), vignette=air.vignette * (1 - lacks))
