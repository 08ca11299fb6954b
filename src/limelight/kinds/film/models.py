"""Model sheets in the plan: what shows a cast and its places, apart from any shot.

| slot                          | craft      | hangs on                     |
|-------------------------------|------------|------------------------------|
| `cast/liniang/model~faces`    | draw_model | the character                |
| `cast/liniang/sheet`          | print_cast | the character's models       |
| `cast/sheets`                 | print_cast | everybody's models           |
| `sets/garden/view+9x16~dusk.rain` | view_place | the place, an hour, a weather |
| `sets/garden/sheet+9x16`      | print_places | the place's views          |
| `sets/sheets+9x16`            | print_places | every place's views        |
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from limelight.core.graph import Node, Ref
from limelight.kinds.film.own import Own
from limelight.kinds.film.slots import DRAFT, frame_size, in_names
from limelight.works.cast import Character
from limelight.works.looks import BrandLook
from limelight.works.models import PARTS
from limelight.works.naming import Slot, safe_name
from limelight.works.place_kinds import design_of
from limelight.works.places import HOURS, WEATHERS, Place
from limelight.works.production import Production

CAST, SETS = "cast", "sets"
CAST_SHEETS = str(Slot("sheets", CAST))
"""Everybody's sheets as one file."""


def cast_sheet(character: Character) -> str:
    """The slot of one character's sheet."""
    return str(Slot("sheet", CAST, safe_name(character.id)))


def cast_models(production: Production, own: Own, wanted: Sequence[Character], *, whole: bool) -> Iterator[Node]:
    """The sheets of the characters that are wanted; with `whole` also everybody's as one file."""
    everybody = tuple(production.cast.values())
    for character in everybody if whole else wanted:
        for part in PARTS:
            inputs: dict[str, object] = {"character": character, "part": part, "look": production.brand.look}
            inputs |= own.rigs_of([character])
            yield _node(_model(character, part), "draw_model", inputs, f"{character.name}: {part}")
    for character in wanted:
        yield _sheets(cast_sheet(character), production, (character,), "png", f"sheet of {character.name}")
    if whole:
        yield _sheets(CAST_SHEETS, production, everybody, "pdf", "sheets of the cast")


def set_sheet(place: Place, frame: str) -> str:
    """The slot of one place's sheet."""
    return str(Slot("sheet", SETS, safe_name(place.id), aspect=in_names(frame)))


def set_sheets(frame: str) -> str:
    """The slot of every place's sheets as one file."""
    return str(Slot("sheets", SETS, aspect=in_names(frame)))


def set_models(
    production: Production, own: Own, places: Sequence[Place], wanted: Sequence[Place], frame: str, *, whole: bool
) -> Iterator[Node]:
    """The sheets of the places that are wanted, of all `places`; with `whole` also all of them as one file."""
    shown = places if whole else wanted
    views = {place.id: list(_views(place, own, production.brand.look, frame)) for place in shown}
    for nodes in views.values():
        yield from nodes
    for place in wanted:
        slot, label = set_sheet(place, frame), f"sheet of {place.name}"
        yield _places(slot, production, (place,), views, "png", label)
    if whole:
        yield _places(set_sheets(frame), production, tuple(places), views, "pdf", "sheets of the sets")


def _views(place: Place, own: Own, look: BrandLook, frame: str) -> Iterator[Node]:
    """The place as it usually is, large; then small at each hour, in each weather, and each thing of it."""
    width, height = frame_size(f"{frame}{DRAFT}")
    usual: dict[str, object] = {"hour": place.hour, "weather": place.weather, "insert": "", "look": look}
    seen: dict[str, object] = {"place": place, **own.backing_of(place), **usual}
    yield _view(place, frame, "usual", seen | {"width": width * 2, "height": height * 2})
    small = seen | {"width": width, "height": height}
    for hour in HOURS:
        yield _view(place, frame, f"{hour}.{place.weather}", small | {"hour": hour})
    for weather in WEATHERS:
        if weather != place.weather:
            yield _view(place, frame, f"{place.hour}.{weather}", small | {"weather": weather})
    for thing in _to_look_at(place):
        yield _view(place, frame, f"insert.{safe_name(thing)}", small | {"insert": thing})


def _to_look_at(place: Place) -> Iterator[str]:
    """What the place can show large: of a piece that has several names the first."""
    design = place.design or design_of(place.kind)
    yield from dict.fromkeys((*design.things, *(piece.things[0] for piece in design.pieces if piece.things)))


def _view(place: Place, frame: str, which: str, inputs: dict[str, object]) -> Node:
    slot = str(Slot("view", SETS, safe_name(place.id), aspect=in_names(frame), variant=which))
    return _node(slot, "view_place", inputs, f"{place.name}: {which.replace('.', ', ')}")


def _places(
    slot: str,
    production: Production,
    places: tuple[Place, ...],
    views: Mapping[str, Sequence[Node]],
    form: str,
    label: str,
) -> Node:
    inputs: dict[str, object] = {
        "title": production.title,
        "language": production.language,
        "places": places,
        "views": {place.id: tuple(Ref(node.slot) for node in views[place.id]) for place in places},
        "form": form,
    }
    return _node(slot, "print_places", inputs, label)


def _sheets(slot: str, production: Production, cast: tuple[Character, ...], form: str, label: str) -> Node:
    inputs: dict[str, object] = {
        "title": production.title,
        "language": production.language,
        "cast": cast,
        "models": {each.id: tuple(Ref(_model(each, part)) for part in PARTS) for each in cast},
        "form": form,
    }
    return _node(slot, "print_cast", inputs, label)


def _model(character: Character, part: str) -> str:
    return str(Slot("model", CAST, safe_name(character.id), variant=part))


def _node(slot: str, craft: str, inputs: dict[str, object], label: str) -> Node:
    return Node(slot, craft, inputs, label=label)
