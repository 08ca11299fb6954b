"""Goals: make a part of a plan, and no more than that part hangs on.

A plan learns what there is to make by reading what planning crafts have made. A narrowed plan keeps their nodes too, so
that it still learns of what is wanted; who knows that some of them tell nothing of it may leave those out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from limelight.core.graph import Node, Plan, Read, needs

Wanted = Callable[[str], bool]


def toward(plan: Plan, wanted: Wanted, planning: Wanted | None = None) -> Plan:
    """A plan of the nodes of `plan` that are `wanted`, and of all that they hang on.

    The slots that the plan reads are kept as well, with what those hang on; of them only the ones that `planning`
    says yes to, where it is given: the plan then sees the others as not made yet.
    """

    def narrowed(read: Read) -> list[Node]:
        asked: dict[str, None] = {}

        def noted(slot: str, type: Any = bytes, /) -> Any:
            if planning is None or planning(slot):
                asked[slot] = None
            return read(slot, type)

        nodes = plan(noted)
        goals = [node.slot for node in nodes if wanted(node.slot)]
        kept = _with_what_they_hang_on((*goals, *asked), {node.slot: node for node in nodes})
        return [node for node in nodes if node.slot in kept]

    return narrowed


def _with_what_they_hang_on(goals: Iterable[str], nodes: dict[str, Node]) -> set[str]:
    kept: set[str] = set()
    ahead = list(goals)
    while ahead:
        slot = ahead.pop()
        if slot not in kept:
            kept.add(slot)
            ahead += needs(nodes[slot]) if slot in nodes else ()
    return kept
