"""A place's TOML: `sets/garden.toml`."""

from __future__ import annotations

from limelight.works.design import Design, read_design
from limelight.works.place_kinds import design_of
from limelight.works.places import HOURS, KINDS, WEATHERS, Place, locate
from limelight.works.toml_file import Table

DESIGNED = ("part", "indoors", "seated", "stand", "eye", "brings")
"""Keys that make a place another than its kind."""


def read_place(table: Table, id_: str) -> Place:
    """The place in `table`; its kind, where the file names none, is what its own name says.

    Pieces that a file gives with a kind are put into a place of that kind; without one they are the whole place.
    """
    name = table.text("name", id_.replace("-", " ").upper())
    kind = table.choice("kind", locate(name, None, ()).place.kind, KINDS, "Kinds")
    place = Place(
        name=name,
        id=id_,
        kind=kind,
        hour=table.choice("hour", "day", HOURS, "Hours"),
        weather=table.choice("weather", "clear", WEATHERS, "Weathers"),
        words=table.texts("words"),
        tint=table.colour("tint", ""),
        design=_design(table, kind),
    )
    table.close()
    return place


def _design(table: Table, kind: str) -> Design | None:
    """The place's own design; None where it is just what its kind looks like."""
    whole = "part" in table and "kind" not in table
    design = read_design(table, None if whole else design_of(kind))
    return design if any(key in table for key in DESIGNED) else None
