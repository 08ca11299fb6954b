"""A survey: what a make would find, without making anything and without writing a row.

Plan and settle alternate exactly as in a walk; what has no take stays "to make", and what hangs on that stays "open",
because it may yet turn out to be the same (early cut-off).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision
from limelight.core.errors import Fault
from limelight.core.events import State
from limelight.core.graph import Plan
from limelight.core.planning import Planner
from limelight.core.registry import Registry
from limelight.core.report import Notice, StoodIn
from limelight.core.settle import Settler
from limelight.core.store import Store
from limelight.core.table import Entry, Table

Outlook = State | Literal["to make", "open"]


@dataclass(frozen=True)
class Survey:
    """How every slot stands. `faults` say why slots wait or cannot be made; `table` is for `explain`.

    `stale` are the choices whose takes were made from what stood there before, `stood_in` the slots that another engine
    fills, or would fill, than the one asked for first.
    """

    states: Mapping[str, Outlook]
    outputs: Mapping[str, str]
    faults: Mapping[str, Fault]
    warnings: tuple[Notice, ...]
    stale: Mapping[str, Decision]
    table: Table
    stood_in: tuple[StoodIn, ...] = ()

    def of(self, state: Outlook) -> tuple[str, ...]:
        """The slots that stand so."""
        return tuple(slot for slot, stands in self.states.items() if stands == state)


def survey(
    plan: Plan,
    store: Store,
    *,
    choices: Choices | None = None,
    registry: Registry | None = None,
    budget: float | None = None,
    asks_person: Callable[[str], bool] | None = None,
) -> Survey:
    """Find out how every slot of `plan` stands. Raises SlotTwice."""
    table = Table()
    settler = Settler(table, store, registry or Registry.installed(), choices or Choices(), asks_person=asks_person)
    to_make = _alternate(plan, store, table, settler)
    waiting = {entry.slot: fault for entry in to_make if (fault := _waits(entry, store, budget))}
    states: dict[str, Outlook] = {slot: _outlook(entry, to_make, waiting) for slot, entry in table.entries.items()}
    return Survey(
        states,
        {slot: entry.take.digest for slot, entry in table.entries.items() if entry.take},
        {slot: entry.fault for slot, entry in table.entries.items() if entry.fault} | waiting,
        tuple(settler.notices.values()),
        dict(settler.stale),
        table,
        tuple(entry.stood_in for entry in table.entries.values() if entry.stood_in),
    )


def _alternate(plan: Plan, store: Store, table: Table, settler: Settler) -> set[Entry]:
    """Plan and settle until the plan asks for nothing that has been settled since; the nodes that are to be made."""
    planner = Planner(plan, store, table)
    to_make: set[Entry] = set()
    planner.replan()
    to_make.update(settler.sweep().to_make)
    while planner.knows_more():
        planner.replan()
        to_make.update(settler.sweep().to_make)
    return to_make & set(table.entries.values())


def _waits(entry: Entry, store: Store, budget: float | None) -> Fault | None:
    """Why a node that costs money could not be sent now."""
    if entry.recipe is None or entry.recipe.missing or not entry.recipe.craft.needs.paid:
        return None
    return store.journal.would_refuse(entry.recipe, budget)


def _outlook(entry: Entry, to_make: set[Entry], waiting: Mapping[str, Fault]) -> Outlook:
    if entry.slot in waiting:
        return "waiting"
    if entry in to_make:
        return "to make"
    return "open" if entry.state in ("pending", "making") else entry.state
