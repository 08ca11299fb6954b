"""Paint a set: a place at an hour, in a weather, for one aspect, in layers and already lit."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.stage.sets import paint_place
from limelight.stage.sets.keeping import save_set
from limelight.works.places import Place


@craft(revision=1, upgrade="keep", varies=("seed",), axes=("aspect",), needs=Needs(cpu=1, memory_mb=350))
def paint_set(place: Place, hour: str, weather: str, width: int, height: int, *, scratch: Path, seed: int = 0) -> Path:
    """The place as a file that `load_set` reads, for a frame of that size. `seed` lets grass and clouds fall otherwise.

    Raises ValueError for a kind of place that no painter knows; it names those that are known.
    """
    art = paint_place(place.kind, hour=hour, weather=weather, tint=place.tint, width=width, height=height, seed=seed)
    path = scratch / "set.zip"
    save_set(art, path)
    return path
