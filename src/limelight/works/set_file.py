"""A place's TOML: `sets/garden.toml`."""

from __future__ import annotations

from limelight.works.places import HOURS, KINDS, WEATHERS, Place, locate
from limelight.works.toml_file import Table


def read_place(table: Table, id_: str) -> Place:
    """The place in `table`; its kind, where the file names none, is what its own name says."""
    name = table.text("name", id_.replace("-", " ").upper())
    place = Place(
        name=name,
        id=id_,
        kind=table.choice("kind", locate(name, None, ()).place.kind, KINDS, "Kinds"),
        hour=table.choice("hour", "day", HOURS, "Hours"),
        weather=table.choice("weather", "clear", WEATHERS, "Weathers"),
        words=table.texts("words"),
        tint=table.colour("tint", ""),
    )
    table.close()
    return place
