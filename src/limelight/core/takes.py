"""The takes of a slot: every candidate there is, how each was made, and choosing one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from limelight.core.decisions import Decision, now
from limelight.core.decoding import typed
from limelight.core.errors import UnknownTake
from limelight.core.recipes import read_recipe
from limelight.core.records import texts
from limelight.core.store import Store


@dataclass(frozen=True)
class Candidate:
    """One take of a slot. `selected` is the one that fills it; `current` ones are made from the same inputs as that."""

    slot: str
    digest: str
    key: str
    craft: str
    engine: str
    take: int
    vary: dict[str, object]
    made: float
    seconds: float
    cost: float
    there: bool
    selected: bool
    current: bool
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def takes(store: Store, slot: str) -> list[Candidate]:
    """The candidates for `slot`, oldest first; those whose blob was collected are not `there`."""
    rows = store.ledger.rows(
        "SELECT c.digest, c.key, r.craft, r.engine, r.take, r.body, MAX(o.made), o.seconds, o.cost, o.warnings,"
        " o.remarks FROM candidates c JOIN recipes r ON r.key = c.key"
        " JOIN outputs o ON o.key = c.key AND o.digest = c.digest"
        " WHERE c.scope = ? AND c.slot = ? GROUP BY c.digest, c.key ORDER BY c.found, r.take",
        *(store.scope, slot),
    )
    standing = store.ledger.one("SELECT key, digest FROM slots WHERE scope = ? AND slot = ?", store.scope, slot)
    inputs = next((read_recipe(row[5]).inputs for row in rows if standing and row[1] == standing[0]), None)
    return [_candidate(store, slot, row, standing, inputs) for row in rows]


def choose(store: Store, slot: str, digest: str, *, by: str, because: str = "") -> Decision:
    """The decision that `by` takes this take, with all that it pins. Raises UnknownTake for what is no candidate.

    `decisions.append` writes it down.
    """
    candidates = takes(store, slot)
    taken = next((candidate for candidate in reversed(candidates) if candidate.digest == digest), None)
    if taken is None:
        raise UnknownTake(slot=slot, digest=digest, known=", ".join(candidate.digest for candidate in candidates))
    out_of = tuple(candidate.digest for candidate in candidates if candidate.there)
    return Decision(
        *(slot, digest, taken.key, taken.engine, taken.take, taken.vary, by, now(), because, out_of),
    )


def _candidate(
    store: Store, slot: str, row: tuple[Any, ...], standing: tuple[Any, ...] | None, inputs: dict[str, Any] | None
) -> Candidate:
    digest, key, craft, engine, take, body, made, seconds, cost, warnings, remarks = row
    asked = read_recipe(body)
    return Candidate(
        *(slot, digest, key, craft, engine, take, typed(asked.vary, dict), made, seconds, cost),
        there=store.blobs.has(digest),
        selected=standing is not None and (key, digest) == tuple(standing),
        current=asked.inputs == inputs,
        warnings=texts(warnings),
        remarks=texts(remarks),
    )
