"""The walk: plan and make alternate until nothing is new, and every node has ended.

Each ends reused, built, kept, waiting, failed or blocked. The walk goes on past a failure elsewhere and never blocks on
a person. Everything it commits is durable at once, so that it may be killed at any instant and the next walk goes on
from there. It knows no screen: it emits events and returns a report.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable

from limelight.core.choices.decisions import Choices
from limelight.core.disk.refusals import DiskFull
from limelight.core.events import Event, Finished, Listener, NodeDone, NodeStarted, Planned, Started
from limelight.core.graph import Plan
from limelight.core.jobs import Executor
from limelight.core.making import Ending, Maker
from limelight.core.planning import Planner
from limelight.core.records import A_DAY, Take, begin_walk, commit_slots, end_walk
from limelight.core.registry import Registry
from limelight.core.report import Failure, Notice, Report
from limelight.core.settle import Settler
from limelight.core.sources import Source, commit_sources
from limelight.core.standing_in import Fetch
from limelight.core.store import Store
from limelight.core.table import DONE, Entry, Table
from limelight.core.trace import write_trace

__all__ = ["Event", "Failure", "Finished", "NodeDone", "NodeStarted", "Notice", "Planned", "Report", "Started", "walk"]

TICK = 0.2
"""Seconds between two looks at whether somebody wants the walk to stop."""


def walk(
    plan: Plan,
    store: Store,
    executor: Executor,
    *,
    choices: Choices | None = None,
    registry: Registry | None = None,
    on_event: Listener | None = None,
    budget: float | None = None,
    stop: threading.Event | None = None,
    renew: Collection[str] = (),
    asks_person: Callable[[str], bool] | None = None,
    sources: Iterable[Source] = (),
    fetch: Fetch | None = None,
) -> Report:
    """Make what `plan` asks for and the store does not have yet.

    `budget` is what the production may spend in all, earlier makes included. `renew` names slots whose kept takes shall
    be made anew by what is installed now. `asks_person` says for which slots a stale choice waits for a person instead
    of being made again. `sources` are the user's files as they were read. `fetch` brings a model that somebody needs
    for what is not made yet, each once; where it cannot, another engine of the node stands in, and the report says so.
    What goes wrong with a node stands in the report; SlotTwice is raised for a plan that fills a slot twice. Ctrl-C and
    `stop` end it within a second, with nothing lost that was committed.
    """
    registry, choices = registry or Registry.installed(), choices or Choices()
    with store.making():
        started, since = time.time(), time.monotonic()
        number = begin_walk(
            store.ledger, store.scope, store.session.id, lambda db, walk: commit_sources(db, walk, sources)
        )
        table = Table()
        settler = Settler(table, store, registry, choices, renew=renew, asks_person=asks_person, fetch=fetch)
        maker = Maker(table, store, executor, registry, settler, number, budget, on_event or _nobody)
        walking = _Walk(plan, store, table, settler, maker, number, on_event or _nobody, stop or threading.Event())
        try:
            walking.run()
        finally:
            maker.drop()
            if maker.done.outcomes:
                aside = store.session.folder
                write_trace(store.folder / "traces", number, started, maker.done.outcomes, aside=aside)
        report = walking.report(time.monotonic() - since)
        walking.end(report)
        store.keep_copy()
        return report


def _nobody(event: Event) -> None:
    """Nobody listens."""


class _Walk:
    """The alternation of planning, settling and making."""

    def __init__(
        self,
        plan: Plan,
        store: Store,
        table: Table,
        settler: Settler,
        maker: Maker,
        number: int,
        emit: Listener,
        stop: threading.Event,
    ) -> None:
        self._planner = Planner(plan, store, table)
        self._store, self._table, self._settler, self._maker = store, table, settler, maker
        self._number = number
        self._full = False
        """Whether the disk is: then no other part would fare better."""
        self._emit, self._stop = emit, stop

    def run(self) -> None:
        """Go on until nothing is new, or somebody stops it."""
        self._replan()
        self._emit(Started(len(self._table.entries)))
        while not self._stop.is_set() and not self._full:
            self._settle()
            if self._planner.knows_more() and (self._maker.idle or not self._maker.queue):
                self._replan()
                self._emit(self._planned())
            elif self._maker.busy:
                self._make()
            else:
                self._tell(self._table.give_up())
                return

    def report(self, seconds: float) -> Report:
        """How it all ended; slots that nobody came to are left out."""
        entries = self._table.entries.values()
        ended = [entry for entry in entries if entry.state not in ("pending", "making")]
        faults = [
            (entry, Failure(entry.slot, entry.node.label, entry.fault, entry.node.where))
            for entry in ended
            if entry.fault
        ]
        return Report(
            states={entry.slot: entry.state for entry in ended},  # pyright: ignore[reportArgumentType]
            outputs={entry.slot: entry.take.digest for entry in ended if entry.take},
            errors=tuple(failure for entry, failure in faults if entry.state == "failed"),
            waits=tuple(failure for entry, failure in faults if entry.state == "waiting"),
            warnings=tuple(self._warnings(ended)),
            remarks=tuple(_said(ended, lambda take: take.remarks)),
            stood_in=tuple(entry.stood_in for entry in ended if entry.take and entry.stood_in),
            seconds=seconds,
            stopped=self._stop.is_set() and len(ended) < len(entries),
            cost=self._maker.done.cost,
        )

    def end(self, report: Report) -> None:
        """Record the end of the walk, and tell of it."""
        states = " ".join(f"{state} {count}" for state, count in sorted(Counter(report.states.values()).items()))
        now = time.time()
        touched = self._settler.last_planned_outside(now - A_DAY, now)
        end_walk(self._store.ledger, self._store.scope, self._number, report.seconds, states, touched)
        self._emit(Finished(report.seconds, report.stopped))

    def _replan(self) -> None:
        self._planner.replan()
        self._maker.queue.forget_roads()

    def _planned(self) -> Planned:
        left = self._table.unsettled()
        return Planned(len(self._table.entries), len(left), sum(map(self._maker.queue.usual, left)))

    def _settle(self) -> None:
        """Settle from what there is; queue the rest."""
        settled = self._settler.sweep()
        if settled.filled:
            with self._store.ledger.writing("slots filled") as db:
                commit_slots(db, self._store.scope, self._number, settled.filled)
        self._tell(settled.ended)
        if settled.to_make:
            self._maker.add(settled.to_make)
            self._emit(self._planned())

    def _make(self) -> None:
        """Start what can start, take in what has come back, look for what others make."""
        more = self._planner.knows_more()
        endings = self._maker.start(self._tell_start, more=more)
        outcomes = self._maker.wait(0.0 if more and self._maker.idle else TICK)
        if outcomes:  # whoever is free goes on while this is committed
            endings += self._maker.start(self._tell_start, more=more)
        for ending in endings + self._maker.take_in(outcomes):
            self._settle_ending(ending)
        for entry in self._maker.look_elsewhere():
            if self._current(entry):
                self._settler.forget(entry.slot)
                self._table.look_again(entry)

    def _settle_ending(self, ending: Ending) -> None:
        entry = ending.entry
        if not self._current(entry):
            return
        if ending.fault:
            self._full = self._full or ending.fault.code == DiskFull.code
            self._tell([entry, *self._table.not_done(entry, ending.fault)])
        elif ending.take:
            self._table.done(entry, ending.state, ending.take)
            self._tell([entry])

    def _current(self, entry: Entry) -> bool:
        """Whether the plan still asks for what was made (it may have changed meanwhile)."""
        return self._table.entries.get(entry.slot) is entry and entry.state == "making"

    def _tell_start(self, entry: Entry) -> None:
        self._emit(NodeStarted(entry.slot, entry.node.label, entry.node.craft))

    def _tell(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            state = entry.state
            if state != "pending" and state != "making":
                self._emit(NodeDone(entry.slot, state, entry.seconds, entry.node.label, entry.node.craft))

    def _warnings(self, ended: Iterable[Entry]) -> Iterable[Notice]:
        for entry in ended:
            if entry.slot in self._settler.notices:
                yield self._settler.notices[entry.slot]
            yield from _said([entry], lambda take: take.warnings)


def _said(ended: Iterable[Entry], texts: Callable[[Take], tuple[str, ...]]) -> Iterable[Notice]:
    """What crafts said of the takes that fill their slots."""
    for entry in ended:
        if entry.state in DONE and entry.take:
            for text in texts(entry.take):
                yield Notice(entry.slot, entry.node.label, text)
