"""A place's TOML: `sets/garden.toml`."""

from __future__ import annotations

from pathlib import PurePath

from limelight.works.design import Design, read_design
from limelight.works.place_kinds import design_of
from limelight.works.places import HOURS, KINDS, WEATHERS, Place, locate
from limelight.works.toml_file import Table

PICTURES = (".jpg", ".jpeg", ".png", ".webp")
DESIGNED = ("part", "indoors", "seated", "stand", "eye", "brings")
"""Keys that make a place another than its kind."""


def read_place(table: Table, id_: str) -> Place:
    """The place in `table`; its kind, where the file names none, is what its own name says.

    Pieces that a file gives with a kind are put into a place of that kind; without one they are the whole place.
    """
    name = table.text("name", id_.replace("-", " ").upper())
    kind = table.choice("kind", locate(name, None, ()).place.kind, KINDS, "Kinds")
    picture = _picture(table)
    place = Place(
        name=name,
        id=id_,
        kind=kind,
        hour=table.choice("hour", "day", HOURS, "Hours"),
        weather=table.choice("weather", "clear", WEATHERS, "Weathers"),
        words=table.texts("words"),
        tint=table.colour("tint", ""),
        picture=picture,
        design=_design(table, kind, bool(picture)),
    )
    table.close()
    return place


def _picture(table: Table) -> str:
    """A file beside the TOML, by its bare name."""
    name = table.text("picture")
    if name and (PurePath(name).name != name or "\\" in name or not name.lower().endswith(PICTURES)):
        hint = f'Put a picture beside the TOML, and name it: picture = "kitchen.jpg". It can be {", ".join(PICTURES)}.'
        table.wrong("picture", name, f'picture is "{name}", which names no such file.', hint)
        return ""
    return name


def _design(table: Table, kind: str, pictured: bool) -> Design | None:
    """The place's own design; None where it is just what its kind looks like. A picture stands for any kind."""
    whole = pictured or ("part" in table and "kind" not in table)
    design = read_design(table, None if whole else design_of(kind))
    return design if pictured or any(key in table for key in DESIGNED) else None
