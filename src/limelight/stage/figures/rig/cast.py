"""The cast with their drawings in hand: who has a rig knows where its bytes lie, and what it lacks is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from limelight.stage.figures.rig.faces import Features
from limelight.stage.figures.rig.reading import rig_at
from limelight.works.cast import Character


def with_rigs(people: Iterable[Character], rigs: Iterable[tuple[str, Path]]) -> dict[str, Character]:
    """The characters by name; `rigs` are files by the id of the character whom they draw."""
    files = dict(rigs)
    return {who.name: _given(who, files[who.id]) if who.id in files else who for who in people}


def _given(character: Character, file: Path) -> Character:
    return replace(character, look=replace(character.look, rig_file=str(file)))


def lacking(people: Iterable[Character]) -> Iterator[str]:
    """A sentence for each character whose rig has not all that an actor can use. Raises RigRefused."""
    for who in people:
        if who.look.rig_file:
            rig = rig_at(who.look.rig_file, who.look.rig)
            if lacks := [*Features(rig).lacks(), *rig.left_out]:
                yield f"{who.name}, as {who.look.rig} draws them, has {'; '.join(lacks)}."
