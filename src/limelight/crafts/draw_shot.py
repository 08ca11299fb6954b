"""Draw a shot: the place behind it, the people in it, their light; every mouth and lid they may need, and no time at
all.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.media.still_file import opaque, read_still
from limelight.stage.compositor.picture import save
from limelight.stage.figures.rig.cast import lacking, with_rigs
from limelight.stage.sets.backing import Backing
from limelight.stage.staging.bake import bake
from limelight.stage.staging.scenery import Scenery
from limelight.works.cast import Character
from limelight.works.grammar.lighting import lighting_of
from limelight.works.inserts import INSERTS, insert_of, seen_at, shown_by
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.places import Place, things_of
from limelight.works.problems import suggestion
from limelight.works.shots import Shot
from limelight.works.variation import Variation, varied


@craft(
    revision=1,
    upgrade="keep",
    varies=("framing", "camera", "pose", "light"),
    axes=("aspect",),
    needs=Needs(cpu=1, memory_mb=700),
)
def draw_shot(
    shot: Shot,
    people: tuple[Character, ...],
    speaking: tuple[str, ...],
    place: Place,
    hour: str,
    weather: str,
    width: int,
    height: int,
    look: BrandLook = HOUSE,
    rigs: tuple[tuple[str, Path], ...] = (),
    backing: Path | None = None,
    *,
    scratch: Path,
    seed: int,
    vary: dict[str, str],
    notes: Notes,
) -> Path:
    """The shot as a picture file that `compositor.picture.load` reads, for a frame of `width` x `height` (both even).

    The first take is the shot as asked; another one varies what `vary` names, or a little of everything.

    `rigs` are people's own drawings by the id of whom they draw, `backing` is the picture that hangs behind the place.

    Raises UnknownDrawing for a pose, a face or a thing that no actor has, ValueError for a place that no painter knows,
    NoSuchWay for a variation that this shot cannot have.
    """
    taken, size = varied(shot, seed, vary, speaking), (width, height)
    place, thing = seen_at(place, shot.insert)
    scenery = Scenery(place, hour, weather, look, _hung(backing, place.picture))
    behind = scenery.behind(replace(taken.shot, insert=thing), size, beyond=taken.beyond, nearness=taken.nearness)
    light, dark = taken.light or lighting_of(shot), "lamp-dark" in shot.effects
    art = scenery.painted(behind, size, lighting=light, dark=dark, sharp=_in_focus(taken, thing))
    racked = replace(behind, blur=0.0)
    sharp = scenery.painted(racked, size, lighting=light, dark=dark) if _racks(taken) else None
    cast = with_rigs(people, rigs)
    path = scratch / "picture.npz"
    drawn = bake(taken.shot, cast, speaking, art, width, height, sharp)
    for sentence in lacking(cast.values()):
        notes.remark(sentence)
    if taken.said:
        notes.remark("; ".join(taken.said))
    if shot.insert and not shown_by(place, shot.insert):
        notes.warn(_not_drawn(shot, place))
    if "lamp-swing" in shot.effects and not drawn.swinging:
        notes.warn(f"{shot.id}: the lamp does not swing: no lamp hangs here.")
    save(drawn, path)
    return path


def _racks(taken: Variation) -> bool:
    """Whether the focus lies on the place before it comes to the people."""
    return taken.shot.move.kind == "rack" and bool(taken.shot.figures)


def _in_focus(taken: Variation, thing: str) -> str:
    """The thing of the place in focus where it no longer fills the frame; "" for whatever does, or people."""
    return thing if taken.beyond or taken.nearness < 1 else ""


def _not_drawn(shot: Shot, place: Place) -> str:
    """What is said of an insert of something that nobody has drawn: the place stands for it."""
    known = suggestion(insert_of(shot.insert).thing, {*things_of(place), *INSERTS}, what="It can show")
    return f'{shot.id}: nothing here draws "{shot.insert}". {known} Or give it a picture: own/{shot.id}/picture.png.'


@lru_cache(maxsize=2)
def _hung(backing: Path | None, name: str) -> Backing | None:
    """The picture behind a place. Raises a FootageRefused for one that cannot be read."""
    return None if backing is None else Backing(opaque(read_still(backing, name)))
