"""Settling: for every node whose inputs are known, find out whether its take is there already, in bulk.

A node is settled from what stood in its slot last time (one query for all), else from whatever recipe gave that key
before, in this production or another (one query a sweep). What neither has is left to be made. Decisions are applied
here: a chosen take stands as long as its own inputs do; after that it is made again by the same recipe, and flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property

from limelight.core.choices.decisions import Choices, Decision
from limelight.core.errors import ChoiceStale, Fault, LimelightError, TakeIdentical
from limelight.core.events import State
from limelight.core.recipes import Recipe, Recipes, files_in
from limelight.core.records import (
    Filled,
    Standing,
    Take,
    identical_take,
    made_by,
    outputs_of,
    standing,
    take_of,
    takes_of,
)
from limelight.core.registry import Registry
from limelight.core.report import Notice
from limelight.core.standing_in import Engines, Fetch
from limelight.core.store import Store
from limelight.core.table import Entry, Table

MACHINE = "machine"
"""Who chose what nobody chose."""

STALE = (
    "the take that {by} chose is stale: what it was made from has changed. It is made again in the same way; "
    "`limelight takes` shows it, and choosing once more settles it."
)


@dataclass
class Settled:
    """What one sweep has found out: `ended` nodes, in order, and those `to_make`; `filled` slots to be recorded."""

    ended: list[Entry] = field(default_factory=list[Entry])
    to_make: list[Entry] = field(default_factory=list[Entry])
    filled: list[Filled] = field(default_factory=list[Filled])

    def take_back(self) -> None:
        """Forget of the nodes that are settled anew how they had ended."""
        self.ended = [entry for entry in self.ended if entry.state != "pending"]
        standing = {entry.slot for entry in self.ended}
        self.filled = [filled for filled in self.filled if filled.slot in standing]
        self.to_make = []


class Settler:
    """Settles the nodes of one walk. `renew` names the slots whose kept takes an upgrade shall make anew.

    `fetch` brings a model that an engine needs for what is to be made; without it nothing is fetched.
    """

    def __init__(
        self,
        table: Table,
        store: Store,
        registry: Registry,
        choices: Choices,
        *,
        renew: Collection[str] = (),
        asks_person: Callable[[str], bool] | None = None,
        fetch: Fetch | None = None,
    ) -> None:
        self._table = table
        self._store = store
        self._choices = choices
        self._renew = renew
        self._asks_person = asks_person
        self._engines = Engines(registry, fetch)
        self._recipes = Recipes(registry, choices, table.digest, self._made, self._engines)
        self._standing: dict[str, Standing] = standing(store.ledger, store.scope)
        self._present = store.blobs.all()
        self.notices: dict[str, Notice] = {}
        self.stale: dict[str, Decision] = {}

    def sweep(self) -> Settled:
        """Settle all that can be settled without making anything."""
        settled = Settled()
        while batch := self._next_batch(settled):
            self._from_earlier(batch, settled)
            if again := self._stand_ins_dispensable(settled):
                self._table.settle_again(again)
                settled.take_back()
        return settled

    def _stand_ins_dispensable(self, settled: Settled) -> list[Entry]:
        """What stand-ins have made, or were to make, before a model came that was fetched for something else."""
        entries = (*settled.ended, *settled.to_make)
        found = [(entry, entry.recipe.stands_in) for entry in entries if entry.recipe and entry.recipe.stands_in]
        return [entry for entry, stand_in in found if stand_in and self._engines.dispensable(stand_in)]

    def has(self, digest: str) -> bool:
        """Whether the blob is there, also when another process has just brought it."""
        return digest in self._present or self._store.blobs.has(digest)

    def _made(self, key: str) -> bool:
        take = take_of(self._store.ledger, key)
        return take is not None and self.has(take.digest)

    def lost(self, take: Take) -> bool:
        return not self.has(take.digest)

    def forget(self, slot: str) -> None:
        """What stood in the slot may have been replaced by another process: ask the ledger again."""
        self._standing.pop(slot, None)

    def last_planned_outside(self, begin: float, end: float) -> list[str]:
        """The planned slots of which the ledger does not know that they were planned between two moments."""
        known = self._standing
        return [slot for slot in self._table.entries if slot in known and not begin <= known[slot].seen <= end]

    def filled(self, entry: Entry, take: Take) -> Filled:
        """What is to be recorded about a slot that this take fills."""
        return Filled(entry.slot, take, self._chooser(entry), entry.node.where, entry.node.label)

    def _decision(self, entry: Entry) -> Decision | None:
        """The decision about this very slot, when it speaks of what stands there now: that craft, or that own file."""
        decision, recipe = self._choices.of(entry.slot), entry.recipe
        if decision is None or recipe is None:
            return None
        if decision.own:
            files = [file.digest for value in entry.node.inputs.values() for file in files_in(value)]
            return decision if decision.own in files else None
        return decision if decision == recipe.decision else None

    def _chooser(self, entry: Entry) -> str:
        decision = self._decision(entry)
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
        decision = self._decision(entry)
        if decision and decision.key and not decision.own and entry.recipe and decision.key != entry.recipe.key:
            if self._asks_person and self._asks_person(entry.slot):
                raise ChoiceStale(slot=entry.slot, by=decision.by or "somebody")
            self.stale[entry.slot] = decision
            self._notice(entry, STALE.format(by=decision.by or "somebody"))

    def _judge(self, entry: Entry, first: Take | None, settled: Settled) -> None:
        """Decide whether the take there is fills the slot; `first` is the recipe's own."""
        recipe = entry.recipe
        assert recipe is not None
        pinned = self._pinned(entry, recipe)
        take = pinned or first
        if take is None or self.lost(take):
            self._to_make(entry, take, settled)
        elif not recipe.outdated(take.revision, take.fingerprint):
            self._fill(entry, "reused", take, settled)
        elif entry.slot in self._renew:
            self._refresh(entry, recipe, settled)
        elif pinned or recipe.craft.upgrade == "keep":
            self._fill(entry, "kept", take, settled)
        else:
            entry.renew = "follow"
            self._to_make(entry, take, settled)

    def _pinned(self, entry: Entry, recipe: Recipe) -> Take | None:
        """The very take that a person chose or had made anew, as long as the recipe is the one that it was made by."""
        digest = self._choices.pin(entry.slot, recipe.key)
        if not digest:
            return None
        if not self.has(digest):
            self._notice(entry, "the take that was chosen is not in the store; one of the same recipe stands in")
            return None
        given = Take(recipe.key, digest, recipe.craft.revision, recipe.fingerprint)
        return self._pins.get((recipe.key, digest), given)

    @cached_property
    def _pins(self) -> dict[tuple[str, str], Take]:
        return outputs_of(self._store.ledger, self._choices.pinned())

    def _refresh(self, entry: Entry, recipe: Recipe, settled: Settled) -> None:
        """Take what is installed now: as it was made for another slot, else made anew."""
        anew = made_by(self._store.ledger, recipe)
        if anew and self.has(anew.digest):
            self._fill(entry, "reused", anew, settled)
        else:
            entry.renew = "refresh"
            self._to_make(entry, anew, settled)

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
        now = (take.key, take.digest, self._chooser(entry))
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
