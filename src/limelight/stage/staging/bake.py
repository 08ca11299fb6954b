"""Bake a shot: people in front of a painted place, lit by its light, with every mouth and lid they may need beside each
head.

Everything that costs is done here, once; `play` then only moves what lies ready.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

import cv2

from limelight.stage.air.outlook import outlook_of
from limelight.stage.compositor.picture import Actor, Picture
from limelight.stage.compositor.planes import planes
from limelight.stage.drawing.art import Cel, Lamp, SetArt
from limelight.stage.drawing.hand import drawn_by
from limelight.stage.light.footing import carried, stand_on
from limelight.stage.light.lamplight import STEP
from limelight.stage.light.printing import Print
from limelight.stage.light.shading import shone_on
from limelight.stage.light.wall_shadow import throw_on_wall, wall_of
from limelight.stage.light.wet import wetted
from limelight.stage.sets import group_cels
from limelight.stage.staging.placing import Frame, Stand, stand_people
from limelight.stage.staging.rehearsal import Rehearsal
from limelight.stage.staging.sheet import ActorSheet
from limelight.works.cast import Character
from limelight.works.shots import Shot

NEAR = {True: 1.0, False: 0.95}
"""Cels nearer than this stand before the people; the ground's own edge does so only where people stand on the ground.
"""

PIT_EDGE, EDGE_HIDES = "lip", 0.6
"""The cel that stands before whoever is in a pit, and how far down it they are cut."""

UNDER_LAMP = 0.14
"""How far above the line of people's feet the ground under the lamp lies, in frame heights: shadows fall toward us."""

HORIZON = 0.02
"""How far above that line the ground ends for shadows."""

RISES = 460.0
"""Figure units that somebody rises in a shot."""


def bake(
    shot: Shot,
    people: Mapping[str, Character],
    speaking: tuple[str, ...],
    art: SetArt,
    width: int,
    height: int,
    sharp: SetArt | None = None,
) -> Picture:
    """The picture of `shot` in a frame of that size, before `art`, a place painted for this framing.

    `speaking` are those whose lips will move while it stands; everyone else gets only the mouth of each face. `sharp`
    is the same place in focus, for a shot whose focus lies there for a while.
    """
    lamp = _swinging(shot, art)
    near = NEAR[_on_the_ground(shot, art)]
    plate = group_cels(art if lamp is None else _without_lamp(art, lamp.name), near=near).plate
    plate.image = wetted(plate.image, art, near)
    printed = Print.of(art.light, width, height, plate.image)
    frame = Frame(width, height, art.eye, art.stand, seated=art.seated)
    stands = stand_people(shot, people, frame, _pit(art))
    rehearsal = Rehearsal(shot, people, stands, frame, printed)
    with drawn_by(art.light.look.hand):
        sheets = [
            ActorSheet(stand, rehearsal.drawn(stand, speaks=stand.figure.character in speaking), printed, width, height)
            for stand in stands
        ]
    carried = tuple(lamp for sheet in sheets for lamp in sheet.carried)
    for sheet in sheets:
        sheet.held_lamps = carried
    plate.image = shone_on(plate.image, carried, (plate.x, plate.y))
    picture = Picture(
        shot,
        width,
        height,
        planes(printed.plate(plate.image)),
        [sheet.actor() for sheet in sheets],
        [(printed.cutout(cel), cel.z) for cel in art.cels if cel.z < near and not cel.emit],
        weather=art.weather,
        effects=shot.effects,
        focus=_focus(shot, stands, width, height),
        seed=zlib.crc32(shot.id.encode()),
        light=art.light,
        ground=art.stand - UNDER_LAMP * height,
        horizon=art.stand - HORIZON * height,
        outlook=outlook_of(art, shot.effects, near),
    )
    for actor, stand in zip(picture.actors, stands, strict=True):
        _sink(actor, stand, _edge(art), shot.effects)
    if sharp is not None:
        picture.sharp = planes(printed.plate(group_cels(sharp, near=near).plate.image))
    if lamp is not None:
        _hang(picture, art, lamp, printed)
    if _on_the_ground(shot, art):
        _throw_shadows(picture, sheets, people, art.stand + 0.02 * height)
    _throw_on_wall(picture, art, sheets, people)
    return picture


def _on_the_ground(shot: Shot, art: SetArt) -> bool:
    """Whether people are seen down to their feet."""
    return shot.size in ("wide", "full") and not art.seated


def _focus(shot: Shot, stands: Sequence[Stand], width: int, height: int) -> tuple[float, float]:
    """What a camera move closes in on: toward whom the shot is about, but never all the way off the middle."""
    x, y = next(((s.x, s.y) for s in stands if s.figure.character == shot.focus), (width / 2, height / 2))
    return 0.6 * x + 0.2 * width, 0.6 * y + 0.2 * height


def _throw_shadows(
    picture: Picture, sheets: Sequence[ActorSheet], people: Mapping[str, Character], edge: float
) -> None:
    """The shadows of those who have one: on the plate for good, or kept for the lamp that will swing them about."""
    casters = [sheet.caster(people[sheet.name].casts_shadow, edge) for sheet in sheets]
    if picture.swinging:
        picture.casters = casters
        return
    ground = picture.light, (picture.width, picture.height), picture.ground, picture.horizon
    staying = [caster for caster, actor in zip(casters, picture.actors, strict=True) if not actor.walks]
    stand_on(picture.plate, picture.margin, staying, picture.light, picture.ground, picture.horizon)
    for caster, actor in zip(casters, picture.actors, strict=True):
        actor.shadow = carried(caster, *ground) if actor.walks else None


def _throw_on_wall(
    picture: Picture, art: SetArt, sheets: Sequence[ActorSheet], people: Mapping[str, Character]
) -> None:
    """The shadows on the wall of those who stay where they are, and stand in the picture."""
    seen = [sheet for sheet, actor in zip(sheets, picture.actors, strict=True) if not (actor.walks or actor.back)]
    floor = picture.horizon if _on_the_ground(picture.shot, art) else None
    bottom = max(art.stand, 1.05 * picture.height)
    casters = [sheet.caster(people[sheet.name].casts_shadow, bottom) for sheet in seen]
    if picture.swinging:
        picture.wall = wall_of(art, 0, (picture.width // STEP, picture.height // STEP), floor)
        picture.thrown = casters if picture.wall is not None else []
    else:
        throw_on_wall(picture.plate, picture.margin, art, casters, floor)


def _edge(art: SetArt) -> Cel | None:
    """The near edge of this place's open ground, if it has any."""
    return next((cel for cel in art.cels if cel.name == PIT_EDGE), None)


def _pit(art: SetArt) -> float | None:
    """The middle of the open ground, across the frame."""
    edge = _edge(art)
    return None if edge is None else edge.x + edge.image.shape[1] / 2


def _sink(actor: Actor, stand: Stand, edge: Cel | None, effects: tuple[str, ...]) -> None:
    """Who stands in the ground is cut at the edge of the pit, which stands before them; who rises begins lower."""
    if stand.grounded and stand.figure.pose == "grave" and edge is not None:
        actor.cut = round(edge.y + EDGE_HIDES * edge.image.shape[0])
        actor.rises = RISES * stand.scale if "rise" in effects else 0.0


def _swinging(shot: Shot, art: SetArt) -> Lamp | None:
    """The lamp that swings in this shot: the first that hangs from something."""
    if "lamp-swing" not in shot.effects:
        return None
    return next((lamp for lamp in art.light.lamps if lamp.pivot is not None), None)


def _without_lamp(art: SetArt, name: str) -> SetArt:
    return replace(art, cels=[cel for cel in art.cels if not cel.name.startswith(name)])


def _hang(picture: Picture, art: SetArt, lamp: Lamp, printed: Print) -> None:
    """Lay the lamp's own picture and the light around it apart, so that they can swing."""
    picture.swinging = lamp.name
    for cel in art.cels:
        if cel.name == lamp.name:
            picture.lamp_body, *place = printed.cel(cel)
            picture.lamp_body_at = (place[0], place[1])
        elif cel.emit and cel.name.startswith(lamp.name):
            picture.lamp_glow = cv2.cvtColor(cel.image, cv2.COLOR_BGRA2GRAY)
            picture.lamp_glow_at = int(cel.x), int(cel.y)
