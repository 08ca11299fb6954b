"""A part of the film made alone: what is wanted, what that hangs on, and not one thing more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence

from limelight.actions.forecast import Forecast
from limelight.actions.opened import Opened
from limelight.actions.standing_in import fetching
from limelight.core.events import Listener
from limelight.core.goals import Wanted, toward
from limelight.core.graph import Node, Plan, Read
from limelight.core.jobs import Executor
from limelight.core.report import Report
from limelight.core.walk import walk
from limelight.works.kept_ids import save_ids
from limelight.works.naming import parse_slot

More = Callable[[Sequence[Node]], Iterable[Node]]
"""Nodes beside a plan's own, for the nodes that it has."""


def with_more(plan: Plan, more: More) -> Plan:
    """The plan, and nodes that nobody else asks for: a still, a candidate."""

    def larger(read: Read) -> list[Node]:
        nodes = plan(read)
        return [*nodes, *more(nodes)]

    return larger


def make_part(
    here: Opened,
    plan: Plan,
    wanted: Collection[str],
    executor: Executor,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    renew: Collection[str] = (),
    planning: Wanted | None = None,
) -> Report:
    """Make the slots that are `wanted` of the plan. The ids of the screenplay are kept, as every make keeps them.

    `renew` names those whose kept takes shall be made anew. `planning` says which slots tell the plan of the wanted
    ones; without it, the shots of their scenes and their own files do.
    """
    save_ids(here.production)
    part = toward(plan, lambda slot: slot in wanted, planning=planning or _telling_of(wanted))
    forecast = Forecast(part, here.store.ledger, on_event) if on_event else None
    return walk(
        *(forecast or part, here.store, executor),
        choices=here.choices,
        on_event=forecast.hear if forecast else None,
        budget=here.production.budget,
        stop=stop,
        asks_person=here.asks_person,
        sources=here.sources,
        renew=renew,
        fetch=fetching(here.production, on_event, stop),
    )


def _telling_of(wanted: Collection[str]) -> Wanted:
    """Which slots tell the plan of the wanted ones: the shots of their scenes, and what the own files in them are."""
    scenes = {slot.partition("/")[0] for slot in wanted}
    shots = {slot.rpartition("/")[0] for slot in wanted}

    def tells(slot: str) -> bool:
        asked = parse_slot(slot)
        if asked is None or asked.scene not in scenes:
            return False
        return asked.role == "shots" or (asked.role == "footage" and slot.rpartition("/")[0] in shots)

    return tells
