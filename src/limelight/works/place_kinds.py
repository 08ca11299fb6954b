"""The kinds of places that can be drawn, each one file: `stage/sets/places/KIND.toml`.

A kind is added by adding its file: the words of headings that mean it, in as many languages as somebody knows, and what
it is composed of. Nothing of the stage is loaded to know a kind.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from types import MappingProxyType

from limelight.works.design import Design, read_design
from limelight.works.drawn import drawn
from limelight.works.naming import folded
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import Table, read_toml

FAMILY = "sets/places"
KINDS = drawn(FAMILY)
"""What the stage can draw."""


@dataclass(frozen=True)
class Kind:
    """What headings call it. A `broad` kind gives way to any other that a heading names as well."""

    words: tuple[str, ...]
    broad: bool = False


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name; words as they are compared."""
    return MappingProxyType({name: _kind(name) for name in KINDS})


def _kind(name: str) -> Kind:
    """Only what stands above the file's first table is read: a heading asks all kinds at once."""
    head = tomllib.loads(_text(name).partition("\n[")[0])
    return Kind(tuple(folded(word) for word in head["words"]), head.get("broad", False))


@cache
def design_of(kind: str) -> Design:
    """What a kind of place is composed of. Raises ValueError for one that there is not, Problems for a wrong file."""
    if kind not in KINDS:
        raise ValueError(f"place {kind!r}: known are {', '.join(KINDS)}")
    problems: list[Problem] = []
    design = read_kind(read_toml(_text(kind).encode(), f"{FAMILY}/{kind}.toml", problems))
    if problems:
        raise Problems(problems)
    return design


def read_kind(table: Table) -> Design:
    """The design in a kind's own file, which also says what no person's set does."""
    table.texts("words")
    table.flag("broad")
    painted = Design(painter=table.choice("painter", "", drawn("sets/painters"), "Painters"))
    design = read_design(table, replace(painted, things=table.texts("things")))
    table.close()
    return design


def _text(kind: str) -> str:
    path = f"stage/{FAMILY}/{kind.replace('-', '_')}.toml"
    return resources.files("limelight").joinpath(path).read_text("utf-8")
