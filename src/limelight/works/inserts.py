"""Inserts: a thing that fills the frame. A place's own thing is gone up to; any other that is drawn is laid before it.

Each of the latter is one file, `stage/sets/inserts/THING.toml`: what a script may call it, and the pieces that stand
before the lens, in the words of a place's own pieces. Words in quotes after the thing are what is written on it, in any
script: `phone "Where are you?"`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from types import MappingProxyType

from limelight.works.design import Design, Piece, read_design
from limelight.works.drawn import drawn
from limelight.works.naming import folded
from limelight.works.place_kinds import design_of
from limelight.works.places import Place, things_of
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import read_toml

FAMILY = "sets/inserts"
INSERTS = drawn(FAMILY)
"""Things that can be shown large in any place."""
_QUOTED = re.compile(r"(?P<thing>.*?)\s*[\"“„«「『‹](?P<words>.+?)[\"”“»」』›]\s*")


@dataclass(frozen=True)
class Insert:
    """What an insert shows, and what is to be read on it."""

    thing: str
    words: str = ""


def insert_of(asked: str) -> Insert:
    """An insert as scripts write it: the thing, and after it in quotes what is written on it."""
    found = _QUOTED.fullmatch(asked)
    return Insert(found["thing"], found["words"]) if found else Insert(asked)


def shown_by(place: Place, asked: str) -> bool:
    """Whether anything draws what is asked for: the place itself, or an insert."""
    thing = insert_of(asked).thing
    return thing in things_of(place) or bool(_named(thing))


def seen_at(place: Place, asked: str) -> tuple[Place, str]:
    """The place as an insert sees it, and the thing of its own that is gone up to, if it is one."""
    insert = insert_of(asked)
    design = place.design or design_of(place.kind)
    if insert.thing in design.shown:
        return replace(place, design=replace(design, past=insert.thing)), insert.thing
    if name := _named(insert.thing):
        return replace(place, design=replace(design, near=_written(name, insert.words))), ""
    return place, ""


def _written(name: str, words: str) -> tuple[Piece, ...]:
    """The insert's pieces, the asked words on the one that it is about."""
    pieces = _known()[name].design.pieces
    return tuple(replace(each, words=words) if words and each.part == name else each for each in pieces)


def _named(thing: str) -> str:
    said = folded(thing)
    return next((name for name, known in _known().items() if said in known.words), "")


@dataclass(frozen=True)
class _Known:
    words: tuple[str, ...]
    design: Design


@cache
def _known() -> Mapping[str, _Known]:
    return MappingProxyType({name: _read(name) for name in INSERTS})


def _read(name: str) -> _Known:
    problems: list[Problem] = []
    path = f"{FAMILY}/{name.replace('-', '_')}.toml"
    data = resources.files("limelight").joinpath("stage", path).read_bytes()
    table = read_toml(data, path, problems)
    words = (name.replace("-", " "), name, *table.texts("words"))
    known = _Known(tuple(folded(word) for word in words), read_design(table))
    table.close()
    if problems:
        raise Problems(problems)
    return known
