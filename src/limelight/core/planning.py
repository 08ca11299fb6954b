"""Planning: a plan is asked again whenever a slot that it asked for in vain has been filled since."""

from __future__ import annotations

from typing import Any

from limelight.core.graph import Plan
from limelight.core.store import Store
from limelight.core.table import Table


class Planner:
    """Asks one plan, for one table. What a planning craft made is decoded once, however often the plan reads it."""

    def __init__(self, plan: Plan, store: Store, table: Table) -> None:
        self._plan, self._store, self._table = plan, store, table
        self._in_vain: set[str] = set()
        self._decoded: dict[tuple[str, Any], Any] = {}

    def replan(self) -> None:
        """Ask the plan, and take it over. Raises SlotTwice."""
        self._in_vain.clear()
        self._table.merge(self._plan(self._read))

    def knows_more(self) -> bool:
        """Whether a slot that the plan asked for in vain has been filled since."""
        return any(self._digest(slot) for slot in self._in_vain)

    def _read(self, slot: str, type: Any = bytes, /) -> Any:
        """What the plan sees of a slot: its output as settled in this very walk, or None."""
        digest = self._digest(slot)
        if not digest:
            self._in_vain.add(slot)
            return None
        if (digest, type) not in self._decoded:
            self._decoded[digest, type] = self._store.read(digest, type)
        return self._decoded[digest, type]

    def _digest(self, slot: str) -> str:
        entry = self._table.entries.get(slot)
        return entry.take.digest if entry and entry.take else ""
