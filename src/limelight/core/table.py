"""The table of a walk: every planned node, what it waits for, and how it ended.

Plans come in again and again, each knowing more than the last; the table takes over what is new or changed, keeps what
is the same, and knows at any moment which nodes are ready: those whose inputs have all been settled.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from limelight.core.errors import Circle, Fault, SlotNeverFilled, SlotTwice
from limelight.core.events import State
from limelight.core.graph import Node, needs
from limelight.core.recipes import Recipe
from limelight.core.records import Renewal, Take
from limelight.core.report import StoodIn

DONE = frozenset(("reused", "built", "kept"))
NOT_DONE = frozenset(("waiting", "failed", "blocked"))


@dataclass(slots=True, eq=False)
class Entry:
    """One node of the walk. `missing` counts the inputs that are not settled yet."""

    node: Node
    needs: tuple[str, ...]
    state: State | Literal["pending", "making"] = "pending"
    missing: int = 0
    recipe: Recipe | None = None
    take: Take | None = None
    fault: Fault | None = None
    renew: Renewal = ""
    known: str = ""
    seconds: float = 0.0
    dependents: list[Entry] = field(default_factory=list["Entry"])

    @property
    def slot(self) -> str:
        return self.node.slot

    @property
    def stood_in(self) -> StoodIn | None:
        """That another engine fills the slot than the one asked for first."""
        stand_in = self.recipe.stands_in if self.recipe else None
        return StoodIn(self.slot, self.node.label, stand_in) if stand_in else None

    def forget(self) -> None:
        """Be as if nothing were known of it yet."""
        self.state, self.recipe, self.take, self.fault = "pending", None, None, None


class Table:
    """All nodes by slot, in the plan's order."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self._ready: deque[Entry] = deque()

    def digest(self, slot: str) -> str:
        """The digest of a settled slot's output."""
        take = self.entries[slot].take
        assert take is not None, "asked only of settled slots"
        return take.digest

    def merge(self, nodes: Iterable[Node]) -> None:
        """Take over a plan: new and changed nodes start afresh, with all that hangs on them. Raises SlotTwice."""
        before, self.entries = self.entries, {}
        changed: list[Entry] = []
        for node in nodes:
            if node.slot in self.entries:
                raise SlotTwice(slot=node.slot, first=self.entries[node.slot].node.craft, second=node.craft)
            old = before.get(node.slot)
            same = old is not None and (old.node is node or old.node == node)
            self.entries[node.slot] = old if old and same else Entry(node, needs(node))
            if old and not same:
                changed.append(self.entries[node.slot])
        self._link()
        self._start_afresh(changed)
        self._find_ready()

    def next_ready(self) -> Entry | None:
        """A node all of whose inputs are settled, once; None when there is none just now."""
        return self._ready.popleft() if self._ready else None

    def look_again(self, entry: Entry) -> None:
        """Put a node back among the ready: what it waits for may have come from elsewhere."""
        entry.state = "pending"
        self._ready.append(entry)

    def settle_again(self, entries: Iterable[Entry]) -> None:
        """Settle these anew, with all that hangs on them; so is what was found to be made and is not begun."""
        again = list(entries)
        for entry in again:
            entry.forget()
        self._start_afresh(again)
        self._find_ready()

    def done(self, entry: Entry, state: State, take: Take) -> None:
        """The node's slot is filled."""
        entry.state, entry.take = state, take
        for dependent in entry.dependents:
            dependent.missing -= 1
            if dependent.missing == 0 and dependent.state == "pending":
                self._ready.append(dependent)

    def not_done(self, entry: Entry, fault: Fault) -> list[Entry]:
        """The node failed or waits for a person; the nodes that are blocked by that."""
        entry.state, entry.fault = ("waiting" if fault.waits else "failed"), fault
        return self._block(entry)

    def unsettled(self) -> list[Entry]:
        return [entry for entry in self.entries.values() if entry.state in ("pending", "making")]

    def give_up(self) -> list[Entry]:
        """Fail what can never be settled: nodes that wait for a slot nobody fills, or for one another.

        A plan goes no further than what has failed or waits: where something has, a lacking slot may yet be planned.
        """
        left = [entry for entry in self.entries.values() if entry.state == "pending"]
        halted = any(entry.state in ("failed", "waiting") for entry in self.entries.values())
        for entry in left:
            lacking = [slot for slot in entry.needs if slot not in self.entries]
            if lacking and entry.state == "pending" and halted:
                entry.state = "blocked"
                self._block(entry)
            elif lacking and entry.state == "pending":
                self.not_done(entry, Fault.of(SlotNeverFilled(slot=entry.slot, missing=", ".join(lacking))))
        round_about = [entry for entry in left if entry.state == "pending"]
        fault = Fault.of(Circle(slots=", ".join(entry.slot for entry in round_about[:8])))
        for entry in round_about:
            entry.state, entry.fault = "failed", fault
        return left

    def _link(self) -> None:
        for entry in self.entries.values():
            entry.dependents = []
        for entry in self.entries.values():
            for slot in entry.needs:
                if slot in self.entries:
                    self.entries[slot].dependents.append(entry)

    def _start_afresh(self, changed: list[Entry]) -> None:
        """What was settled from an input that has changed is settled again."""
        queue = deque(dependent for entry in changed for dependent in entry.dependents)
        while queue:
            entry = queue.popleft()
            if entry.state != "pending" or entry.recipe is not None:
                entry.forget()
                queue.extend(entry.dependents)

    def _find_ready(self) -> None:
        self._ready.clear()
        for entry in self.entries.values():
            entry.missing = sum(1 for slot in entry.needs if not self._is_done(slot))
            if entry.missing == 0 and entry.state == "pending":
                self._ready.append(entry)
        for entry in [entry for entry in self.entries.values() if entry.state in NOT_DONE]:
            self._block(entry)

    def _is_done(self, slot: str) -> bool:
        return slot in self.entries and self.entries[slot].state in DONE

    def _block(self, entry: Entry) -> list[Entry]:
        blocked: list[Entry] = []
        queue = deque(entry.dependents)
        while queue:
            dependent = queue.popleft()
            if dependent.state == "pending":
                dependent.state = "blocked"
                blocked.append(dependent)
                queue.extend(dependent.dependents)
        return blocked
