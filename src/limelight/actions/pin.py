"""Pin: an episode keeps the cast, the sets and the brand that it was made with, whatever becomes of its series."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_production
from limelight.core.disk.unfinished import write_whole
from limelight.core.errors import InputError
from limelight.kinds.film import Own
from limelight.kinds.film.scene import scene_plans
from limelight.works.pinning import pins
from limelight.works.production import read_production


class NoSeries(InputError):
    code = "no-series"
    sentence = "{folder} is in no series: its cast and sets are its own already."


@dataclass(frozen=True)
class PinRequest:
    folder: Path = Path(".")


@dataclass(frozen=True)
class PinResult:
    """`files` are new in the episode's folder; none where it was pinned before."""

    folder: Path
    files: tuple[Path, ...]


def pin(request: PinRequest) -> PinResult:
    """Write the files that keep the episode as it is. Nothing that is there is touched. Raises NoSeries."""
    folder = find_production(request.folder)
    production = read_production(folder)
    if production.store.parent == production.folder:
        raise NoSeries(folder=str(folder))
    people = [name for scene in scene_plans(production, Own()) for name in scene.people]
    files = pins(production, people)
    for path, file in files.items():
        write_whole(production.folder / path, file)
    return PinResult(folder, tuple(folder / path for path in files))
