"""Status: what a make would do, without doing it, and what in the film asks for a look."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.board import staged_scenes
from limelight.actions.finding import find_production
from limelight.actions.make import untranslated
from limelight.actions.opened import Opened, opened
from limelight.actions.versions import versions
from limelight.core.errors import words
from limelight.core.records import usual_seconds
from limelight.core.survey import Outlook, Survey, survey
from limelight.kinds.film import FilmPlan, master_slot, plan_film
from limelight.works.genre import Finding, TimedScene, findings


@dataclass(frozen=True)
class StatusRequest:
    folder: Path = Path(".")


@dataclass(frozen=True)
class Part:
    """A slot, and what people call it."""

    slot: str
    label: str
    craft: str


@dataclass(frozen=True)
class FilmStatus:
    """One film that the settings ask for, and whether the store has it as it stands."""

    name: str
    made: bool
    delivered: bool


@dataclass(frozen=True)
class StatusResult:
    """`to_make` would be made; `open` may be, once what it hangs on is there; `kept` an upgrade would make anew.

    `seconds` is how long making takes, by what the same crafts took before on this machine; None: never seen.
    """

    title: str
    films: tuple[FilmStatus, ...]
    to_make: tuple[Part, ...]
    open: tuple[Part, ...]
    reused: int
    kept: tuple[Part, ...]
    waiting: tuple[Part, ...]
    failed: tuple[Part, ...]
    seconds: float | None
    faults: tuple[str, ...]
    cast_in_memory: tuple[str, ...]
    unvoiced: tuple[str, ...]
    """Voice languages that no engine speaks: the film is captioned and timed by reading."""
    findings: tuple[Finding, ...]
    """Where the film breaks the rules of its genre."""
    timed: bool
    """The findings are measured on the recorded voices; else on estimates."""
    warnings: tuple[str, ...]
    store_bytes: int


def status(request: StatusRequest) -> StatusResult:
    """How one production stands. Makes nothing. Raises Problems for wrong files."""
    with opened(find_production(request.folder)) as here:
        plan = plan_film(here.production, versions(here.production, None, None, ""))
        found = survey(plan, here.store, choices=here.choices, budget=here.production.budget)
        staged = list(staged_scenes(here, plan, found))
        return StatusResult(
            title=here.production.title,
            films=tuple(_films(here, plan, found)),
            to_make=_parts(found, "to make"),
            open=_parts(found, "open"),
            reused=len(found.of("reused")),
            kept=_parts(found, "kept"),
            waiting=_parts(found, "waiting"),
            failed=_parts(found, "failed"),
            seconds=_seconds(here, found),
            faults=tuple(f"{_label(found, slot)}: {words(fault)}" for slot, fault in found.faults.items()),
            cast_in_memory=here.production.cast_in_memory,
            unvoiced=tuple(language for language in plan.voices if not plan.speaks(language)),
            findings=findings([TimedScene(each.scene, each.shots, each.timing) for each in staged]),
            timed=all(each.timed for each in staged),
            warnings=(*here.warnings, *untranslated(plan), *(str(notice) for notice in found.warnings)),
            store_bytes=_bytes(here.store.folder),
        )


def _films(here: Opened, plan: FilmPlan, found: Survey) -> Iterator[FilmStatus]:
    for version in plan.versions:
        name = version.film_name(here.production.slug)
        yield FilmStatus(name, master_slot(version) in found.outputs, (here.production.out / name).is_file())


def _parts(found: Survey, state: Outlook) -> tuple[Part, ...]:
    nodes = (found.table.entries[slot].node for slot in found.of(state))
    return tuple(Part(node.slot, node.label, node.craft) for node in nodes)


def _label(found: Survey, slot: str) -> str:
    return found.table.entries[slot].node.label or slot


def _seconds(here: Opened, found: Survey) -> float | None:
    """The work to do, shared by as many as work at once here; what is only open is not counted."""
    usual = usual_seconds(here.store.ledger)
    crafts = [found.table.entries[slot].node.craft for slot in found.of("to make")]
    if any(craft not in usual for craft in crafts):
        return None
    return sum(usual[craft] for craft in crafts) / (os.cpu_count() or 1)


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
