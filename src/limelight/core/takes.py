"""The takes of a slot: every candidate there is, how each was made, what was said about it, and saying something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision, Rejection, now
from limelight.core.decoding import typed
from limelight.core.errors import UnknownTake
from limelight.core.recipes import read_recipe
from limelight.core.records import texts
from limelight.core.store import Store


@dataclass(frozen=True)
class Candidate:
    """One take of a slot. `selected` is the one that fills it; `current` ones are made from the same inputs as that.

    `number` counts the slot's candidates, from 1: that is how people name them. `own` is the digest of the
    person's own file that it was made of, "" for the machine's; `file` is that file's path. `chosen` and `rejected` are
    what a person said of it, `by` whom and why.
    """

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
    number: int = 0
    own: str = ""
    file: str = ""
    chosen: bool = False
    rejected: bool = False
    by: str = ""
    because: str = ""


_ENDED_IN = (
    "COALESCE((SELECT w.id FROM walks w WHERE w.id >= c.walk AND w.scope = c.scope AND w.seconds IS NOT NULL"
    " ORDER BY w.id LIMIT 1), 9223372036854775807)"
)
"""The first walk since the one in which a candidate was found that came to its end."""


def takes(store: Store, slot: str, choices: Choices | None = None) -> list[Candidate]:
    """The candidates for `slot`, oldest first; those whose blob was collected are not `there`."""
    rows = store.ledger.rows(
        "SELECT c.digest, c.key, r.craft, r.engine, r.take, r.body, MAX(o.made), o.seconds, o.cost, o.warnings,"
        " o.remarks FROM candidates c JOIN recipes r ON r.key = c.key"
        " JOIN outputs o ON o.key = c.key AND o.digest = c.digest"
        " WHERE c.scope = ? AND c.slot = ? GROUP BY c.digest, c.key"
        # Those of one make by their takes, in whatever order its workers were done with them; what makes have made that
        # were killed counts with the one that went on with it.
        f" ORDER BY {_ENDED_IN}, r.take, c.found",
        *(store.scope, slot),
    )
    standing = store.ledger.one("SELECT key, digest FROM slots WHERE scope = ? AND slot = ?", store.scope, slot)
    inputs = next((read_recipe(row[5]).inputs for row in rows if standing and row[1] == standing[0]), None)
    said = _Said(slot, choices or Choices())
    return [_candidate(store, said, number, row, standing, inputs) for number, row in enumerate(rows, 1)]


def pick(candidates: Sequence[Candidate], slot: str, named: str) -> Candidate:
    """The candidate that `named` names: by its number, or by how its digest begins. Raises UnknownTake."""
    begins = named.removeprefix("b3:")
    by_digest = [each for each in candidates if len(begins) >= 4 and each.digest[3:].startswith(begins)]
    by_number = [each for each in candidates if str(each.number) == named.removeprefix("#")]
    found = by_number or by_digest
    if len({each.digest for each in found}) != 1:
        known = ", ".join(f"{each.number} ({each.digest[3:11]})" for each in candidates)
        raise UnknownTake(slot=slot, digest=named, known=known or "none yet")
    return found[-1]


def choose(store: Store, slot: str, digest: str, *, by: str, because: str = "", beside: Iterable[str] = ()) -> Decision:
    """The decision that `by` takes this take, with all that it pins. Raises UnknownTake for what is no candidate.

    `beside` are the digests of own files that could have been used instead. `choices_file.append` writes it down.
    """
    candidates = takes(store, slot)
    taken = _found(candidates, slot, digest)
    there = [each for each in candidates if each.there]
    out_of = dict.fromkeys((*(each.digest for each in there), *(each.own for each in there if each.own), *beside))
    return Decision(
        *(slot, digest, taken.key, taken.engine, taken.take, taken.vary, by, now(), because, tuple(out_of)),
        craft=taken.craft,
        own=taken.own,
    )


def reject(store: Store, slot: str, digest: str, *, by: str, because: str = "") -> Rejection:
    """The rejection of this take by `by`. Raises UnknownTake for what is no candidate."""
    taken = _found(takes(store, slot), slot, digest)
    return Rejection(
        *(slot, digest, taken.key, taken.engine, taken.take, taken.vary, by, now(), because, taken.craft, taken.own)
    )


def _found(candidates: list[Candidate], slot: str, digest: str) -> Candidate:
    taken = next((candidate for candidate in reversed(candidates) if candidate.digest == digest), None)
    if taken is None:
        raise UnknownTake(slot=slot, digest=digest, known=", ".join(candidate.digest for candidate in candidates))
    return taken


class _Said:
    """What people said about the takes of one slot."""

    def __init__(self, slot: str, choices: Choices) -> None:
        self.slot, self.decision, self.rejected = slot, choices.of(slot), choices.rejected(slot)

    def of(self, digest: str, key: str, own: str) -> dict[str, Any]:
        """The fields of a candidate that tell it; an own file is chosen, however it is fitted."""
        decision = self.decision
        pinned = decision and (decision.digest, decision.key or key) == (digest, key)
        chosen = decision if pinned or (decision and own and decision.own == own) else None
        said = chosen or self.rejected.get(digest) or self.rejected.get(own)
        if said is None:
            return {}
        return {"chosen": said is chosen, "rejected": said is not chosen, "by": said.by, "because": said.because}


def _candidate(
    store: Store,
    said: _Said,
    number: int,
    row: tuple[Any, ...],
    standing: tuple[Any, ...] | None,
    inputs: dict[str, Any] | None,
) -> Candidate:
    digest, key, craft, engine, take, body, made, seconds, cost, warnings, remarks = row
    asked = read_recipe(body)
    own = store.ledger.one("SELECT digest, path FROM edges WHERE key = ? AND path != ''", key) or ("", "")
    return Candidate(
        *(said.slot, digest, key, craft, engine, take, typed(asked.vary, dict), made, seconds, cost),
        there=store.blobs.has(digest),
        selected=standing is not None and (key, digest) == tuple(standing),
        current=asked.inputs == inputs,
        warnings=texts(warnings),
        remarks=texts(remarks),
        number=number,
        own=own[0],
        file=own[1],
        **said.of(digest, key, own[0]),
    )
