"""Why a slot is as it is: why it would be made anew, waits, or is kept, down to the file and line that changed.

The recipe that stands in the slot is compared with the one that the plan asks for now. Where the difference is another
slot's output, the question is put to that slot, until it ends at something that a person wrote.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from typing import Literal

from limelight.core.choices.chosen import why_another_output, why_another_take
from limelight.core.choices.decisions import Choices, Decision
from limelight.core.differences import Difference, differences
from limelight.core.errors import Fault, LimelightError, UnknownSlot, words
from limelight.core.recipes import Asked, Recipe, Recipes, read_recipe
from limelight.core.records import take_of, texts
from limelight.core.registry import Registry
from limelight.core.standing_in import StandIn
from limelight.core.store import Store
from limelight.core.survey import Outlook, Survey
from limelight.core.table import Entry

Cause = Literal[
    "never made", "asked otherwise", "chosen", "craft changed", "engine changed", "blob missing", "failed", "waits"
]


@dataclass(frozen=True)
class Reason:
    """One reason: its kind, what differs (for "asked otherwise"), and the place in the user's files."""

    cause: Cause
    text: str
    where: str = ""
    difference: Difference | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.text}" if self.where else self.text


@dataclass(frozen=True)
class Making:
    """How the take that stands in a slot was made."""

    digest: str
    craft: str
    revision: int
    engine: str
    take: int
    machine: str
    seconds: float
    cost: float
    made: float
    chosen_by: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A slot, how it stands, the reasons of its own, and the slots upstream that are the cause.

    `decision` is the choice whose recipe it follows, its own or that of another slot; `stands_in` says that another
    engine fills it than the one asked for first.
    """

    slot: str
    label: str
    where: str
    state: Outlook
    reasons: tuple[Reason, ...] = ()
    upstream: tuple[Explanation, ...] = ()
    making: Making | None = None
    decision: Decision | None = None
    stands_in: StandIn | None = None


def explain(slot: str, survey: Survey, store: Store, registry: Registry, choices: Choices | None = None) -> Explanation:
    """Why `slot` is as it is. Raises UnknownSlot, with what may have been meant."""
    if slot not in survey.table.entries:
        near = difflib.get_close_matches(slot, survey.table.entries, 1)
        raise UnknownSlot(slot=slot, hint=f' Did you mean "{near[0]}"?' if near else "")
    return _Explainer(survey, store, registry, choices or Choices()).of(slot)


class _Explainer:
    """Explains slots of one survey, each once."""

    def __init__(self, survey: Survey, store: Store, registry: Registry, choices: Choices) -> None:
        self._survey, self._store, self._choices = survey, store, choices
        self._recipes = Recipes(registry, choices, lambda slot: survey.outputs.get(slot, ""), self._made)
        self._done: dict[str, Explanation] = {}

    def of(self, slot: str) -> Explanation:
        if slot not in self._done:
            entry = self._survey.table.entries[slot]
            self._done[slot] = self._nothing_to_say(entry)  # ends a circle
            self._done[slot] = self._explained(entry)
        return self._done[slot]

    def _nothing_to_say(self, entry: Entry) -> Explanation:
        node = entry.node
        return Explanation(node.slot, node.label, node.where, self._survey.states[node.slot])

    def _explained(self, entry: Entry) -> Explanation:
        node, state = entry.node, self._survey.states[entry.slot]
        reasons, causes = self._reasons(entry, state)
        upstream = tuple(self.of(cause) for cause in causes if cause in self._survey.table.entries)
        making, decision = self._making(entry.slot), self._choices.recipe_for(entry.slot)
        return Explanation(
            node.slot, node.label, node.where, state, tuple(reasons), upstream, making, decision, self._stands_in(entry)
        )

    def _reasons(self, entry: Entry, state: Outlook) -> tuple[list[Reason], list[str]]:
        """The reasons of a slot's own, and the slots that are to blame."""
        where = entry.node.where
        if entry.slot in self._survey.faults:
            cause: Cause = "waits" if state == "waiting" else "failed"
            return [Reason(cause, words(self._survey.faults[entry.slot]), where)], []
        if state == "blocked":
            return [], [slot for slot in entry.needs if self._survey.states.get(slot) not in ("reused", "kept")]
        recipe = entry.recipe or self._asked_now(entry)
        before = self._asked_before(entry.slot)
        if recipe is None or before is None:
            return [Reason("never made", "it has not been made yet", where), *self._last_failure(entry.slot)], []
        if before[0] == recipe.key:
            return [*self._by_pin(entry, recipe), *self._by_maker(entry, recipe, state)], []
        reasons, causes = self._by_difference(entry, recipe, before[1], read_recipe(recipe.body))
        return reasons + (self._by_maker(entry, recipe, state) if state == "kept" else []), causes

    def _by_pin(self, entry: Entry, recipe: Recipe) -> list[Reason]:
        """The reason when another output of the very same recipe fills the slot than the one that stood there."""
        if entry.take is None or not self._is_new(entry.slot):
            return []
        because = why_another_output(self._choices, recipe)
        return [Reason("chosen", because.text, because.where)]

    def _by_difference(self, entry: Entry, recipe: Recipe, before: Asked, now: Asked) -> tuple[list[Reason], list[str]]:
        found = differences(before, now)
        chosen = why_another_take(self._choices, recipe, before, now)
        own = [Reason("chosen", chosen.text, chosen.where)] if chosen else []
        rest = [each for each in found if not each.refers and not (chosen and each.of_the_take)]
        own += [Reason("asked otherwise", str(each), entry.node.where, each) for each in rest]
        if not any(each.refers for each in found):
            return own, []
        return own, [slot for slot in entry.needs if self._is_new(slot)]

    def _is_new(self, slot: str) -> bool:
        """Whether the slot's output is another one than what stood there, or is still to come."""
        return self._survey.outputs.get(slot) != self._store.digest(slot)

    def _by_maker(self, entry: Entry, recipe: Recipe, state: Outlook) -> list[Reason]:
        """The reasons when the same is asked for: the one who makes it has changed, or the take is lost."""
        take = entry.take or take_of(self._store.ledger, recipe.key)
        if take is None:
            return self._last_failure(entry.slot)
        craft, reasons = recipe.craft, list[Reason]()
        if take.revision != craft.revision:
            changed = f"{craft.name} is at revision {craft.revision}, it was {take.revision}"
            reasons.append(Reason("craft changed", changed))
        if take.fingerprint != recipe.fingerprint:
            gone = (
                "is not installed any more" if recipe.engine is None else "is another version than the one that made it"
            )
            reasons.append(Reason("engine changed", f"{recipe.engine_name} {gone}"))
        if state == "to make" and not reasons:
            reasons.append(Reason("blob missing", "its take is not in the store any more"))
        return reasons

    def _stands_in(self, entry: Entry) -> StandIn | None:
        """For whom the engine that fills the slot stands in."""
        recipe = entry.recipe or self._asked_now(entry)
        return recipe.stands_in if recipe else None

    def _made(self, key: str) -> bool:
        take = take_of(self._store.ledger, key)
        return take is not None and self._store.blobs.has(take.digest)

    def _asked_now(self, entry: Entry) -> Recipe | None:
        """The recipe as far as it is known while something upstream is still open."""
        try:
            return self._recipes.of(entry.node)
        except LimelightError:
            return None

    def _asked_before(self, slot: str) -> tuple[str, Asked] | None:
        row = self._store.ledger.one(
            "SELECT r.key, r.body FROM slots s JOIN recipes r ON r.key = s.key WHERE s.scope = ? AND s.slot = ?",
            *(self._store.scope, slot),
        )
        return (row[0], read_recipe(row[1])) if row else None

    def _last_failure(self, slot: str) -> list[Reason]:
        row = self._store.ledger.one(
            "SELECT state, fault FROM attempts WHERE scope = ? AND slot = ? ORDER BY id DESC LIMIT 1",
            *(self._store.scope, slot),
        )
        if row is None or row[0] != "failed":
            return []
        return [Reason("failed", f"the last try failed: {words(Fault(**json.loads(row[1])))}")]

    def _making(self, slot: str) -> Making | None:
        row = self._store.ledger.one(
            "SELECT s.digest, r.craft, o.revision, r.engine, r.take, o.machine, o.seconds, o.cost, o.made,"
            " s.chosen_by, o.remarks FROM slots s JOIN recipes r ON r.key = s.key"
            " JOIN outputs o ON o.key = s.key AND o.digest = s.digest"
            " WHERE s.scope = ? AND s.slot = ? ORDER BY o.id DESC",
            *(self._store.scope, slot),
        )
        if row is None:
            return None
        *how, remarks = row
        return Making(*how, remarks=texts(remarks))
