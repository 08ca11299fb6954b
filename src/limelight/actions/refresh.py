"""Refresh: takes that stay as they are through upgrades are made anew by what is installed now, where a person says so.

What they are made from stays the same, and so does every choice: only who makes them is newer. Their drafts go along.
The old takes stay in the store, and `undo` brings all of them back at once.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.choosing import renew
from limelight.actions.ended import Ended, ending, warned
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.part import make_part
from limelight.actions.prospect import Prospect, prospect
from limelight.actions.versions import versions
from limelight.core.choices.lines import Remade
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.core.records import standing
from limelight.core.report import Report
from limelight.execute.local import LocalExecutor
from limelight.kinds.film import plan_film
from limelight.kinds.film.slots import DRAFT


@dataclass(frozen=True)
class RefreshRequest:
    """`what` are slots, shots, scenes, lines, times or words; without any, and without `all`, nothing is made."""

    what: tuple[str, ...] = ()
    folder: Path = Path(".")
    all: bool = False
    by: str = ""
    """Who asks for it; "" is the person at work."""


@dataclass(frozen=True)
class Older:
    """A slot whose take an older maker made, and what people call it."""

    slot: str
    label: str
    craft: str


@dataclass(frozen=True)
class RefreshResult(Ended):
    """`older` are takes that could be made anew, and stay as they are; `refreshed` are those that were.

    `same` are those of them that came out as they were. `current` were asked for, and newest already.
    """

    older: tuple[Older, ...]
    refreshed: tuple[Older, ...] = ()
    same: tuple[str, ...] = ()
    current: tuple[str, ...] = ()


def refresh(
    request: RefreshRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> RefreshResult:
    """Make what is asked for anew. Raises UnknownSlot, with what may have been meant.

    `stop` ends it within a second: what is finished is taken over, the rest stays as it was.
    """
    with opened(find_production(request.folder)) as here:
        ahead = prospect(here, (*versions(here.production), *versions(here.production, draft=True)))
        asked = {slot for query in request.what for slot in ahead.point(query)}
        older = {slot: _older(ahead, slot) for slot in ahead.found.of("kept") if DRAFT not in slot}
        wanted = [slot for slot in older if request.all or slot in asked]
        drafts = [slot for slot in ahead.found.of("kept") if slot not in older and slot.replace(DRAFT, "") in wanted]
        result = RefreshResult(tuple(older.values()), current=tuple(_newest(request.what, ahead, older)))
        if not wanted:
            return result
        runs_here = executor or LocalExecutor()
        try:
            report = _make_anew(here, ahead, [*wanted, *drafts], runs_here, on_event, stop)
        finally:
            if executor is None:
                runs_here.close()
        return _result(here, ahead, result, report, [*wanted, *drafts], request.by)


def _older(ahead: Prospect, slot: str) -> Older:
    return Older(slot, ahead.labels[slot], ahead.found.table.entries[slot].node.craft)


def _newest(queries: tuple[str, ...], ahead: Prospect, older: dict[str, Older]) -> Iterator[str]:
    """Of what was asked for, that of which nothing is older."""
    for query in queries:
        if not any(slot in older for slot in ahead.point(query)):
            yield query


def _make_anew(
    here: Opened,
    ahead: Prospect,
    wanted: list[str],
    executor: Executor,
    on_event: Listener | None,
    stop: threading.Event | None,
) -> Report:
    """Make these takes, and of the rest nothing that is not there: the plan is told what it is told now."""
    plan = plan_film(here.production, ahead.wanted, own=here.own(keep=True))
    there = ahead.found.outputs
    return make_part(
        *(here, plan, wanted, executor),
        on_event=on_event,
        stop=stop,
        renew=wanted,
        planning=lambda slot: slot in there,
    )


def _result(
    here: Opened, ahead: Prospect, result: RefreshResult, report: Report, wanted: list[str], by: str
) -> RefreshResult:
    """Write down what was made anew. A recipe that is another one by now has the newest maker's take by itself."""
    stands = standing(here.store.ledger, here.store.scope)
    done = [slot for slot in wanted if slot in report.outputs and report.states[slot] != "kept"]
    keys = {slot: stands[slot].take.key for slot in done}
    if remade := {slot: Remade(keys[slot], report.outputs[slot]) for slot in done if keys[slot] == _key(ahead, slot)}:
        renew(here, remade, by=by)
    older = {each.slot: each for each in result.older}
    return replace(
        result,
        older=tuple(each for each in result.older if each.slot not in done),
        refreshed=tuple(older[slot] for slot in done if slot in older),
        same=tuple(slot for slot in done if slot in older and report.outputs[slot] == ahead.found.outputs.get(slot)),
        **ending(report, (*here.warnings, *warned(report))),
    )


def _key(ahead: Prospect, slot: str) -> str:
    take = ahead.found.table.entries[slot].take
    return take.key if take else ""
