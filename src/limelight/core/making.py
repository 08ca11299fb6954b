"""Making: what has no take yet is queued, started when there is room for it, and committed when it comes back.

Two slots that ask for the same thing are made once. A paid call is reserved in the journal before its job leaves, and
closed in the transaction that commits its output. All that has come back by a moment is committed in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from limelight.core.errors import Fault, LimelightError, NoRoom
from limelight.core.events import Held, Listener, State
from limelight.core.graph import Needs
from limelight.core.jobs import Executor, Job, Outcome, PaidCall, nearness
from limelight.core.ledger.database import Writing
from limelight.core.money.holding import Holding
from limelight.core.queue import MakeQueue
from limelight.core.recipes import Edge, Recipe, edges
from limelight.core.records import (
    Making,
    Place,
    Take,
    commit_attempt,
    commit_slots,
    commit_take,
    longest_seconds,
    usual_seconds,
)
from limelight.core.registry import Registry
from limelight.core.settle import Settler, same_as_another
from limelight.core.store import Store
from limelight.core.table import Entry, Table

UNSEEN = 1.0
"""Seconds that are reckoned for a craft that needs a whole core and was never seen at work."""


@dataclass(frozen=True)
class Task:
    """A job under way: the node it is for, as it was asked for then."""

    entry: Entry
    recipe: Recipe
    edges: list[Edge]
    job: Job


@dataclass(frozen=True)
class Ending:
    """How the making of a node ended: a take (and whether it was built for it), or a fault."""

    entry: Entry
    state: State = "failed"
    take: Take | None = None
    fault: Fault | None = None


@dataclass
class Done:
    """What the makings of this walk did, for the trace and the report."""

    outcomes: list[tuple[str, Outcome]] = field(default_factory=list[tuple[str, Outcome]])
    cost: float = 0.0


class Maker:
    """Makes nodes with one executor. `budget` is what the production may spend in all; `tell` hears of pauses."""

    def __init__(
        self,
        table: Table,
        store: Store,
        executor: Executor,
        registry: Registry,
        settler: Settler,
        walk: int,
        budget: float | None,
        tell: Listener,
    ) -> None:
        self._tell, self._holding = tell, Holding()
        self._pauses: dict[str, float | None] = {}
        self._table, self._store, self._executor = table, store, executor
        self._registry, self._settler, self._walk, self._budget = registry, settler, walk, budget
        self.queue = MakeQueue(self._usual)
        self.done = Done()
        self.idle = False
        """Whether somebody could work, and nothing is queued but what others will do sooner, or what has to wait."""
        self._running: dict[str, Task] = {}
        self._same: dict[str, list[Entry]] = {}
        self._elsewhere: list[Entry] = []
        self._took_most: dict[str, float] = {}
        executor.open(str(store.folder), str(store.session.folder))

    def _usual(self, craft: str) -> float:
        """How long the craft took before; an unseen one counts as a second of as much of a core as it needs."""
        seconds = usual_seconds(self._store.ledger, craft)
        if seconds is None and craft in self._registry:
            seconds = UNSEEN * min(1.0, self._registry.craft(craft).needs.cpu)
        return UNSEEN if seconds is None else seconds

    @property
    def busy(self) -> bool:
        return bool(self.queue or self._running or self._elsewhere)

    def add(self, entries: Iterable[Entry]) -> None:
        """Queue nodes to be made."""
        fresh: list[Entry] = []
        for entry in entries:
            entry.state = "making"
            same = self._same.setdefault(_recipe(entry).key, [])
            same.append(entry)
            if same[0] is entry:
                fresh.append(entry)
        self.queue.add(fresh)

    def start(self, on_start: Callable[[Entry], None], *, more: bool = False) -> list[Ending]:
        """Start what there is room for, heaviest road first; what could not be started for good.

        What a busy worker will do sooner, because it has at hand what it needs, waits while there is other work, or
        `more` may be planned: then the maker is `idle`.
        """
        endings, self.idle = self._start_those(on_start, patient=True)
        if self.idle and not more:
            endings += self._start_those(on_start, patient=False)[0]
        return endings

    def _start_those(self, on_start: Callable[[Entry], None], *, patient: bool) -> tuple[list[Ending], bool]:
        """What could not be started for good, and whether some wait that need not."""
        endings: list[Ending] = []
        full: set[tuple[Needs, str]] = set()
        waiting: set[str] = set()
        for entry in self.queue.in_order():
            recipe = _recipe(entry)
            kind, near = (recipe.craft.needs, recipe.engine_name), _near(entry)
            if kind in full or near in waiting:
                continue
            if self._holding.holds(recipe.engine_name):
                waiting.add(near)
                continue
            job = self._job(entry)
            room, fault = self._room(recipe, job)
            if room and patient and self._executor.worth_waiting(job):
                waiting.add(near)
            elif room or fault:
                self.queue.remove(entry)
                endings += self._failed(recipe.key, fault) if fault else self._start(entry, job, on_start)
            else:
                full.add(kind)
        return endings, bool(waiting)

    def _room(self, recipe: Recipe, job: Job) -> tuple[bool, Fault | None]:
        """Whether a node could start now, or why it never can here."""
        try:
            return (False, recipe.missing) if recipe.missing else (self._executor.room(job), None)
        except NoRoom as error:
            return False, Fault.of(error)

    def wait(self, seconds: float) -> list[Outcome]:
        """What has come back; waits up to `seconds` for the first. An engine that is busy is left alone from now on."""
        outcomes = [outcome for outcome in self._executor.wait(seconds) if outcome.key in self._running]
        for outcome in outcomes:
            engine = self._running[outcome.key].recipe.engine_name
            self._pauses[outcome.key] = self._holding.pause(engine, outcome.key, outcome.fault)
        return [self._priced(outcome) for outcome in outcomes]

    def _priced(self, outcome: Outcome) -> Outcome:
        """With what it cost: where nobody says, what was set aside counts."""
        call = self._running[outcome.key].job.call
        return replace(outcome, spent=call.limit) if call and not outcome.fault and outcome.spent is None else outcome

    def take_in(self, outcomes: list[Outcome]) -> list[Ending]:
        """Commit all that has come back."""
        if not outcomes:
            return []
        with self._store.ledger.writing("made " + " ".join(outcome.slot for outcome in outcomes)) as db:
            endings = [ending for outcome in outcomes for ending in self._commit(db, outcome)]
        for outcome in outcomes:
            craft = self._running.pop(outcome.key).job.craft
            if outcome.fault is None:
                self.queue.took(craft, outcome.seconds)
            self.done.outcomes.append((craft, outcome))
            self.done.cost += outcome.spent or 0.0
        return endings

    def look_elsewhere(self) -> list[Entry]:
        """The nodes that another process was making: look for their takes again."""
        found = [same for entry in self._elsewhere for same in self._same.pop(_recipe(entry).key)]
        self._elsewhere = []
        return found

    def drop(self) -> None:
        """End everything that runs; paid calls that were on their way are in doubt now."""
        if self._running:
            self._executor.stop()
            self._running.clear()
        self._store.journal.drop()

    def _job(self, entry: Entry) -> Job:
        recipe = _recipe(entry)
        craft, engine = recipe.craft, recipe.engine
        target, longest = self._registry.target(craft.name), self._longest(craft.name)
        job = Job(entry.slot, recipe.key, recipe.body, craft.name, target, craft.needs, longest=longest)
        if engine is None:
            return job
        outside = engine.outside != "nothing"
        return replace(
            job, engine=engine.name, engine_target=engine.target, per_minute=engine.per_minute, outside=outside
        )

    def _longest(self, craft: str) -> float:
        if craft not in self._took_most:
            self._took_most[craft] = longest_seconds(self._store.ledger, craft)
        return self._took_most[craft]

    def _start(self, entry: Entry, job: Job, on_start: Callable[[Entry], None]) -> list[Ending]:
        recipe = _recipe(entry)
        if job.needs.paid:
            try:
                call = self._reserve(entry)
            except LimelightError as error:
                return self._failed(job.key, Fault.of(error))
            if call is None:
                self._elsewhere.append(entry)
                return []
            job = replace(job, call=call)
        self._running[job.key] = Task(entry, recipe, edges(recipe.node, self._table.digest), job)
        on_start(entry)
        self._executor.submit(job)
        return []

    def _reserve(self, entry: Entry) -> PaidCall | None:
        journal = self._store.journal
        return journal.reserve(_recipe(entry), entry.slot, self._budget, known=entry.known, renew=entry.renew)

    def _commit(self, db: Writing, outcome: Outcome) -> list[Ending]:
        """Record an attempt, its money, its output and the slots that it fills."""
        task = self._running[outcome.key]
        made = Making(self._store.scope, self._walk, task.recipe, task.edges)
        commit_attempt(db, made, outcome)
        self._close_call(db, task.job, made, outcome)
        if self._asked_again(task, outcome):
            return []
        if outcome.fault:
            return self._failed(outcome.key, outcome.fault)
        take = commit_take(db, made, outcome, lambda first: self._place(task, first))
        state: State = "built" if take.digest == outcome.digest else "reused"
        task.entry.seconds = outcome.seconds
        endings = [
            Ending(entry, state if entry is task.entry else "reused", take) for entry in self._same.pop(outcome.key)
        ]
        return [self._fill(db, ending, take) for ending in endings]

    def _asked_again(self, task: Task, outcome: Outcome) -> bool:
        """Whether its engine will be asked again, for it could not do it now; the rest goes on meanwhile."""
        pause = self._pauses.pop(outcome.key, None)
        if pause is None or outcome.fault is None:
            return False
        self.queue.add([task.entry])
        self._tell(Held(outcome.slot, task.recipe.engine_name, pause, str(outcome.fault.fields["message"])))
        return True

    def _fill(self, db: Writing, ending: Ending, take: Take) -> Ending:
        """Record the take in its slot, unless it is a candidate that is no different from another."""
        fault = same_as_another(self._store, ending.entry, take)
        if fault:
            return Ending(ending.entry, fault=fault)
        commit_slots(db, self._store.scope, self._walk, [self._settler.filled(ending.entry, take)])
        return ending

    def _place(self, task: Task, first: Take) -> Place:
        """What becomes of the take there is: it is replaced when it is lost, or when an upgrade is followed."""
        renew = task.entry.renew
        if renew == "refresh" and not self._settler.lost(first):
            return "joined"
        follows = renew == "follow" and task.recipe.outdated(first.revision, first.fingerprint)
        return "replaced" if follows or self._settler.lost(first) else "stays"

    def _close_call(self, db: Writing, job: Job, made: Making, outcome: Outcome) -> None:
        journal = self._store.journal
        if job.call is None:
            return
        if outcome.fault is None:
            journal.answered(db, job.call, made, outcome)
        elif outcome.fault.costs_nothing:
            journal.refused(db, job.call)
        else:
            journal.doubtful(db, job.call)

    def _failed(self, key: str, fault: Fault) -> list[Ending]:
        return [Ending(entry, fault=fault) for entry in self._same.pop(key)]


def _near(entry: Entry) -> str:
    """As `Job.near`."""
    return _recipe(entry).engine_name or nearness(entry.node.craft, entry.slot)


def _recipe(entry: Entry) -> Recipe:
    assert entry.recipe is not None, "only nodes with a recipe are made"
    return entry.recipe
