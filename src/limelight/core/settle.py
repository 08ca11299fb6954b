"""Settling: for every node whose inputs are known, find out whether its take is there already, in bulk.

A node is settled from what stood in its slot last time (one query for all), else from whatever recipe gave that key
before, in this production or another (one query a sweep). What neither has is left to be made. Decisions are applied
here: a chosen take stands as long as its own inputs do; after that it is made again by the same recipe, and flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from limelight.core.decisions import Choices, Decision
from limelight.core.errors import ChoiceStale, Fault, LimelightError, TakeIdentical
from limelight.core.events import State
from limelight.core.recipes import Recipes
from limelight.core.records import Filled, Standing, Take, identical_take, standing, takes_of
from limelight.core.registry import Registry
from limelight.core.report import Notice
from limelight.core.store import Store
from limelight.core.table import Entry, Table

MACHINE = "machine"
"""Who chose what nobody chose."""


@dataclass
class Settled:
    """What one sweep has found out: `ended` nodes, in order, and those `to_make`; `filled` slots to be recorded."""

    ended: list[Entry] = field(default_factory=list[Entry])
    to_make: list[Entry] = field(default_factory=list[Entry])
    filled: list[Filled] = field(default_factory=list[Filled])


class Settler:
    """Settles the nodes of one walk. `renew` names the slots whose kept takes an upgrade shall make anew."""

    def __init__(
        self,
        table: Table,
        store: Store,
        registry: Registry,
        choices: Choices,
        *,
        renew: Collection[str] = (),
        asks_person: Callable[[str], bool] | None = None,
    ) -> None:
        self._table = table
        self._store = store
        self._choices = choices
        self._renew = renew
        self._asks_person = asks_person
        self._recipes = Recipes(registry, choices, table.digest)
        self._standing: dict[str, Standing] = standing(store.ledger, store.scope)
        self._present = store.blobs.all()
        self.notices: dict[str, Notice] = {}

    def sweep(self) -> Settled:
        """Settle all that can be settled without making anything."""
        settled = Settled()
        while batch := self._next_batch(settled):
            self._from_earlier(batch, settled)
        return settled

    def has(self, digest: str) -> bool:
        """Whether the blob is there, also when another process has just brought it."""
        return digest in self._present or self._store.blobs.has(digest)

    def lost(self, take: Take) -> bool:
        return not self.has(take.digest)

    def forget(self, slot: str) -> None:
        """What stood in the slot may have been replaced by another process: ask the ledger again."""
        self._standing.pop(slot, None)

    def last_planned_before(self, moment: float) -> list[str]:
        """The planned slots of which the ledger does not know yet that they are still planned."""
        known = self._standing
        return [slot for slot in self._table.entries if slot in known and known[slot].seen < moment]

    def filled(self, entry: Entry, take: Take) -> Filled:
        """What is to be recorded about a slot that this take fills."""
        return Filled(entry.slot, take, self._chooser(entry.slot), entry.node.where, entry.node.label)

    def _chooser(self, slot: str) -> str:
        decision = self._choices.of(slot)
        return decision.by if decision else MACHINE

    def _next_batch(self, settled: Settled) -> list[Entry]:
        """Ready nodes that what stood in their slots does not settle; those that it does are settled on the way."""
        unknown: list[Entry] = []
        while (entry := self._table.next_ready()) is not None:
            if entry.recipe is None and not self._ask(entry, settled):
                continue
            before = self._standing.get(entry.slot)
            assert entry.recipe is not None
            if before and before.take.key == entry.recipe.key:
                self._judge(entry, before.take, settled)
            else:
                unknown.append(entry)
        return unknown

    def _from_earlier(self, entries: list[Entry], settled: Settled) -> None:
        """Settle nodes by whatever the ledger knows of their keys."""
        keys = {entry.recipe.key for entry in entries if entry.recipe}
        found = takes_of(self._store.ledger, keys)
        for entry in entries:
            assert entry.recipe is not None
            self._judge(entry, found.get(entry.recipe.key), settled)

    def _ask(self, entry: Entry, settled: Settled) -> bool:
        """Write the node's recipe; False when it cannot be asked for."""
        try:
            entry.recipe = self._recipes.of(entry.node)
            self._check_choice(entry)
        except LimelightError as error:
            self._end(entry, Fault.of(error), settled)
            return False
        return True

    def _check_choice(self, entry: Entry) -> None:
        """Flag a chosen take whose own inputs have changed; raise ChoiceStale where policy asks a person."""
        decision = self._choices.of(entry.slot)
        if decision and decision.key and entry.recipe and decision.key != entry.recipe.key:
            if self._asks_person and self._asks_person(entry.slot):
                raise ChoiceStale(slot=entry.slot, by=decision.by or "somebody")
            self._notice(entry, f"the take that {decision.by or 'somebody'} chose was made again: its inputs changed")

    def _judge(self, entry: Entry, take: Take | None, settled: Settled) -> None:
        """Decide whether the take there is fills the slot."""
        assert entry.recipe is not None
        take = self._chosen(entry, take)
        if take is None or self.lost(take):
            self._to_make(entry, take, settled)
        elif not entry.recipe.outdated(take.revision, take.fingerprint):
            self._fill(entry, "reused", take, settled)
        elif entry.recipe.craft.upgrade == "keep" and entry.slot not in self._renew:
            self._fill(entry, "kept", take, settled)
        else:
            entry.renew = True
            self._to_make(entry, take, settled)

    def _chosen(self, entry: Entry, take: Take | None) -> Take | None:
        """The very take that a person chose, when the recipe is still the one chosen; else the recipe's own take."""
        decision = self._choices.of(entry.slot)
        assert entry.recipe is not None
        if not decision or decision.key != entry.recipe.key or (take and take.digest == decision.digest):
            return take
        return self._pinned(entry, decision) or take

    def _pinned(self, entry: Entry, decision: Decision) -> Take | None:
        if not self.has(decision.digest):
            self._notice(entry, "the chosen take is not in the store; it is made again by the same recipe")
            return None
        recipe = entry.recipe
        assert recipe is not None
        return Take(recipe.key, decision.digest, recipe.craft.revision, recipe.fingerprint)

    def _to_make(self, entry: Entry, take: Take | None, settled: Settled) -> None:
        entry.known = take.digest if take else ""
        if take and not entry.renew:
            self._notice(entry, "its take was missing from the store and is made again")
        settled.to_make.append(entry)

    def _fill(self, entry: Entry, state: State, take: Take, settled: Settled) -> None:
        """Settle a node from a take that is there, and note the slot if another one stood in it."""
        fault = same_as_another(self._store, entry, take)
        if fault:
            self._end(entry, fault, settled)
            return
        self._table.done(entry, state, take)
        settled.ended.append(entry)
        before = self._standing.get(entry.slot)
        now = (take.key, take.digest, self._chooser(entry.slot))
        if before is None or (before.take.key, before.digest, before.chosen_by) != now:
            settled.filled.append(self.filled(entry, take))

    def _end(self, entry: Entry, fault: Fault, settled: Settled) -> None:
        settled.ended += [entry, *self._table.not_done(entry, fault)]

    def _notice(self, entry: Entry, text: str) -> None:
        self.notices[entry.slot] = Notice(entry.slot, entry.node.label, text)


def same_as_another(store: Store, entry: Entry, take: Take) -> Fault | None:
    """The fault of a candidate (SLOT#2) that came out the same as another take of its slot."""
    if "#" not in entry.slot or entry.recipe is None:
        return None
    same = identical_take(store.ledger, store.scope, entry.slot.partition("#")[0], take)
    if same is None:
        return None
    varies = ", ".join(entry.recipe.craft.varies) or "its inputs"
    return Fault.of(TakeIdentical(take=entry.node.take, same=same, varies=varies))
