"""Print the cast: model sheets on paper, of everybody as a PDF with the line-up first, or of one character as a PNG."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.cast_sheet import print_cast as print_all
from limelight.media.cast_sheet import print_person
from limelight.media.palette import palette
from limelight.media.person import Person
from limelight.works.cast import Character, Look
from limelight.works.models import Model, Part

COLOURS = ("skin", "hair_colour", "iris", "lips", "makeup", "frames", "cloth", "trim", "inner", "sash")
FRONT = "front"
FACTS = ("head", "build", "hair", "beard", "hat", "glasses", "paint", "costume", "marks")


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=400))
def print_cast(
    title: str,
    language: str,
    cast: tuple[Character, ...],
    models: dict[str, tuple[Model, ...]],
    form: Literal["pdf", "png"],
    *,
    scratch: Path,
) -> Path:
    """The sheets of `cast`; `models` are by a character's id. As a PNG it is the sheet of the first."""
    people = [_person(character, models[character.id]) for character in cast]
    path = scratch / f"cast.{form}"
    if form == "pdf":
        print_all(title, people, language, path)
    else:
        print_person(title, people[0], language, path)
    return path


def _person(character: Character, models: tuple[Model, ...]) -> Person:
    parts: dict[Part, Model] = {model.part: model for model in models}
    front = next(each for each in parts["turnaround"].drawings if each.name == FRONT)
    colours = palette(front.png) if character.look.rig else list(_colours(character.look))
    return Person(character.name, character.about, list(_facts(character, character.look)), colours, parts)


def _colours(look: Look) -> Iterator[tuple[str, str]]:
    """The colours that somebody built of parts has, by what has them."""
    for name in COLOURS:
        if getattr(look, name) and not (name == "frames" and not look.glasses):
            yield name, getattr(look, name)


def _facts(character: Character, look: Look) -> Iterator[tuple[str, str]]:
    """What the character's TOML says of them, or would."""
    if look.rig:
        yield "drawn in", look.rig
    for name in () if look.rig else FACTS:
        value = getattr(look, name)
        if text := ", ".join(value) if isinstance(value, tuple) else value:
            yield name, text
    if character.holds:
        yield "holds", character.holds
    if not character.casts_shadow:
        yield "shadow", "casts none"
