"""Which models there are: those of every catalogue that is installed.

A catalogue is a `catalog.toml` beside the module that an entry point of "limelight.catalogues" names, the built-in one
as any plugin's.
"""

from __future__ import annotations

import difflib
import importlib.metadata
from collections.abc import Mapping
from functools import cache

from limelight.core.registry import source_file
from limelight.engines.catalog.entry import Entry
from limelight.engines.catalog.errors import BadCatalogue, UnknownModel
from limelight.engines.catalog.reading import read_catalogue


@cache
def entries() -> Mapping[str, Entry]:
    """Every model by its name, of all installed catalogues. Raises BadCatalogue."""
    points = sorted(importlib.metadata.entry_points(group="limelight.catalogues"), key=lambda point: point.name)
    known: dict[str, Entry] = {}
    for point in points:
        file = source_file(point.value).with_name("catalog.toml")
        for name, model in read_catalogue(file).items():
            if name in known:
                raise BadCatalogue(file=str(file), model=name, why="another catalogue has a model of that name")
            known[name] = model
    return known


def entry(name: str) -> Entry:
    """The model of that name. Raises UnknownModel."""
    known = entries()
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        raise UnknownModel(model=name, hint=f' Did you mean "{near[0]}"?' if near else "")
    return known[name]
