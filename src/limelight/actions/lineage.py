"""Lineage: what a film, or a part of it, was made from: every take and who made it, down to the person's own files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import NothingMade, around, find_production, find_store
from limelight.actions.opened import CHOICES, open_store, opened, scope_in
from limelight.actions.prospect import prospect
from limelight.actions.said import Said, what_was_said
from limelight.core import lineage as core
from limelight.core.choices.decisions import Choices
from limelight.core.errors import InputError, NotFromHere
from limelight.core.lineage import Origin
from limelight.core.settle import MACHINE
from limelight.core.sources import Source, sources_of
from limelight.core.store import Store
from limelight.sign.package.bundle import takes_of


class NoFile(InputError):
    code = "no-file"
    sentence = "There is no file {file}. `limelight make` says where it put the films."


@dataclass(frozen=True)
class LineageRequest:
    """`what` is a file, a slot, a shot or scene, a time in the film, or words that are said in it."""

    what: str
    folder: Path | None = None
    """None is the production that the file lies in, else the folder one is in."""


_FILE = re.compile(r"\S+\.(mp4|srt|vtt|otio|png|wav|fountain|toml|pdf|c2pa|json|html|txt)", re.IGNORECASE)
"""What is meant as a file, whether it is there or not: no slot and no time ends so."""


@dataclass(frozen=True)
class LineageResult:
    """`asked` are the file or the slots; `origins` every making behind them, nearest first; `own` files given as takes.

    `chosen` is what people said about those that fill a slot now. `files` are the person's files as they stood when the
    last of it was made.
    """

    asked: tuple[str, ...]
    origins: tuple[Origin, ...]
    own: tuple[core.Input, ...]
    chosen: tuple[Said, ...]
    files: tuple[Source, ...]

    @property
    def cost(self) -> float:
        """What paid engines charged for all of it."""
        return sum(origin.cost for origin in self.origins)


def lineage(request: LineageRequest) -> LineageResult:
    """The descent of a file by its content, released or not, or of what stands in a slot.

    Raises NotFromHere for a stranger's file.
    """
    file = Path(request.what)
    if file.is_file():
        return _of_file(file, request.folder)
    if _FILE.fullmatch(request.what):
        raise NoFile(file=request.what)
    return _of_slots(request.what, request.folder or Path("."))


def _of_file(file: Path, folder: Path | None) -> LineageResult:
    production = find_production(folder) if folder else around(file)
    store_folder = find_store(production)
    with open_store(store_folder, scope_in(production, store_folder)) as store:
        choices = Choices.read(production / CHOICES)
        return _result(store, choices, (str(file),), _behind(store, file))


def _behind(store: Store, file: Path) -> list[core.Lineage]:
    """What is behind a file that was made or given here; of a released one, behind the takes that it came from."""
    try:
        return [core.lineage_of_file(store, file)]
    except NotFromHere:
        if takes := takes_of(store.folder, file):
            return [core.lineage(store, take, str(file)) for take in takes]
        raise


def _of_slots(what: str, folder: Path) -> LineageResult:
    with opened(find_production(folder)) as here:
        ahead = prospect(here)
        asked = ahead.point(what)
        made = {slot: digest for slot in asked if (digest := ahead.found.outputs.get(slot) or here.store.digest(slot))}
        if not made:
            raise NothingMade(folder=f"{here.production.folder} for {asked[0]}", make=str(here.production.folder))
        found = [core.lineage(here.store, digest) for digest in made.values()]
        return _result(here.store, here.choices, tuple(made), found)


def _result(store: Store, choices: Choices, asked: tuple[str, ...], found: list[core.Lineage]) -> LineageResult:
    origins = {origin.digest: origin for each in found for origin in each.origins}
    own = {(source.path, source.digest): source for each in found for source in each.sources}
    slots = dict.fromkeys(slot for origin in origins.values() for slot in _chosen_in(origin, store.scope))
    chosen = [said for slot in slots for said in what_was_said(store, choices, slot) if said.kind == "chosen"]
    return LineageResult(asked, tuple(origins.values()), tuple(own.values()), tuple(chosen), _files(store, origins))


def _chosen_in(origin: Origin, scope: str) -> Iterator[str]:
    """The slots of this production that it fills because somebody chose it."""
    return (slot for inside, slot, _, by in origin.slots if inside == scope and by != MACHINE)


def _files(store: Store, digests: Iterable[str]) -> tuple[Source, ...]:
    walks = [store.ledger.one("SELECT MAX(walk) FROM outputs WHERE digest = ?", digest) for digest in digests]
    last = max((row[0] for row in walks if row and row[0]), default=None)
    return tuple(sources_of(store.ledger, last)) if last else ()
