"""The forecast: how much work a make has left, claimed only when it is known.

It stands between the walk and whoever listens. It knows which crafts are still to be done (it sees the plan), and how
long each takes: as in this very make, else as in earlier ones on this machine. While the plan still waits for something
to be made before it knows all its parts, or a craft was never seen, it claims nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from limelight.core.events import Event, Listener, NodeDone, Planned
from limelight.core.graph import Node, Plan, Read
from limelight.core.ledger.database import Ledger
from limelight.core.records import usual_seconds


class Forecast:
    """A plan, and the listener of its walk: what it hears it passes on to `listener`, the work left put right."""

    def __init__(self, plan: Plan, ledger: Ledger, listener: Listener) -> None:
        self._plan, self._ledger, self._listener = plan, ledger, listener
        self._crafts: dict[str, str] = {}
        self._left: Counter[str] = Counter()
        self._settled: set[str] = set()
        self._took: defaultdict[str, list[float]] = defaultdict(list)
        self._earlier: dict[str, float | None] = {}
        self._complete = False

    def __call__(self, read: Read) -> list[Node]:
        """The plan's nodes; noted, with whether it knows them all by now."""
        lacking: list[str] = []

        def noted(slot: str, type: object = bytes, /) -> object:
            found = read(slot, type)
            if found is None:
                lacking.append(slot)
            return found

        nodes = self._plan(noted)
        self._complete = not lacking
        self._crafts = {node.slot: node.craft for node in nodes}
        self._left = Counter(craft for slot, craft in self._crafts.items() if slot not in self._settled)
        return nodes

    def hear(self, event: Event) -> None:
        """What the walk tells, and after each part the work that is left then."""
        if isinstance(event, Planned):
            event = replace(event, seconds=self.work_left())
        self._listener(event)
        if isinstance(event, NodeDone) and event.slot not in self._settled:
            self._settled.add(event.slot)
            self._left[self._crafts[event.slot]] -= 1
            if event.state == "built":
                self._took[event.craft].append(event.seconds)
                self._listener(Planned(len(self._crafts), self._left.total(), self.work_left()))

    def work_left(self) -> float | None:
        """Seconds of work, done one after another; None while that is not known."""
        each = {craft: self._usual(craft) for craft, count in self._left.items() if count}
        if not self._complete or None in each.values():
            return None
        return sum(self._left[craft] * (seconds or 0.0) for craft, seconds in each.items())

    def _usual(self, craft: str) -> float | None:
        if took := self._took[craft]:
            return sum(took) / len(took)
        if craft not in self._earlier:
            self._earlier[craft] = usual_seconds(self._ledger, craft)
        return self._earlier[craft]
