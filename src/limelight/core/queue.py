"""The order in which nodes are made: the one that the longest road still hangs on goes first.

So that the last minute of a make does not belong to one core. How long a craft takes is known from this very make, else
from its last makings; an unseen one counts as a second of as much of a core as it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from limelight.core.table import Entry

LEARNT_AFTER = (1, 4, 16)
"""After so many of a craft's makings in one make, what is left is put in order anew."""


class MakeQueue:
    """Nodes that are ready to be made, heaviest road first, in the plan's order among equals.

    `usual` says how long a craft takes, in seconds, before this make has seen any of it.
    """

    def __init__(self, usual: Callable[[str], float]) -> None:
        self._ask = usual
        self._usual: dict[str, float] = {}
        self._entries: list[Entry] = []
        self._road: dict[str, float] = {}
        self._took: dict[str, list[float]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def in_order(self) -> list[Entry]:
        """All that is queued, heaviest road first."""
        return list(self._entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Queue these nodes too."""
        added = list(entries)
        if added:
            self._entries += added
            self._entries.sort(key=self.road, reverse=True)

    def remove(self, entry: Entry) -> None:
        self._entries.remove(entry)

    def forget_roads(self) -> None:
        """The plan has grown: roads are longer now."""
        self._road.clear()

    def took(self, craft: str, seconds: float) -> None:
        """Learn how long the craft took just now: a draft is not what the last film was."""
        took = self._took.setdefault(craft, [])
        took.append(seconds)
        if len(took) in LEARNT_AFTER:
            self._usual[craft] = sum(took) / len(took)
            self.forget_roads()
            self._entries.sort(key=self.road, reverse=True)

    def usual(self, entry: Entry) -> float:
        """How long this node takes, in seconds, by what its craft took before."""
        craft = entry.node.craft
        if craft not in self._usual:
            self._usual[craft] = self._ask(craft)
        return self._usual[craft]

    def road(self, entry: Entry) -> float:
        """The seconds of the longest chain of unsettled nodes that begins with this one."""
        stack = [entry]
        while stack:
            last = stack[-1]
            ahead = [e for e in last.dependents if e.state == "pending" and e.slot not in self._road]
            if ahead and last.slot not in self._road:
                self._road[last.slot] = 0.0  # a circle ends here instead of going round for ever
                stack += ahead
                continue
            stack.pop()
            longest = max((self._road.get(e.slot, 0.0) for e in last.dependents if e.state == "pending"), default=0.0)
            self._road[last.slot] = self.usual(last) + longest
        return self._road[entry.slot]
